import type { Response } from '../../engine/index.ts';

/** Whether there is anything in it that a person would miss. */
export function hasAnswers(response: Response): boolean {
  const { processes, organisation, adjustments = [], done, planned, details, orphans } = response;
  return (
    processes.length > 0 ||
    adjustments.length > 0 ||
    Object.keys(organisation.answers).length > 0 ||
    [done, planned, details, orphans].some((one) => one !== undefined)
  );
}
