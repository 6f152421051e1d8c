import { type Questionnaire, type Response, type Scan, writeResponse } from '../engine/index.ts';
import type { Storage } from './storage.ts';

/** What can be said about the keeping of the answers. */
export interface Keeping {
  /** False when closing the page loses the answers. */
  readonly lasting: boolean;
  /** When the answers were last written; absent when there is nothing kept. */
  readonly saved?: Date;
}

/** Keeps the answers of a scan on this device, after each change. */
export interface Keeper {
  readonly subscribe: (listener: () => void) => () => void;
  readonly keeping: () => Keeping;
  /** Wipes the answers from this device and starts the scan afresh. */
  readonly erase: () => Promise<void>;
}

/** Keeps the answers of this scan from now on; `saved` is when those it started with were written. */
export function keep(scan: Scan, questionnaire: Questionnaire, storage: Storage, saved?: Date): Keeper {
  let keeping: Keeping = { lasting: storage.lasting, ...(saved && { saved }) };
  let known = scan.getSnapshot().context.response;
  let work = Promise.resolve();
  const listeners = new Set<() => void>();
  const report = (next: Keeping) => {
    keeping = next;
    for (const listener of listeners) listener();
  };
  const write = async (response: Response) => {
    if (response !== known) return; // a newer one is on its way
    const changed = new Date();
    try {
      await storage.write(questionnaire.id, { text: writeResponse(response), changed });
      report({ lasting: storage.lasting, saved: changed });
    } catch {
      report({ lasting: false });
    }
  };
  scan.subscribe(({ context: { response } }) => {
    if (response === known) return;
    known = response;
    if (hasAnswers(response) || keeping.saved) work = work.then(() => write(response));
  });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keeping: () => keeping,
    erase: async () => {
      await work;
      await storage.erase(questionnaire.id);
      report({ lasting: storage.lasting });
      scan.send({ type: 'restart' });
    },
  };
}

/** Whether there is anything in it that a person would miss. */
export function hasAnswers({ processes, organisation, done }: Response): boolean {
  return processes.length > 0 || Object.keys(organisation.answers).length > 0 || done !== undefined;
}
