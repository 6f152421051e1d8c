import type { Questionnaire } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { canFail, canHold, canHoldKnown } from './can-hold.ts';
import type { Claim } from './claim.ts';

/**
 * Every measure can appear, and can come first where it says so; what to do when something goes wrong can come on top of
 * the result; every check of the plan can be so, and not be so.
 */
export function* measuresApply(questionnaire: Questionnaire): Iterable<Claim> {
  for (const [index, { id, per, when, first }] of (questionnaire.measures ?? []).entries()) {
    const at = pointer('', 'measures', index);
    yield {
      subject: 'measure',
      claim: `the measure ${quote(id)} can appear`,
      code: 'measure-never',
      severity: 'error',
      message: `The measure ${quote(id)} never appears, whatever is answered.`,
      pointer: pointer(at, 'when'),
      ...canHold(questionnaire, per, [when]),
    };
    if (!first) continue;
    yield {
      subject: 'measure',
      claim: `the measure ${quote(id)} can come first`,
      code: 'measure-never',
      severity: 'error',
      message: `The measure ${quote(id)} never comes first, whatever is known.`,
      pointer: pointer(at, 'first'),
      ...canHoldKnown(questionnaire, per, [when, first]),
    };
  }
  for (const [index, { id, when }] of (questionnaire.incidents ?? []).entries()) {
    if (!when) continue;
    yield {
      subject: 'incident',
      claim: `the incident ${quote(id)} can come on top of the result`,
      code: 'incident-never',
      severity: 'error',
      message: `The incident ${quote(id)} never comes on top of the result, whatever is known.`,
      pointer: pointer('', 'incidents', index, 'when'),
      ...canHoldKnown(questionnaire, 'organisation', [when]),
    };
  }
  for (const [index, { checks }] of (questionnaire.plan ?? []).entries()) {
    for (const [number, { id, when }] of checks.entries()) {
      const at = pointer('', 'plan', index, 'checks', number, 'when');
      yield {
        subject: 'check',
        claim: `the check ${quote(id)} can be so`,
        code: 'check-never',
        severity: 'error',
        message: `The check ${quote(id)} is never so, whatever is answered.`,
        pointer: at,
        ...canHold(questionnaire, 'organisation', [when]),
      };
      yield {
        subject: 'check',
        claim: `the check ${quote(id)} can be not so`,
        code: 'check-always',
        severity: 'error',
        message: `The check ${quote(id)} is always so, whatever is answered.`,
        pointer: at,
        ...canFail(questionnaire, 'organisation', when),
      };
    }
  }
}
