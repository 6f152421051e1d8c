import type { Condition, Filling, Text } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { evidence, evidenceOfQuestion } from '../condition/evidence.ts';
import { holds } from '../condition/condition.ts';
import type { Interval, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import type { Truth } from '../condition/truth.ts';
import { profile } from '../profile/profile.ts';
import { answerPlaceholder } from '../questionnaire/placeholders.ts';
import { statedIn } from '../condition/stated.ts';
import { processName } from '../texts/process-name.ts';
import type { Known, View } from '../condition/view.ts';
import { whenKnown } from '../whatif/when-known.ts';
import type { Line, Missing } from './paper.ts';
import type { Desk } from './occasion.ts';

/** Where in the answers something is filled in: in a scope, and of its subjects perhaps only one. */
export interface Spot {
  readonly desk: Desk;
  readonly scope: EvaluatedScope;
  readonly audience?: string;
  /** In a register with a row for each line of an answer: that line, and the question; the line is missing without an answer. */
  readonly row?: { readonly line?: string; readonly step: Step };
}

/** What fills a place in a paper. Without pieces and without anything missing it is empty. */
export interface Filled {
  readonly pieces: readonly string[];
  readonly missing: readonly Missing[];
}

const nothing: Filled = { pieces: [], missing: [] };

/** What one filling gives here; `title` is what is missing when it is not known. */
export function fill(filling: Filling, title: Text, spot: Spot): Filled {
  const { desk } = spot;
  const what = desk.words(title);
  if ('question' in filling) return byQuestion(filling, what, spot);
  if ('score' in filling) return byScore(filling, spot);
  if ('detail' in filling) {
    const given = oneLine(desk.evaluation.response.details?.[filling.detail] ?? '');
    if (given === '')
      return filling.optional ? nothing : { pieces: [], missing: [{ what, detail: filling.detail }] };
    return pieces(filling.before ? `${desk.words(filling.before)} ${given}` : given);
  }
  if ('known' in filling) return byKnown(filling.known, what, spot);
  if ('processes' in filling) return byProcesses(filling, what, spot);
  if ('text' in filling) return where(filling.when, what, spot, () => pieces(desk.words(filling.text)));
  const view = seenBy(spot);
  if (holds(filling.when, view) !== 'holds') return nothing;
  const [answer] = evidence(filling.when, view).answers;
  return { pieces: [], missing: [about(desk.words(filling.missing), spot, answer)] };
}

/** What is said where a condition is stated by the answers. Where that is not known yet it is missing, else nothing. */
function where(condition: Condition | undefined, what: string, spot: Spot, say: () => Filled): Filled {
  if (!condition) return say();
  const { truth, step } = stated(condition, spot);
  if (truth === 'holds') return say();
  return truth === 'open' ? { pieces: [], missing: [about(what, spot, step)] } : nothing;
}

/** Whether something is so by the answers that were given: it fails where nobody asked, and is open where it is not known yet. */
interface Stated {
  readonly truth: Truth;
  /** The question that leaves it open. */
  readonly step?: Step;
}

/** Whether the answers that were given state a condition here: a paper never rests on an answer that is not there. */
export function stated(condition: Condition, spot: Spot): Stated {
  const view = seenBy(spot);
  if (holds(condition, statedIn(view)) === 'holds') return { truth: 'holds' };
  const unknown = statedIn(view, 'fails');
  if (holds(condition, unknown) !== 'open') return { truth: 'fails' };
  const { open, answers } = evidence(condition, unknown);
  const [step] = [...open, ...answers];
  return { truth: 'open', ...(step && { step }) };
}

/** The names of the processes in which a condition holds. */
function byProcesses(
  { processes, all, optional }: Extract<Filling, { processes: Condition }>,
  what: string,
  { desk, audience }: Spot,
): Filled {
  const { organisation, questionnaire, response } = desk.evaluation;
  const found = organisation.inner
    .filter(({ inner }) => audience === undefined || inner.some(({ at }) => at.subject === audience))
    .map((scope) => {
      const spot = { desk, scope, ...(audience !== undefined && { audience }) };
      return { spot, ...stated(processes, spot) };
    });
  const sure = found.filter(({ truth }) => truth === 'holds');
  if (all && sure.length > 0 && sure.length === found.length) return pieces(desk.words(all));
  return together([
    ...sure.map(({ spot }) => {
      const process = response.processes.find(({ id }) => id === spot.scope.at.process);
      if (!process) return nothing;
      return pieces(desk.say('quoted', { name: desk.words(processName(questionnaire, process)) }));
    }),
    ...found
      .filter(({ truth }) => truth === 'open' && !optional)
      .map(({ spot, step }) => ({ pieces: [], missing: [about(what, spot, step)] })),
  ]);
}

/** An address of several lines, as it is said in a sentence. */
function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((part) => part.trim().replace(/,$/, ''))
    .filter((part) => part !== '')
    .join(', ');
}

/** Several fillings of the same place, together. */
export function fillAll(from: readonly Filling[], title: Text, spot: Spot): Filled {
  if (from.length === 0) return { pieces: [], missing: [about(spot.desk.words(title), spot)] };
  return together(from.map((filling) => fill(filling, title, spot)));
}

export function together(all: readonly Filled[]): Filled {
  return {
    pieces: [...new Set(all.flatMap((one) => one.pieces))],
    missing: all
      .flatMap((one) => one.missing)
      .filter((one, index, list) => list.findIndex(({ what }) => what === one.what) === index),
  };
}

/** What fills a place as a line of text: a list, with what is missing at its end. */
export function lineOf({ pieces: told, missing }: Filled, desk: Desk): Line {
  const all = [...told, ...missing.map(({ what }) => desk.say('toFillIn', { what }))];
  let index = 0;
  return partsOf(
    all,
    told.some((one) => /^[^‘“].*[,;:]/.test(one)),
    desk,
  ).map(({ type, value }) => {
    if (type !== 'element') return { text: value };
    index += 1;
    return index > told.length ? { text: value, missing: true } : { text: value };
  });
}

/** The parts of a list; where its members are lists themselves, semicolons stand between them. */
function partsOf(
  all: readonly string[],
  areLists: boolean,
  { language }: Desk,
): readonly { readonly type: 'element' | 'literal'; readonly value: string }[] {
  if (!areLists) return new Intl.ListFormat(language).formatToParts(all);
  return all.flatMap((value, index) => [
    ...(index > 0 ? [{ type: 'literal' as const, value: '; ' }] : []),
    { type: 'element' as const, value },
  ]);
}

/** The scope as it looks when of its subjects only one counts. */
export function seenBy({ scope, audience }: Spot): View {
  if (audience === undefined) return scope;
  const view: View = {
    catalogue: scope.catalogue,
    at: scope.at,
    group: scope.group,
    known: (question) => scope.known(question),
    fact: (id) => {
      const fact = scope.catalogue.facts.get(id);
      return fact ? holds(fact.condition, view) : 'fails';
    },
    score: (id) => scope.score(id),
    narrower: (over, subject) =>
      scope.narrower(over, subject).filter(({ at }) => at.subject === undefined || at.subject === audience),
  };
  return view;
}

/** Something that is missing here, named with its process unless it is asked once for the organisation. */
export function about(what: string, { desk, scope }: Spot, step?: Step): Missing {
  const id = step ? step.process : scope.at.process;
  const process = desk.evaluation.response.processes.find((one) => one.id === id);
  return {
    what,
    ...(process && { process: desk.words(processName(desk.evaluation.questionnaire, process)) }),
    ...(step && { step: bare(step) }),
  };
}

function bare({ question, process, subject }: Step): Step {
  return {
    question,
    ...(process !== undefined && { process }),
    ...(subject !== undefined && { subject }),
  };
}

function pieces(...told: readonly string[]): Filled {
  return { pieces: told, missing: [] };
}

function byQuestion(filling: Extract<Filling, { question: string }>, what: string, spot: Spot): Filled {
  const { scope, audience, desk } = spot;
  if (filling.when) {
    const { when, ...rest } = filling;
    return where(when, what, spot, () => byQuestion(rest, what, spot));
  }
  const place = scope.catalogue.questions.get(filling.question);
  const narrow = place?.per === 'subject' && scope.at.subject === undefined;
  const scopes = narrow
    ? scope.inner.filter(({ at }) => audience === undefined || at.subject === audience)
    : [scope];
  const title = filling.title ? desk.words(filling.title) : what;
  const { pieces: told, missing } = together(
    scopes.map((one) => ofKnown(one.known(filling.question), one, filling, title, spot)),
  );
  if (!filling.as || told.length === 0) return { pieces: told, missing };
  const answer = new Intl.ListFormat(desk.language).format(told);
  return { pieces: [desk.words(filling.as).replace(`{${answerPlaceholder}}`, () => answer)], missing };
}

function ofKnown(
  known: Known,
  view: View,
  { words = {}, missing = [], leaveOut = [], only, optional }: Extract<Filling, { question: string }>,
  what: string,
  spot: Spot,
): Filled {
  const { desk } = spot;
  const { answer, applies, place } = known;
  if (applies === 'fails') return nothing;
  const step = { question: place.question.id, ...known.at };
  if (answer === undefined || applies === 'open') {
    if (optional) return nothing;
    const [open] = evidenceOfQuestion(known, view).open;
    return { pieces: [], missing: [about(what, spot, open ?? step)] };
  }
  const lacks: Filled = { pieces: [], missing: [about(what, spot, step)] };
  if (place.options.length === 0 || typeof answer === 'number') {
    const told = String(answer).trim().replace(/\.$/, '');
    return told === '' ? lacks : pieces(told);
  }
  const chosen: readonly string[] = typeof answer === 'string' ? [answer] : answer;
  return together(
    place.options
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, label, unknown }) => {
        if (unknown || missing.includes(id)) return lacks;
        if (leaveOut.includes(id) || only?.includes(id) === false) return nothing;
        const said = words[id] ?? label;
        if (said !== undefined) return pieces(desk.words(said));
        return pieces(desk.say(id === 'no' ? 'no' : 'yes'));
      }),
  );
}

function byScore({ score, subject }: Extract<Filling, { score: string }>, { desk, scope }: Spot): Filled {
  const place = scope.catalogue.scores.get(score);
  if (place?.score.per !== 'subject') return pieces(...levelWords(desk, scope.score(score)));
  const { subjects } = desk.evaluation.questionnaire;
  return together(
    scope.inner
      .filter(({ at }) => subject === undefined || at.subject === subject)
      .map((inner) => {
        const label = subjects.find(({ id }) => id === inner.at.subject)?.label ?? '';
        return pieces(
          ...levelWords(desk, inner.score(score)).map((level) => `${desk.words(label)}: ${level}`),
        );
      }),
  );
}

/** A level in words, with its range while it is provisional or something is not known, and with what the answers give where it was set by hand. */
export function levelWords(desk: Desk, result: Result): readonly string[] {
  const { score, level, range, adjusted } = result;
  const word = (id: string) => levelWord(desk, score, id);
  const known = whenKnown(desk.evaluation, result);
  if (known) {
    const [best, worst] = known.range;
    const count = String(known.unknown.length);
    return [
      desk.say(known.unknown.length === 1 ? 'unknownOne' : 'unknownMore', {
        level: desk.say('rangeAlone', { best: word(best), worst: word(worst) }),
        count,
      }) + (known.exact ? '' : ` ${desk.say('notExact')}`),
    ];
  }
  if (adjusted && level !== null) {
    const calculated = adjusted.calculated === null ? desk.say('notYet') : word(adjusted.calculated);
    return [desk.say('adjusted', { level: word(level), calculated })];
  }
  if (level !== null) return [word(level)];
  if (!range) return [];
  const [best, worst] = range;
  return [best === worst ? word(best) : desk.say('range', { best: word(best), worst: word(worst) })];
}

/** The points of a sum and the most that could be reached; nothing for what has no points, or no level. */
export function pointWords({ say, language }: Desk, { points, maximum, absent }: Result): readonly string[] {
  if (!points || absent === 'holds') return [];
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const number = ([low, high]: Interval) =>
    low === high ? format.format(low) : say('fromTo', { low: format.format(low), high: format.format(high) });
  return [
    maximum && maximum[1] > 0
      ? say('pointsOf', { points: number(points), maximum: number(maximum) })
      : say('points', { points: number(points) }),
  ];
}

/** The word for a level of a score, as inside a sentence. */
export function levelWord({ evaluation, words }: Desk, score: string, level: string): string {
  const { scales, scores } = evaluation.questionnaire;
  const levels = scales[scores.find(({ id }) => id === score)?.scale ?? ''] ?? [];
  const label = levels.find(({ id }) => id === level)?.label;
  return label === undefined ? level : words(label).toLowerCase();
}

function byKnown(known: Extract<Filling, { known: unknown }>['known'], what: string, spot: Spot): Filled {
  const { desk, scope, audience, row } = spot;
  const { questionnaire, response } = desk.evaluation;
  const process = response.processes.find(({ id }) => id === scope.at.process);
  switch (known) {
    case 'process':
      return process ? pieces(desk.words(processName(questionnaire, process))) : nothing;
    case 'subjects':
      return pieces(
        ...questionnaire.subjects
          .filter(({ id }) =>
            audience === undefined ? process && Object.hasOwn(process.subjects, id) : id === audience,
          )
          .map(({ label }) => desk.words(label).toLowerCase()),
      );
    case 'done':
      return pieces(
        ...profile(desk.evaluation)
          .measures.filter(
            ({ measure, at }) =>
              Object.hasOwn(response.done ?? {}, measure.id) &&
              at.some(({ process: one }) => one === undefined || one === scope.at.process),
          )
          .map(({ measure }) => desk.words(measure.title)),
      );
    case 'changed':
      return response.changed === undefined ? nothing : pieces(desk.day(new Date(response.changed)));
    case 'row':
      if (!row) return nothing;
      return row.line === undefined
        ? { pieces: [], missing: [about(what, spot, row.step)] }
        : pieces(row.line);
  }
}
