import type { Per, Questionnaire } from '../format/format.ts';
import type { Verdict } from './claim.ts';
import type { Decider, Decision } from './decide.ts';
import type { Formula } from './formula.ts';
import type { Scope } from './scopes.ts';
import { witness } from './witness.ts';
import type { World } from './world.ts';

/** The scopes of that kind in a world: the organisation, its first process, or the subjects of that. */
export function scopesPer(per: Per, organisation: Scope): readonly Scope[] {
  const [process] = organisation.inner;
  if (per === 'organisation') return [organisation];
  if (!process) return [];
  return per === 'process' ? [process] : process.inner;
}

/** Whether it is so in some scope of that kind. */
export function somewhere(per: Per, organisation: Scope, holds: (scope: Scope) => Formula): Formula {
  const { formulas } = organisation;
  return formulas.or(
    ...scopesPer(per, organisation).map((scope) => formulas.and(scope.present, holds(scope))),
  );
}

/**
 * Whether something can happen in a scope of that kind. When it cannot by answers alone, levels set by hand are tried
 * too.
 */
export async function canHappen(
  questionnaire: Questionnaire,
  decider: Decider,
  per: Per,
  holds: (scope: Scope) => Formula,
): Promise<Verdict> {
  const named = per === 'organisation' ? 0 : 1;
  const ask = (from: (world: World) => Scope) => (world: World) => {
    const organisation = from(world);
    return { formula: somewhere(per, organisation, holds), copies: [organisation] };
  };
  const plain = await decider.decide(
    named,
    ask((world) => world.plain),
  );
  if (plain.found !== 'none') return verdictOf(questionnaire, plain);
  const small = decider.world(1);
  const sameByHand = somewhere(per, small.plain, holds) === somewhere(per, small.byHand, holds);
  if (sameByHand) return { verdict: 'refuted', by: plain.by, witness: [] };
  const byHand = await decider.decide(
    named,
    ask((world) => world.byHand),
  );
  if (byHand.found === 'none') return { verdict: 'refuted', by: plain.by, witness: [] };
  const verdict = verdictOf(questionnaire, byHand);
  return verdict.verdict === 'proved' ? { ...verdict, onlyByHand: true } : verdict;
}

function verdictOf(questionnaire: Questionnaire, decision: Decision): Verdict {
  if (decision.found === 'none') return { verdict: 'refuted', by: decision.by, witness: [] };
  if (decision.found === 'not decided') return { verdict: 'not decided', why: decision.why };
  const { found, world, asked, by } = decision;
  const [organisation = world.plain] = asked.copies;
  return {
    verdict: 'proved',
    by,
    example: () => witness(questionnaire, organisation, world.space, found),
  };
}
