import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Lower } from '../format/format.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import { presetAnswer } from '../asking/proposal.ts';
import type { Step } from '../questionnaire/scope.ts';
import { route } from '../asking/route.ts';

/** A change that the organisation can bring about: an option that is chosen now would not be chosen any more. */
export interface Change extends Step {
  readonly option: string;
  readonly by: Lower['by'];
  readonly effort: Lower['effort'];
  /** Where only one option can be chosen: the one that takes its place. */
  readonly to?: string;
}

/** The work of a change in hours: an hour, a working day, a working week. */
const hours = { hour: 1, day: 8, week: 40 } as const;

/** How much work these changes are together, in hours. The hours rank; they promise nothing. */
export function workOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { effort }) => sum + hours[effort], 0);
}

/**
 * The changes that are marked in the questionnaire (`lower`) and can be made to these answers, in the order of the
 * questions. What a process is known to need, for its preset says so, is not offered as less data.
 */
export function possibleChanges(evaluation: Evaluation): readonly Change[] {
  return route(evaluation).flatMap((step) => changesAt(evaluation, step));
}

function changesAt(evaluation: Evaluation, step: Step): readonly Change[] {
  const { question, ...at } = step;
  const known = evaluation.scope(at)?.known(question);
  if (known?.answer === undefined) return [];
  const { place, answer } = known;
  const chosen = Array.isArray(answer) ? answer : [answer];
  const several = takesSeveral(place.question);
  return place.options.flatMap(({ id, lower }) => {
    if (!lower || !chosen.includes(id)) return [];
    if (lower.by === 'less-data' && isNeeded(evaluation, step, id)) return [];
    const { by, effort, to } = lower;
    return [{ ...step, option: id, by, effort, ...(!several && to !== undefined && { to }) }];
  });
}

function isNeeded(
  { questionnaire, response }: Evaluation,
  { process, question }: Step,
  option: string,
): boolean {
  const preset = presetAnswer(questionnaire, response, process, question);
  return Array.isArray(preset) ? preset.includes(option) : preset === option;
}
