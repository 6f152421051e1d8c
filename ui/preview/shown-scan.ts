import {
  emptyResponse,
  evaluate,
  type Questionnaire,
  type Response,
  route,
  type Step,
} from '../../engine/index.ts';
import { addressOf, placeAt } from '../address.ts';
import { rememberOpened } from '../storage/current-scan.ts';
import { progressOf } from '../storage/progress-of.ts';
import { scanToOpen } from '../storage/scan-to-open.ts';
import { deviceStorage } from '../storage/device-storage.ts';
import { newScanId } from '../storage/scan-label.ts';

/** The scan in the frame: where it is, and its answers as they are kept. It is of the same site, so it can be read. */
const storage = deviceStorage();

/** The answers that the scan in the frame has now. */
export async function answersNow(questionnaire: Questionnaire): Promise<Response> {
  const found = await scanToOpen({ id: questionnaire.id, whole: async () => questionnaire }, storage);
  return found?.response ?? emptyResponse(questionnaire);
}

/** The question that the frame shows; nothing on another screen. */
export function stepIn(frame: HTMLIFrameElement | null): Step | undefined {
  const place = placeAt(frame?.contentWindow?.location.hash ?? '');
  return place && 'step' in place ? place.step : undefined;
}

/** Where these answers bring a question up: in the process that is looked at, if it is asked there. */
export function stepTo(
  questionnaire: Questionnaire,
  response: Response,
  question: string,
  near?: Step,
): Step | undefined {
  const steps = route(evaluate(questionnaire, response)).filter((step) => step.question === question);
  return steps.find(({ process }) => process === near?.process) ?? steps[0];
}

/** Brings the frame to a question that is asked with its answers. */
export function go(frame: HTMLIFrameElement, step: Step): void {
  const page = frame.contentWindow;
  if (page) page.location.hash = addressOf({ step });
}

/** Opens the frame anew, at the place where it is. */
export function reload(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.location.reload();
}

/** Puts other answers beside those that are kept, and opens the frame with them, at a question. */
export async function openWith(
  frame: HTMLIFrameElement,
  questionnaire: Questionnaire,
  name: string,
  { response, step }: { readonly response: Response; readonly step: Step },
  text: string,
): Promise<void> {
  const id = newScanId();
  const now = new Date();
  await storage.write(
    {
      id,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      name,
      created: now,
      changed: now,
      revision: 1,
      progress: progressOf(questionnaire, response),
      text,
    },
    0,
  );
  rememberOpened(questionnaire.id, id);
  const page = frame.contentWindow;
  if (!page) return;
  page.history.replaceState(null, '', addressOf({ step }));
  page.location.reload();
}
