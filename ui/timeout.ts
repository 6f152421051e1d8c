/** Something did not answer in the time that it had. It may never: whoever waited goes on without. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/**
 * Does something that may never come to an end, for at most so many milliseconds. Rejects with `TimedOut` then; the signal
 * tells the work that nobody waits for it any more.
 */
export async function withTimeout<Result>(
  most: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      leaving.abort();
      reject(new TimedOut('There was no answer.'));
    }, most);
  });
  try {
    return await Promise.race([work(leaving.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
