import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { misfitsOfAnswer } from '../response/answer-fits.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointerSteps } from '../diagnostics/diagnostic.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Became } from '../response/activities.ts';
import { carryOver } from '../response/read-response.ts';
import { answerAt, withAnswer } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { openSteps } from '../asking/route.ts';

/** A response carried over to another questionnaire, and what that did to it. */
export interface Migration {
  readonly response: Response;
  /** How many answers count as before. */
  readonly kept: number;
  /** The places of answers that no longer fit: they are kept as orphans. */
  readonly setAside: readonly string[];
  /** What was one process, and the activities that it is now. */
  readonly became: readonly Became[];
  /** The places of answers that were orphans and fit again. */
  readonly restored: readonly string[];
  /** Questions that were answered, and have to be asked again. */
  readonly again: readonly Step[];
  /** Other questions that are open. */
  readonly open: readonly Step[];
}

/** What came of it, or what is wrong with the file; with a migration the diagnostics tell why each thing did not fit. */
export interface Migrated {
  readonly migration?: Migration;
  /** The questionnaire that the answers were given to. */
  readonly from?: Response['questionnaire'];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Carries the answers of a response over to another version of its questionnaire, by id. Nothing is thrown away: what
 * does not fit stays in the response as an orphan. Orphans of the organisation that fit again become answers; those of
 * processes stay, since their place counts processes that may no longer be there.
 */
export function migrate(questionnaire: Questionnaire, text: string): Migrated {
  const read = carryOver(questionnaire, text);
  const { given, became = [] } = read;
  if (!read.response || !given) return { diagnostics: read.diagnostics };
  const orphans = new Set(Object.keys(given.orphans ?? {}));
  const setAside = Object.keys(read.response.orphans ?? {}).filter((place) => !orphans.has(place));
  const kept = countAnswers(read.response);
  const { response, restored } = withFittingOrphans(questionnaire, read.response, orphans);
  const open = openSteps(evaluate(questionnaire, response));
  const again = open.filter((step) => answerAt(given, stepBefore(step, became)) !== undefined);
  return {
    from: given.questionnaire,
    migration: {
      response,
      kept,
      setAside,
      became,
      restored,
      again,
      open: open.filter((step) => !again.includes(step)),
    },
    diagnostics: read.diagnostics,
  };
}

/** The step as it was before its process became several. */
function stepBefore(step: Step, became: readonly Became[]): Step {
  const was = became.find(({ activities }) => activities.includes(step.process ?? ''));
  return was ? { ...step, process: was.process } : step;
}

function countAnswers({ organisation, processes }: Response): number {
  const scopes = [
    organisation,
    ...processes.flatMap((process) => [process, ...Object.values(process.subjects)]),
  ];
  return scopes.reduce((count, { answers }) => count + Object.keys(answers).length, 0);
}

function withFittingOrphans(
  questionnaire: Questionnaire,
  given: Response,
  places: ReadonlySet<string>,
): { readonly response: Response; readonly restored: readonly string[] } {
  const { orphans: all = {}, ...rest } = given;
  const restored = Object.keys(all).filter(
    (place) => places.has(place) && fits(questionnaire, given, place, all[place]),
  );
  const left = Object.entries(all).filter(([place]) => !restored.includes(place));
  const response = restored.reduce<Response>(
    (before, place) => withAnswer(before, { question: questionAt(place) }, all[place]),
    { ...rest, ...(left.length > 0 && { orphans: Object.fromEntries(left) }) },
  );
  return { response, restored };
}

function fits(
  questionnaire: Questionnaire,
  response: Response,
  place: string,
  answer: Answer | undefined,
): boolean {
  const question = questionAt(place);
  const found = catalogue(questionnaire).questions.get(question);
  if (!place.startsWith('/organisation/answers/') || found?.per !== 'organisation' || answer === undefined) {
    return false;
  }
  return (
    answerAt(response, { question }) === undefined && [...misfitsOfAnswer(found, answer, place)].length === 0
  );
}

function questionAt(place: string): string {
  return pointerSteps(place).at(-1) ?? '';
}
