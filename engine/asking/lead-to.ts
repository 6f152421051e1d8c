import type { Answer, Condition, QuestionClause, Questionnaire, Response } from '../format/format.ts';
import { type Catalogue, type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { allRight } from '../questionnaire/options.ts';
import { emptyResponse, withOwnProcess, withProcessAdded } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { route } from './route.ts';

/** Answers of somebody to whom a question is asked, and where. */
export interface Lead {
  readonly response: Response;
  readonly step: Step;
}

/** How many made-up companies are tried for each process. */
const tries = 60;

/**
 * Looks for answers with which a question is asked: made-up companies with one process each, known or their own, until one is asked it. It
 * does not look everywhere: nothing found does not mean that there are none; `pqs check --prove` finds that out. The same
 * questionnaire always gives the same.
 */
export function leadTo(questionnaire: Questionnaire, question: string): Lead | undefined {
  const known = catalogue(questionnaire);
  const place = known.questions.get(question);
  if (!place) return undefined;
  const made = {
    numbers: numbersIn(questionnaire),
    helpful: helpfulFor(known, question),
    dice: diceOf(question),
  };
  const empty = emptyResponse(questionnaire);
  const subjects = questionnaire.subjects.map(({ id }) => id);
  const beginnings = [
    ...questionnaire.processes.map(({ id }) => withProcessAdded(questionnaire, empty, id)),
    withOwnProcess(questionnaire, empty, { name: 'Preview', subjects }),
    ...(questionnaire.groups ?? []).map(({ id: group }) =>
      withOwnProcess(questionnaire, empty, { name: 'Preview', subjects, group }),
    ),
  ];
  for (let turn = 0; turn < tries; turn += 1) {
    for (const began of beginnings) {
      const response = turn === 0 ? began : answered(began, [...known.questions.values()], made);
      const step = route(evaluate(questionnaire, response)).find((one) => one.question === question);
      if (step) return { response, step };
    }
  }
  return undefined;
}

type Dice = (sides: number) => number;

/** Numbers that look as if by chance, the same for the same word. */
function diceOf(word: string): Dice {
  let state =
    Array.from(word).reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** All questions answered, also those that do not apply: they do not count. */
function answered(response: Response, places: readonly QuestionPlace[], made: Made): Response {
  const answersFor = (per: QuestionPlace['per']) =>
    Object.fromEntries(
      places
        .filter((place) => place.per === per)
        .flatMap((place) => {
          const answer = anyAnswer(place, made);
          return answer === undefined ? [] : [[place.question.id, answer] as const];
        }),
    );
  return {
    ...response,
    organisation: { answers: answersFor('organisation') },
    processes: response.processes.map((process) => ({
      ...process,
      answers: answersFor('process'),
      subjects: Object.fromEntries(
        Object.keys(process.subjects).map((subject) => [subject, { answers: answersFor('subject') }]),
      ),
    })),
  };
}

/** What answers are made with. */
interface Made {
  readonly numbers: readonly number[];
  /** The options that conditions on the way name, by question: taken more often than others. */
  readonly helpful: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dice: Dice;
}

function anyAnswer(
  { question, options }: QuestionPlace,
  { numbers, helpful, dice }: Made,
): Answer | undefined {
  const named = helpful.get(question.id);
  const leading = options.filter(({ id }) => named?.has(id));
  const helps = leading.length > 0 && dice(5) > 0;
  const one = (from: typeof options) => from[dice(from.length)]?.id;
  switch (question.kind) {
    case 'note':
      return undefined;
    case 'text':
      return '…';
    case 'number': {
      const { min = -Infinity, max = Infinity } = question;
      const fitting = [...numbers, min, max].filter(
        (each) => Number.isFinite(each) && each >= min && each <= max,
      );
      return fitting[dice(fitting.length)];
    }
    case 'choice':
    case 'yes-no':
      return one(helps ? leading : options);
    case 'choices':
    case 'which':
    case 'proposal': {
      const together = options.filter(({ id, exclusive }) => !exclusive && id !== allRight);
      const some = together.filter(({ id }) => (helps && named?.has(id) ? dice(3) > 0 : dice(3) === 0));
      if (some.length > 0 && dice(4) > 0) return some.map(({ id }) => id);
      return [one(helps ? leading : options) ?? ''];
    }
  }
}

/** The options that are named on the way to a question: in its conditions, and in those of the questions that these read. */
function helpfulFor(known: Catalogue, question: string): Made['helpful'] {
  const helpful = new Map<string, Set<string>>();
  const name = (id: string, options: readonly string[]) => {
    const named = helpful.get(id) ?? new Set();
    for (const option of options) named.add(option);
    helpful.set(id, named);
    ask(id);
  };
  const seen = new Set<string>();
  const read = (condition: Condition | undefined): void => {
    for (const { clause } of condition ? clausesOf(condition, '') : []) {
      if ('question' in clause) name(clause.question, optionsLeading(known, clause));
      else if ('fact' in clause && !seen.has(`fact ${clause.fact}`)) {
        seen.add(`fact ${clause.fact}`);
        read(known.facts.get(clause.fact)?.condition);
      }
    }
  };
  const ask = (id: string): void => {
    const place = known.questions.get(id);
    if (!place || seen.has(id)) return;
    seen.add(id);
    read(place.section.when);
    if (place.question.kind !== 'note') read(place.question.when);
    if (place.proposal !== undefined) name(place.proposal, [id]);
    if (place.question.kind === 'which') {
      const unknown =
        known.questions.get(place.question.of)?.options.filter((option) => option.unknown) ?? [];
      name(
        place.question.of,
        unknown.map((option) => option.id),
      );
    }
  };
  ask(question);
  return helpful;
}

/** The answers with which a clause holds. */
function optionsLeading(known: Catalogue, clause: QuestionClause): readonly string[] {
  const { is = [], includes = [], isNot = [], excludes = [] } = clause;
  const without = new Set([isNot, excludes].flat());
  const others =
    without.size === 0
      ? []
      : (known.questions.get(clause.question)?.options ?? [])
          .map(({ id }) => id)
          .filter((id) => !without.has(id));
  return [is, includes, others].flat();
}

/** The numbers at which something changes, and those beside them. */
function numbersIn({ sections, facts = {} }: Questionnaire): readonly number[] {
  const conditions: readonly (Condition | undefined)[] = [
    ...Object.values(facts),
    ...sections.flatMap(({ when, questions }) => [when, ...questions.map((question) => question.when)]),
  ];
  const found = conditions
    .flatMap((condition) => (condition ? clausesOf(condition, '') : []))
    .flatMap(({ clause }) => ('question' in clause ? [clause.atLeast, clause.atMost] : []))
    .flatMap((one) => (one === undefined ? [] : [one - 1, one, one + 1]));
  return [...new Set([0, 1, ...found])];
}
