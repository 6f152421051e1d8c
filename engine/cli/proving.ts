import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Questionnaire } from '../format/format.ts';
import type { Claim, Verdict } from '../prove/claim.ts';
import { type Proof, claimsOf, prove } from '../prove/prove.ts';
import { z3Solver } from './z3.ts';

/** Some claims, by their places in the list of all claims. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a thread is to prove of which questionnaire. */
export interface ProvingTask {
  readonly questionnaire: Questionnaire;
  /** How long each claim may take. */
  readonly milliseconds: number;
}

/** A verdict that can go from one thread to another: without the functions that some have. */
export interface ToldVerdict {
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** Neighbours share much of what has to be worked out, so they are proved together, but not so many that one thread ends long after the others. */
const together = 6;

/** With fewer claims a thread does not earn back the time in which its solver starts. */
const worthAThread = 250;

/** Proves all claims, in as many threads as there is work and room for; tells after each stretch how many are done. */
export async function proveAll(
  task: ProvingTask,
  progress: (done: number, of: number) => void,
): Promise<readonly Proof[]> {
  const claims = claimsOf(task.questionnaire);
  const threads = Math.min(availableParallelism(), Math.floor(claims.length / worthAThread));
  return threads > 1 ? inThreads(task, claims, threads, progress) : here(task, claims.length, progress);
}

async function here(
  { questionnaire, milliseconds }: ProvingTask,
  count: number,
  progress: (done: number, of: number) => void,
): Promise<readonly Proof[]> {
  const solver = await z3Solver();
  const proofs: Proof[] = [];
  try {
    for await (const proof of prove(questionnaire, solver, milliseconds)) {
      proofs.push(proof);
      progress(proofs.length, count);
    }
  } finally {
    await solver.end();
  }
  return proofs;
}

async function inThreads(
  task: ProvingTask,
  claims: readonly Claim[],
  threads: number,
  progress: (done: number, of: number) => void,
): Promise<readonly Proof[]> {
  const found = new Map<number, ToldVerdict>();
  let next = 0;
  const one = async () => {
    const thread = new Worker(new URL('./pqs.js', import.meta.url), { workerData: task });
    try {
      while (next < claims.length) {
        const stretch = { from: next, to: Math.min(next + together, claims.length) };
        next = stretch.to;
        const verdicts = await asked(thread, stretch);
        for (const [index, verdict] of verdicts.entries()) found.set(stretch.from + index, verdict);
        progress(found.size, claims.length);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, one));
  return claims.flatMap((claim, index) => {
    const told = found.get(index);
    return told ? [{ claim, ...told }] : [];
  });
}

function asked(thread: Worker, stretch: Stretch): Promise<readonly ToldVerdict[]> {
  return new Promise((resolve, reject) => {
    const told = (verdicts: readonly ToldVerdict[]) => {
      thread.off('error', reject);
      resolve(verdicts);
    };
    thread.once('message', told);
    thread.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(stretch);
  });
}
