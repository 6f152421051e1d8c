import type { Questionnaire } from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import type { AnswerOption } from '../questionnaire/options.ts';
import { quote } from '../diagnostics/show.ts';
import { withReaders } from '../questionnaire/reads.ts';
import type { Claim } from './claim.ts';
import { type Pair, neverSo, only, scopesOfQuestion } from './pairs.ts';

/**
 * A worse answer never lowers a level. Which answer is worse is for the author to say: by `order` of a choice, or by the
 * levels or points of its options.
 */
export function* optionsInOrder(questionnaire: Questionnaire): Iterable<Claim> {
  const known = catalogue(questionnaire);
  for (const place of known.questions.values()) {
    const steps = worseSteps(place, questionnaire);
    if (steps.length === 0) continue;
    const id = place.question.id;
    const affected = withReaders(known, [id]);
    const pairs = (organisation: Parameters<typeof scopesOfQuestion>[2]): readonly Pair[] => {
      const { formulas } = organisation;
      return scopesOfQuestion(questionnaire, id, organisation).flatMap((scope) =>
        steps.map(([better, worse]) => {
          const changes = [better, worse].map((option) => [
            { scope: scope.name, question: id, given: only(option.id, formulas) },
          ]);
          const [first = [], second = []] = changes;
          return {
            one: organisation.changed(first, affected),
            other: organisation.changed(second, affected),
            changes: [first, second],
            guard: formulas.and(scope.present, scope.question(id).applies),
          };
        }),
      );
    };
    yield {
      subject: 'order',
      claim: `a worse answer to ${quote(id)} never lowers a level`,
      code: 'worse-is-better',
      severity: 'error',
      message: `A worse answer to ${quote(id)} can lower a level.`,
      hint: 'A witness shows two responses that differ in this answer alone.',
      pointer: place.pointer,
      prove: (decider) =>
        neverSo(questionnaire, decider, {
          pairs,
          named: place.per === 'organisation' ? 0 : 1,
          scores: [...known.scores.keys()].filter((score) => affected.has(score)),
          formula: (score, [one, other]) => {
            const { formulas } = one;
            const worse = other.score(score).reach;
            return formulas.or(
              ...one
                .score(score)
                .reach.map((here, rank) => formulas.and(here, formulas.not(worse[rank] ?? formulas.false))),
            );
          },
          shows: (_, [before, after]) => after < before,
          message: (score, [before, after]) =>
            `A worse answer to ${quote(id)} can lower ${quote(score)}: from ${quote(before)} to ${quote(after)}.`,
        }),
    };
  }
}

type WorseStep = readonly [better: AnswerOption, worse: AnswerOption];

/** Pairs of options, the second worse than the first by what the author says. */
function worseSteps(place: QuestionPlace, questionnaire: Questionnaire): readonly WorseStep[] {
  const { question } = place;
  if (question.kind !== 'choice' && question.kind !== 'yes-no') return [];
  const options = place.options.filter(({ unknown, notApplicable }) => !unknown && !notApplicable);
  if (question.kind === 'choice' && question.order === 'best-to-worst') return oneByOne(options);
  const badness = badnessOf(question.id, questionnaire);
  if (!badness) return [];
  const rated = options.map((option) => ({ option, bad: badness(option) }));
  if (rated.some(({ bad }) => bad === undefined)) return [];
  return rated.flatMap((one) =>
    rated
      .filter((other) => (other.bad ?? 0) > (one.bad ?? 0))
      .map((other) => [one.option, other.option] as const),
  );
}

function oneByOne(options: readonly AnswerOption[]): readonly WorseStep[] {
  return options.slice(1).map((worse, index) => [options[index] ?? worse, worse]);
}

/** How bad an option is by its level, or by its points where more points make it worse. */
function badnessOf(
  question: string,
  questionnaire: Questionnaire,
): ((option: AnswerOption) => number | undefined) | undefined {
  for (const { score, levels } of catalogue(questionnaire).scores.values()) {
    for (const { entry } of entriesOf(score, '')) {
      if (!('question' in entry) || entry.question !== question) continue;
      if ('worst' in score) {
        return ({ level }) => (level === undefined ? undefined : levels.indexOf(level));
      }
      if (!('sum' in score)) continue;
      const ranks = score.bands.map(({ level }) => levels.indexOf(level));
      const rising = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
      const times = 'times' in entry ? (entry.times ?? 1) : 1;
      if (rising && times > 0) return ({ points = 0 }) => points;
    }
  }
  return undefined;
}
