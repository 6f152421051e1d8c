import type { Questionnaire } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { canFail, canHold } from './can-hold.ts';
import type { Claim } from './claim.ts';

/** Every consistency rule can hold, and can be without anything to say. */
export function* consistencyApplies(questionnaire: Questionnaire): Iterable<Claim> {
  for (const [index, { id, per, when }] of (questionnaire.consistency ?? []).entries()) {
    const at = pointer('', 'consistency', index, 'when');
    yield {
      subject: 'consistency',
      claim: `the consistency rule ${quote(id)} can hold`,
      code: 'consistency-never',
      severity: 'error',
      message: `The consistency rule ${quote(id)} never holds, whatever is answered.`,
      pointer: at,
      ...canHold(questionnaire, per, [when]),
    };
    yield {
      subject: 'consistency',
      claim: `the consistency rule ${quote(id)} can have nothing to say`,
      code: 'consistency-always',
      severity: 'error',
      message: `The consistency rule ${quote(id)} always holds, whatever is answered.`,
      pointer: at,
      ...canFail(questionnaire, per, when),
    };
  }
}
