import { allRight } from '../questionnaire/options.ts';
import { processName } from '../texts/process-name.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { answerWords, questionWords } from './answer-words.ts';
import { about, levelWords, lineOf } from './fill.ts';
import { aboutOf, type Desk } from './occasion.ts';
import { type Block, type Line, line, type Missing, type Paper } from './paper.ts';
import { answersOf, reasonLine } from './report.ts';

/** The note on the impact assessment: for each process the advice, what it rests on, and room for the decision. */
export function assessment(desk: Desk): Paper | null {
  const { evaluation, say, words, language, now } = desk;
  const { questionnaire, response, organisation } = evaluation;
  const asked = questionnaire.assessment;
  if (!asked || organisation.inner.length === 0) return null;
  const missing: Missing[] = [];
  const blocks = organisation.inner.flatMap((scope): readonly Block[] => {
    const process = response.processes.find(({ id }) => id === scope.at.process);
    const result = scope.score(asked.score);
    const criteria = result.because.flatMap((reason) => [
      ...reasonLine(reason, desk),
      ...(reason.text === undefined ? [] : answersOf(reason, desk)),
    ]);
    const gap = about(say('decisionToWrite'), { desk, scope });
    missing.push(gap);
    const reason = result.adjusted?.reason;
    return [
      { kind: 'heading', level: 1, text: process ? words(processName(questionnaire, process)) : '' },
      {
        kind: 'paragraph',
        line: [
          { text: say('advice', { level: levelWords(desk, result)[0] ?? say('notYet') }), strong: true },
        ],
      },
      ...(reason === undefined ? [] : [paragraph(line(say('setByHand', { reason })))]),
      { kind: 'heading', level: 2, text: say('criteria') },
      ...(criteria.length > 0
        ? [{ kind: 'list' as const, lines: criteria }]
        : [paragraph(line(result.provisional ? say('notYet') : say('noCriteria')))]),
      { kind: 'heading', level: 2, text: say('answers') },
      { kind: 'list', lines: asked.answers.flatMap((question) => answerLines(question, scope, desk)) },
      paragraph(sentence(say('decision', { what: '' }), lineOf({ pieces: [], missing: [gap] }, desk))),
    ];
  });
  return {
    id: 'dpia',
    kind: 'assessment',
    title: say('assessment'),
    language,
    about: aboutOf(desk),
    blocks,
    missing,
    notations: ['docx', 'md'],
    made: now,
  };
}

function paragraph(text: Line): Block {
  return { kind: 'paragraph', line: text };
}

function sentence(before: string, rest: Line): Line {
  return [{ text: before }, ...rest];
}

/** What was answered to a question here, a line for each subject where it is asked of each. */
function answerLines(question: string, scope: EvaluatedScope, desk: Desk): readonly Line[] {
  const place = scope.catalogue.questions.get(question);
  if (!place) return [];
  const scopes = place.per === 'subject' ? scope.inner : [scope];
  return scopes.flatMap((one) => {
    const { applies, answer, at } = one.known(question);
    if (applies === 'fails') return [];
    const subject = desk.evaluation.questionnaire.subjects.find(({ id }) => id === at.subject);
    const name =
      questionWords(place, desk) + (subject ? ` (${desk.words(subject.label).toLowerCase()})` : '');
    const told =
      answer === undefined || answer === allRight ? desk.say('notYet') : answerWords(place, answer, desk);
    return [line(/[?:.]$/.test(name) ? `${name} ${told}` : `${name}: ${told}`)];
  });
}
