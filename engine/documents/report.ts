import { catalogue } from '../questionnaire/catalogue.ts';
import type { Inconsistency } from '../consistency/inconsistencies.ts';
import { type Profile, profile } from '../profile/profile.ts';
import { tally } from '../profile/tally.ts';
import { verdictSentences } from '../profile/verdict-sentences.ts';
import type { Contribution, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import { stepsOf, whereOf } from './actions.ts';
import { answerWords, stepWords } from './answer-words.ts';
import { levelWord, levelWords, pointWords } from './fill.ts';
import { matrixTables } from './matrices.ts';
import { aboutOf, type Desk } from './occasion.ts';
import { type Block, type Line, line, type Paper, plain } from './paper.ts';

/** The report of the scan: the levels, the reasons for them, what to do, and what is not known yet. */
export function report(desk: Desk): Paper {
  const { evaluation, say, words, language, now } = desk;
  const made = profile(evaluation);
  const { questionnaire } = evaluation;
  const toDo = made.measures.filter(
    ({ measure }) => !Object.hasOwn(evaluation.response.done ?? {}, measure.id),
  );
  const disclaimer = questionnaire.disclaimer;
  return {
    id: 'report',
    kind: 'report',
    title: say('report'),
    language,
    about: aboutOf(desk),
    blocks: [
      heading(say('result')),
      ...verdictBlocks(desk),
      ...(made.complete ? [] : [paragraph(say('provisional'))]),
      ...organisationTable(desk, made),
      ...processTable(desk, made),
      ...matrixTables(desk),
      heading(say('because')),
      ...(made.rows.length === 0 ? made.organisation.flatMap((result) => reasonsOf(result, desk)) : []),
      ...made.rows.flatMap(({ name, cells }): readonly Block[] => [
        { kind: 'heading', level: 2, text: words(name) },
        ...cells.flatMap((cell) => (cell ? reasonsOf(cell, desk) : [])),
      ]),
      ...inconsistencyBlocks(made.inconsistencies, desk),
      ...(toDo.length > 0 ? [heading(say('actions'))] : []),
      ...toDo.map(({ measure, at }): Block => ({
        kind: 'paragraph',
        line: [
          { text: words(measure.title), strong: true },
          { text: ` (${whereOf(at, desk)}; ${say(measure.effort)}). ${words(measure.text)}` },
        ],
      })),
      ...stepsOf(
        toDo.filter(({ first }) => first),
        desk,
      ),
      ...stepList(say('unknown'), made.unknown, desk),
      ...stepList(say('open'), made.open, desk),
      ...(disclaimer ? [heading(say('limits')), paragraph(words(disclaimer))] : []),
    ],
    missing: [],
    notations: ['docx', 'md'],
    made: now,
  };
}

/** The levels of each process; nothing where there are none. */
function processTable(desk: Desk, { columns, rows }: Profile): readonly Block[] {
  const { say, words } = desk;
  if (rows.length === 0 || columns.length === 0) return [];
  return [
    {
      kind: 'table',
      title: say('result'),
      columns: [
        { title: say('process'), width: 26 },
        ...columns.map(({ title }) => ({ title: words(title), width: 18 })),
      ],
      rows: rows.map(({ name, cells }) => [
        line(words(name)),
        ...cells.map((cell) => line(cell ? (levelWords(desk, cell)[0] ?? '–') : '–')),
      ]),
    },
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', line: line(text) };
}

/** The verdict: its first sentence by itself, the others as a list. */
function verdictBlocks({ evaluation, language }: Desk): readonly Block[] {
  const [first = '', ...others] = verdictSentences(evaluation, language);
  return [
    { kind: 'paragraph', line: [{ text: first, strong: true }] },
    ...(others.length > 0 ? [{ kind: 'list' as const, lines: others.map(line) }] : []),
  ];
}

function organisationTable(desk: Desk, made: Profile): readonly Block[] {
  const { say } = desk;
  const results = made.organisation;
  if (results.length === 0) return [];
  const columns = [
    { title: say('score'), width: 40 },
    { title: say('level'), width: 30 },
  ];
  const rows = results.map((result) => [
    line(titleOf(result, desk)),
    line(
      [
        [levelWords(desk, result)[0] ?? '–', ...pointWords(desk, result)].join(', '),
        ...countedWords(result, made, desk),
      ].join('. '),
    ),
  ]);
  return [{ kind: 'table', title: say('company'), columns, rows }];
}

/** How many results stand under a level, the worst first: "1 × serious gap, 3 × gap". */
function countedWords(result: Result, made: Profile, desk: Desk): readonly string[] {
  const counts = tally(desk.evaluation.questionnaire, made, result).map(
    ({ score, level, count }) => `${count} × ${levelWord(desk, score, level)}`,
  );
  return counts.length > 0 ? [counts.join(', ')] : [];
}

function titleOf({ score, at }: Result, { evaluation, words }: Desk): string {
  const { scores, subjects } = evaluation.questionnaire;
  const title = words(scores.find(({ id }) => id === score)?.title ?? score);
  const subject = subjects.find(({ id }) => id === at.subject);
  return subject ? `${title}: ${words(subject.label).toLowerCase()}` : title;
}

/** A level and the reasons that the questionnaire gives for it. */
function reasonsOf(result: Result, desk: Desk): readonly Block[] {
  const [level] = levelWords(desk, result);
  if (level === undefined) return [];
  const lines = result.because.flatMap((contribution) => reasonLine(contribution, desk));
  const { adjusted } = result;
  return [
    {
      kind: 'paragraph',
      line: [
        { text: `${titleOf(result, desk)}:`, strong: true },
        { text: ` ${[level, ...pointWords(desk, result)].join(', ')}` },
      ],
    },
    ...(adjusted ? [paragraph(desk.say('setByHand', { reason: adjusted.reason }))] : []),
    ...(lines.length > 0 ? [{ kind: 'list' as const, lines }] : []),
  ];
}

/** What a reason says: the words of the author, else the answers or levels that it rests on; then its source, but for a choice of the makers. */
export function reasonLine({ text, source, answers, scores }: Contribution, desk: Desk): readonly Line[] {
  const { questionnaire } = desk.evaluation;
  const told =
    text === undefined
      ? [
          ...answersOf({ answers }, desk).map(plain),
          ...scores.flatMap(({ score, ...at }) => {
            const result = desk.evaluation.scope({
              ...(at.process !== undefined && { process: at.process }),
              ...(at.subject !== undefined && { subject: at.subject }),
            });
            if (!result) return [];
            const one = result.score(score);
            return `${titleOf(one, desk)}: ${levelWords(desk, one)[0] ?? '–'}`;
          }),
        ].join('; ')
      : desk.words(text);
  if (told === '') return [];
  const found = source === undefined ? undefined : questionnaire.sources?.[source];
  const title = found?.own ? undefined : found?.title;
  return [line(title === undefined ? told : `${told} (${desk.say('source', { title: desk.words(title) })})`)];
}

/** The answers that a reason rests on. */
export function answersOf({ answers }: Pick<Contribution, 'answers'>, desk: Desk): readonly Line[] {
  const { questions } = catalogue(desk.evaluation.questionnaire);
  return answers.flatMap(({ answer, ...step }) => {
    const place = questions.get(step.question);
    return place ? [line(`${stepWords(step, place, desk)}: ${answerWords(place, answer, desk)}`)] : [];
  });
}

/** The answers that rarely go together: which they are, why, and what would fit; nothing when there are none. */
function inconsistencyBlocks(found: readonly Inconsistency[], desk: Desk): readonly Block[] {
  if (found.length === 0) return [];
  const { say, words, evaluation } = desk;
  const { sources = {} } = evaluation.questionnaire;
  return [
    { kind: 'heading', level: 1, text: say('inconsistencies') },
    ...found.flatMap(({ rule, answers }): readonly Block[] => {
      const title = sources[rule.source]?.title;
      const source = title === undefined ? '' : ` (${say('source', { title: words(title) })})`;
      return [
        { kind: 'paragraph', line: [{ text: `${words(rule.because)}${source}`, strong: true }] },
        {
          kind: 'list',
          lines: [
            ...answersOf({ answers }, desk),
            ...(rule.fits === undefined ? [] : [line(say('fits', { what: words(rule.fits) }))]),
          ],
        },
      ];
    }),
  ];
}

function stepList(title: string, steps: readonly Step[], desk: Desk): readonly Block[] {
  const { questions } = catalogue(desk.evaluation.questionnaire);
  const lines = steps.flatMap((step) => {
    const place = questions.get(step.question);
    return place ? [line(stepWords(step, place, desk))] : [];
  });
  return lines.length > 0
    ? [
        { kind: 'heading', level: 1, text: title },
        { kind: 'list', lines },
      ]
    : [];
}
