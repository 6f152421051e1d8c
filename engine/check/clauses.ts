import type {
  Condition,
  CountClause,
  PlainClause,
  Question,
  QuestionClause,
  QuestionnaireDocument,
  ScoreClause,
} from '../format/format.ts';
import type { Catalogue, QuestionPlace, ScorePlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { unknownAnswer } from '../questionnaire/options.ts';
import { quote, quoteAll } from '../diagnostics/show.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { conditionsOf } from '../questionnaire/conditions.ts';
import { type Named, choices, error, unknownName } from '../diagnostics/report.ts';

/** Clauses ask one thing, and one that can be asked there. */
export function* checkClauses(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const known = {
    processes: new Set(questionnaire.processes.map(({ id }) => id)),
    groups: new Set(groupsOf(questionnaire).map(({ id }) => id)),
    subjects: new Set(questionnaire.subjects.map(({ id }) => id)),
  };
  for (const { condition, pointer: at } of conditionsOf(questionnaire, catalogue)) {
    for (const count of countsOf(condition, at)) yield* checkCount(count.clause, count.pointer);
    for (const { clause, pointer: place } of clausesOf(condition, at)) {
      yield* checkOver(clause, place);
      if ('question' in clause) yield* checkQuestion(clause, place, catalogue);
      else if ('fact' in clause) yield* named('fact', clause.fact, catalogue.facts, place);
      else if ('score' in clause) yield* checkScore(clause, place, catalogue);
      else if ('process' in clause) yield* allNamed('process', clause.process, known.processes, place);
      else if ('group' in clause) yield* allNamed('group', clause.group, known.groups, place);
      else yield* allNamed('subject', clause.subject, known.subjects, place);
      if (!('question' in clause || 'fact' in clause || 'score' in clause)) continue;
      if (clause.subject !== undefined) yield* named('subject', clause.subject, known.subjects, place);
    }
  }
}

function countsOf(
  condition: Condition,
  at: string,
): readonly { readonly clause: CountClause; readonly pointer: string }[] {
  if ('count' in condition) return [{ clause: condition, pointer: at }];
  const [way, members] =
    'all' in condition ? ['all', condition.all] : 'any' in condition ? ['any', condition.any] : ['', []];
  return members.flatMap((member, index) => countsOf(member, pointer(at, way, index)));
}

function* checkCount({ count, atLeast, atMost }: CountClause, at: string): Iterable<Diagnostic> {
  if (atLeast === undefined && atMost === undefined) {
    yield error('condition-operator', at, 'This count does not say how many must hold.', {
      expected: ['"atLeast"', '"atMost"'],
    });
  }
  yield* checkBounds({ atLeast, atMost }, at);
  if (atLeast !== undefined && atLeast > count.length) {
    const message = `Never holds: it asks for ${atLeast} of ${count.length} clauses.`;
    yield error('empty-range', pointer(at, 'atLeast'), message);
  }
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

function* checkBounds({ atLeast, atMost }: Bounds, at: string): Iterable<Diagnostic> {
  if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return;
  yield error('empty-range', at, `Never holds: nothing is at least ${atLeast} and at most ${atMost}.`);
}

function* checkOver(clause: PlainClause, at: string): Iterable<Diagnostic> {
  const only = 'question' in clause || 'fact' in clause || 'score' in clause ? clause.subject : undefined;
  if (clause.over === undefined && clause.every) yield needsOver(at, 'every');
  if (clause.over !== 'subjects' && only !== undefined) yield needsOver(at, 'subject');
}

function needsOver(at: string, name: 'every' | 'subject'): Diagnostic {
  const expected = name === 'every' ? ['"over"'] : ['"over": "subjects"'];
  return error('needs-over', pointer(at, name), `"${name}" only has a meaning beside "over".`, { expected });
}

const operators = {
  question: ['is', 'isNot', 'includes', 'excludes', 'atLeast', 'atMost', 'answered'],
  score: ['is', 'atLeast', 'atMost', 'points', 'share'],
} as const;

/** What may be asked about the answer to each kind of question. */
const operatorsOf: Readonly<Record<Question['kind'], readonly string[]>> = {
  choice: ['is', 'isNot', 'answered'],
  choices: ['includes', 'excludes', 'answered'],
  which: ['includes', 'excludes', 'answered'],
  proposal: ['includes', 'excludes', 'answered'],
  'yes-no': ['is', 'isNot', 'answered'],
  number: ['atLeast', 'atMost', 'is', 'isNot', 'answered'],
  text: ['answered'],
  note: [],
};

function* checkQuestion(clause: QuestionClause, at: string, catalogue: Catalogue): Iterable<Diagnostic> {
  const place = catalogue.questions.get(clause.question);
  yield* named('question', clause.question, catalogue.questions, at);
  yield* checkBounds(clause, at);
  const used = operators.question.filter((operator) => clause[operator] !== undefined);
  if (!isOne(used))
    return yield notOne(used, place ? operatorsOf[place.question.kind] : operators.question, at);
  if (!place) return;
  const { question } = place;
  if (question.kind === 'note') {
    yield error('reads-note', pointer(at, 'question'), `${quote(question.id)} is a note: it has no answer.`);
    return;
  }
  if ('optional' in question && question.optional) {
    const message = `${quote(question.id)} is optional, so a condition cannot wait for its answer.`;
    yield error('reads-optional', pointer(at, 'question'), message, {
      hint: 'Make it required, or ask a question before it that says whether it is known.',
    });
  }
  const fitting = operatorsOf[question.kind];
  for (const operator of used) {
    if (fitting.includes(operator)) continue;
    const message = `"${operator}" cannot be asked of ${quote(question.id)}, a question of kind "${question.kind}".`;
    yield error('condition-operator', pointer(at, operator), message, {
      atKey: true,
      expected: choices(fitting),
    });
    return;
  }
  yield* checkOptions(clause, place, at);
}

function isOne(used: readonly string[]): boolean {
  const range = used.every((operator) => operator === 'atLeast' || operator === 'atMost');
  return used.length === 1 || (used.length === 2 && range);
}

function notOne(used: readonly string[], known: readonly string[], at: string): Diagnostic {
  const message =
    used.length === 0
      ? 'This clause does not say what must be so.'
      : `This clause asks several things at once: ${quoteAll(used, 'and')}.`;
  return error('condition-operator', at, message, {
    expected: choices(known),
    ...(used.length > 0 && { hint: 'Give each its own clause, in "all" or "any".' }),
  });
}

function* checkOptions(
  clause: QuestionClause,
  { question, options }: QuestionPlace,
  at: string,
): Iterable<Diagnostic> {
  const known = options.map(({ id }) => id);
  for (const operator of ['is', 'isNot', 'includes', 'excludes'] as const) {
    for (const [option, place] of placed(clause[operator], pointer(at, operator))) {
      if (known.includes(option)) continue;
      const message = `${quote(option)} is no answer to ${quote(question.id)}.`;
      const number = question.kind === 'number' && option === unknownAnswer;
      yield unknownName('option', option, known, place, {
        message,
        expected: choices(known),
        ...(number && { hint: 'Give the question an "unknown", then "I do not know" can be answered.' }),
      });
    }
  }
}

function* checkScore(clause: ScoreClause, at: string, { scores }: Catalogue): Iterable<Diagnostic> {
  const place = scores.get(clause.score);
  yield* named('score', clause.score, scores, at);
  for (const operator of ['points', 'share'] as const) {
    const bounds = clause[operator];
    if (!bounds) continue;
    yield* checkBounds(bounds, pointer(at, operator));
    if (!place || 'sum' in place.score) continue;
    const message = `${quote(clause.score)} has no points: it is not a sum.`;
    yield error('not-a-sum', pointer(at, operator), message, {
      atKey: true,
      expected: ['"is"', '"atLeast"', '"atMost"'],
    });
  }
  const used = operators.score.filter((operator) => clause[operator] !== undefined);
  if (!isOne(used)) yield notOne(used, operators.score, at);
  else if (place) yield* checkLevels(clause, place, at);
}

function* checkLevels(clause: ScoreClause, { score, levels }: ScorePlace, at: string): Iterable<Diagnostic> {
  for (const operator of ['is', 'atLeast', 'atMost'] as const) {
    for (const [level, here] of placed(clause[operator], pointer(at, operator))) {
      if (levels.includes(level)) continue;
      const message = `${quote(level)} is no level of the scale ${quote(score.scale)}.`;
      yield unknownName('level', level, levels, here, { message, expected: choices(levels) });
    }
  }
  const { atLeast, atMost } = clause;
  if (atLeast === undefined || atMost === undefined) return;
  const [from, to] = [levels.indexOf(atLeast), levels.indexOf(atMost)];
  if (from <= to || to < 0) return;
  const message = `Never holds: ${quote(atLeast)} is worse than ${quote(atMost)}.`;
  yield error('empty-range', at, message, {
    hint: 'A scale goes from best to worst; "atLeast" means that or worse.',
  });
}

interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

function* named(kind: Named, id: string, known: Names, at: string): Iterable<Diagnostic> {
  if (!known.has(id)) yield unknownName(kind, id, known.keys(), pointer(at, kind));
}

function* allNamed(
  kind: Named,
  ids: string | readonly string[],
  known: ReadonlySet<string>,
  at: string,
): Iterable<Diagnostic> {
  for (const [id, place] of placed(ids, pointer(at, kind))) {
    if (!known.has(id)) yield unknownName(kind, id, known, place, { expected: choices(known) });
  }
}

function placed(
  ids: string | readonly string[] | undefined,
  at: string,
): readonly (readonly [string, string])[] {
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [[ids, at]] : ids.map((id, index) => [id, pointer(at, index)]);
}
