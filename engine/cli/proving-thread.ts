import { type MessagePort, workerData } from 'node:worker_threads';
import type { Verdict } from '../prove/claim.ts';
import { proverOf } from '../prove/prove.ts';
import type { ProvingTask, Stretch, ToldVerdict } from './proving.ts';
import { z3Solver } from './z3.ts';

/** In a thread of its own: proves the stretches that come in, one after the other. Ending its solver is left to whoever ends the thread. */
export async function proveWhatComesIn(port: MessagePort): Promise<void> {
  const { questionnaire, milliseconds }: ProvingTask = workerData;
  const prover = proverOf(questionnaire, await z3Solver(), milliseconds);
  port.on('message', async ({ from, to }: Stretch) => {
    const told: ToldVerdict[] = [];
    for await (const proof of prover(from, to)) {
      told.push({ verdict: plain(proof.verdict), milliseconds: proof.milliseconds });
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    port.postMessage(told);
  });
}

/** A verdict without its functions, which cannot go from one thread to another. */
function plain(verdict: Verdict): Verdict {
  return JSON.parse(JSON.stringify(verdict));
}
