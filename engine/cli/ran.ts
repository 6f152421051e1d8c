import { run } from './run.ts';

/** What a command came to and wrote, run in this very process, for tests; `answer` is what a person says when asked. */
export async function ran(line: readonly string[], answer?: boolean) {
  let stdout = '';
  let stderr = '';
  const status = await run(line, {
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    paint: (_, text) => text,
    paintErr: (_, text) => text,
    progress: () => undefined,
    ask: (question) => {
      stderr += `${question}\n`;
      return Promise.resolve(answer);
    },
  });
  return { status, stdout, stderr };
}
