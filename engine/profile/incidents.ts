import type { Incident } from '../format/format.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { holds } from '../condition/condition.ts';

/** Something that may go wrong, and whether it bears on this organisation now. */
export interface PossibleIncident {
  readonly incident: Incident;
  /** The answers say so: it belongs on top of the result. */
  readonly urgent: boolean;
}

/** What may go wrong, in the order of the questionnaire. */
export function incidents({ questionnaire, organisation }: Evaluation): readonly PossibleIncident[] {
  return (questionnaire.incidents ?? []).map((incident) => ({
    incident,
    urgent: incident.when !== undefined && holds(incident.when, organisation) === 'holds',
  }));
}
