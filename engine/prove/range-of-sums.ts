import type { Questionnaire } from '../format/format.ts';
import { type ScorePlace, catalogue } from '../questionnaire/catalogue.ts';
import { quote } from '../diagnostics/show.ts';
import { scopesPer, somewhere } from './can-happen.ts';
import type { Claim, Verdict } from './claim.ts';
import type { By, Decider } from './decide.ts';
import { type Total, times } from './formula.ts';
import { millionths } from './totals.ts';
import { valueOf } from './trial.ts';

/** The least and the most points that each sum can come to. */
export function* rangeOfSums(questionnaire: Questionnaire): Iterable<Claim> {
  for (const place of catalogue(questionnaire).scores.values()) {
    if (!('sum' in place.score)) continue;
    const id = quote(place.score.id);
    yield {
      subject: 'range',
      claim: `the least and the most points of ${id}`,
      code: 'level-never',
      severity: 'error',
      message: `${id} is never scored, whatever is answered.`,
      pointer: place.pointer,
      prove: (decider) => rangeOf(place, decider),
    };
  }
}

async function rangeOf(place: ScorePlace, decider: Decider): Promise<Verdict> {
  const most = await highest(place, decider, 1);
  if (typeof most !== 'object' || 'verdict' in most) return most;
  const least = await highest(place, decider, -1);
  if ('verdict' in least) return least;
  const range = { least: -least.value / millionths || 0, most: most.value / millionths };
  return { verdict: 'proved', by: later(most.by, least.by), range };
}

interface Highest {
  readonly value: number;
  readonly by: By;
}

/** Climbs: each time it asks for a higher total than the last one found, until there is none. */
async function highest(place: ScorePlace, decider: Decider, sign: 1 | -1): Promise<Highest | Verdict> {
  const { score } = place;
  let value: number | undefined;
  for (;;) {
    const above = value;
    const decision = await decider.decide(score.per === 'organisation' ? 0 : 1, ({ plain }) => {
      const scopes = scopesPer(score.per, plain);
      const totals = scopes.map((scope) => totalOf(scope.score(score.id).points, sign));
      return {
        formula: somewhere(score.per, plain, (scope) =>
          above === undefined
            ? scope.formulas.true
            : scope.formulas.atLeast(totalOf(scope.score(score.id).points, sign), above + 1),
        ),
        copies: [plain],
        also: [
          ...scopes.map(({ present }) => present),
          ...totals.flatMap(({ terms }) => terms.map(({ part }) => part)),
        ],
      };
    });
    if (decision.found === 'not decided') return { verdict: 'not decided', why: decision.why };
    if (decision.found === 'none') {
      if (value !== undefined) return { value, by: decision.by };
      return { verdict: 'refuted', by: decision.by, witness: [] };
    }
    const isTrue = valueOf(decision.problem, decision.found);
    const values = scopesPer(score.per, decision.world.plain)
      .filter((scope) => score.per === 'organisation' || isTrue(scope.present))
      .map((scope) => totalOf(scope.score(score.id).points, sign))
      .map(({ constant, terms }) =>
        terms.reduce((sum, { weight, part }) => sum + (isTrue(part) ? weight : 0), constant),
      );
    value = Math.max(value ?? -Infinity, ...values);
  }
}

function totalOf(points: Total | undefined, sign: 1 | -1): Total {
  return times(points ?? { constant: 0, terms: [] }, sign);
}

const order: readonly By[] = ['structure', 'trying', 'enumeration', 'solver'];

function later(one: By, other: By): By {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}
