import type { Incident } from '../format/format.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Evidence, evidence } from '../condition/evidence.ts';
import { surelyHolds, whenKnown } from '../whatif/when-known.ts';

/** Something that may go wrong, and whether it bears on this organisation now. */
export interface PossibleIncident {
  readonly incident: Incident;
  /** What is known says so, whatever the unknown answers turn out to be: it belongs on top of the result. */
  readonly urgent: boolean;
  /** The answers and levels that say so. */
  readonly because: Pick<Evidence, 'answers' | 'scores'>;
}

/**
 * What may go wrong, in the order of the questionnaire. Nobody is alarmed by what they do not know: an incident is urgent
 * by known answers alone.
 */
export function incidents(evaluation: Evaluation): readonly PossibleIncident[] {
  return (evaluation.questionnaire.incidents ?? []).map((incident) => {
    const urgent = incident.when !== undefined && surelyHolds(evaluation, incident.when, {});
    return { incident, urgent, because: urgent ? becauseOf(evaluation, incident) : nothing };
  });
}

const nothing = { answers: [], scores: [] };

/** What an incident rests on; of the levels those that are sure, as long as there are such. */
function becauseOf(evaluation: Evaluation, { when }: Incident): PossibleIncident['because'] {
  if (!when) return nothing;
  const { answers, scores } = evidence(when, evaluation.organisation);
  const sure = scores.filter(({ score, level: _level, ...at }) => {
    const result = evaluation.scope(at)?.score(score);
    return result && !whenKnown(evaluation, result);
  });
  return { answers, scores: sure.length > 0 ? sure : scores };
}
