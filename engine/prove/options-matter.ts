import type { Questionnaire } from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { type AnswerOption, takesSeveral } from '../questionnaire/options.ts';
import { quote } from '../diagnostics/show.ts';
import { withReaders } from '../questionnaire/reads.ts';
import { canHappen, scopesPer } from './can-happen.ts';
import type { Claim, Verdict } from './claim.ts';
import type { Asked, Decider } from './decide.ts';
import { differences } from './differences.ts';
import type { Formula } from './formula.ts';
import { choosing, withoutOption } from './given.ts';
import { problemOf } from './problem.ts';
import type { Scope } from './scopes.ts';
import type { Given, Space } from './space.ts';
import { enumerate, waysIn } from './trial.ts';
import type { World } from './world.ts';

/** Every option can make a difference: there are answers to all other questions with which it is noticed. */
export function* optionsMatter(questionnaire: Questionnaire): Iterable<Claim> {
  for (const place of catalogue(questionnaire).questions.values()) {
    const id = quote(place.question.id);
    for (const option of place.options) {
      yield {
        subject: 'option',
        claim: `${quote(option.id)} as an answer to ${id} can make a difference`,
        code: 'no-difference',
        severity: 'warning',
        message: `Choosing ${quote(option.id)} in ${id} never makes a difference: to no level, reason, measure, check, paper or other question.`,
        pointer: place.pointer + option.pointer,
        prove: (decider) => matters(questionnaire, place, option, decider),
      };
    }
  }
}

async function matters(
  questionnaire: Questionnaire,
  place: QuestionPlace,
  option: AnswerOption,
  decider: Decider,
): Promise<Verdict> {
  const { question, per } = place;
  const chosen = await canHappen(questionnaire, decider, per, (scope) => {
    const { applies, given } = scope.question(question.id);
    return scope.formulas.and(applies, choosing(given, option.id, scope.formulas));
  });
  if (chosen.verdict !== 'proved') return isNeverAsked(questionnaire, place, chosen, decider);
  // What is not known is listed as still to be found out. To a proposal, each answer decides what is asked.
  if (option.unknown || question.kind === 'proposal') {
    return { verdict: 'proved', by: 'structure', ...(chosen.onlyByHand && { onlyByHand: true }) };
  }
  return noticed(questionnaire, place, option, decider);
}

/** That an option cannot be chosen follows from its question never being asked; else it is told. */
async function isNeverAsked(
  questionnaire: Questionnaire,
  { question, per }: QuestionPlace,
  verdict: Verdict,
  decider: Decider,
): Promise<Verdict> {
  if (verdict.verdict !== 'refuted') return verdict;
  const asked = await canHappen(questionnaire, decider, per, (scope) => scope.question(question.id).applies);
  if (asked.verdict === 'refuted') return { ...verdict, follows: true };
  const message = `This option of ${quote(question.id)} can never be chosen.`;
  return { ...verdict, told: { message } };
}

async function noticed(
  questionnaire: Questionnaire,
  place: QuestionPlace,
  option: AnswerOption,
  decider: Decider,
): Promise<Verdict> {
  const named = place.per === 'organisation' ? 0 : 1;
  let inexact = false;
  const pairs = (world: World, organisation: Scope) =>
    scopesPer(place.per, organisation).map((scope) =>
      pairIn(questionnaire, place, option, world.space, organisation, scope),
    );
  const whole = (world: World, organisation: Scope): Asked => {
    const all = pairs(world, organisation);
    const formula = world.formulas.or(
      ...all.map(({ guard, found }) => {
        const parts = [...found()];
        inexact ||= parts.includes(undefined);
        return world.formulas.and(guard, world.formulas.or(...parts.filter((part) => part !== undefined)));
      }),
    );
    return { formula, copies: [organisation, ...all.map(({ copy }) => copy)] };
  };
  const first = decider.world(1);
  for (const pair of pairs(first, first.plain))
    if (soon(pair, first)) return { verdict: 'proved', by: 'enumeration' };
  for (const way of ['plain', 'byHand'] as const) {
    const decision = await decider.decide(named, (world) => whole(world, world[way]));
    if (decision.found === 'not decided') return { verdict: 'not decided', why: decision.why };
    if (decision.found !== 'none') {
      return { verdict: 'proved', by: decision.by, ...(way === 'byHand' && { onlyByHand: true }) };
    }
    if (way === 'plain') continue;
    if (inexact) return { verdict: 'not decided', why: 'a score of it cannot be followed exactly' };
    return { verdict: 'refuted', by: decision.by, witness: [] };
  }
  return { verdict: 'not decided', why: 'the time was up' };
}

/** Two copies of the response, with this option and without it, and what is different between them. */
interface Pair {
  readonly organisation: Scope;
  readonly copy: Scope;
  readonly guard: Formula;
  readonly found: () => Iterable<Formula | undefined>;
}

function pairIn(
  questionnaire: Questionnaire,
  { question }: QuestionPlace,
  option: AnswerOption,
  space: Space,
  organisation: Scope,
  scope: Scope,
): Pair {
  const { formulas } = scope;
  const { place, applies, given } = scope.question(question.id);
  const affected = withReaders(catalogue(questionnaire), [question.id]);
  const other: Given =
    takesSeveral(question) && 'chosen' in given && !option.exclusive
      ? withoutOption(given, option.id, formulas.false)
      : space.fresh(place, `instead of ${option.id} in ${question.id}`, [option.id]);
  const copy = organisation.changed([{ scope: scope.name, question: question.id, given: other }], affected);
  const instead = formulas.not(choosing(other, option.id, formulas));
  return {
    organisation,
    copy,
    guard: formulas.and(scope.present, applies, choosing(given, option.id, formulas), instead),
    found: () => differences(questionnaire, organisation, copy, question.id, affected),
  };
}

/** In how many ways a difference may come about that is looked at by itself. */
const fewWays = 2 ** 9;

/** Looks at one difference after another, as far as that is soon done: most options are noticed nearby. */
function soon({ organisation, copy, guard, found }: Pair, { space, formulas }: World): boolean {
  for (const difference of found()) {
    if (!difference || difference === formulas.false) continue;
    const problem = problemOf(formulas.and(guard, difference), space, [organisation, copy]);
    if (waysIn(problem) <= fewWays && enumerate(problem)) return true;
  }
  return false;
}
