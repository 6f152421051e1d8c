/** The most that a questionnaire file may weigh, in bytes. */
export const largestFile = 5_000_000;

/** Why a questionnaire file could not be had. */
export type FileProblem = 'elsewhere' | 'unreachable' | 'too-large';

export type QuestionnaireFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly problem: FileProblem }
);

/**
 * The questionnaire that the address of the page asks for with `?questionnaire=…`, or else the built-in one. A file from
 * another site is never fetched. What goes wrong is told as a problem, not thrown.
 */
export async function questionnaireFile(
  page: URL,
  fetchFile: typeof fetch = fetch,
): Promise<QuestionnaireFile> {
  const asked = page.searchParams.get('questionnaire');
  if (asked === null || asked === '') {
    const builtIn = await import('../questionnaires/privacy-quick-scan/questionnaire.json?raw');
    return { name: 'privacy-quick-scan', text: builtIn.default };
  }
  if (!URL.canParse(asked, page)) return { name: asked, problem: 'unreachable' };
  const address = new URL(asked, page);
  if (address.origin !== page.origin) return { name: asked, problem: 'elsewhere' };
  try {
    const answer = await fetchFile(address, { credentials: 'omit', redirect: 'error' });
    if (!answer.ok) return { name: asked, problem: 'unreachable' };
    const text = await textWithin(answer, largestFile);
    return text === null ? { name: asked, problem: 'too-large' } : { name: asked, text };
  } catch {
    return { name: asked, problem: 'unreachable' };
  }
}

/** The text of the body, or null as soon as it turns out to be longer than this many bytes. */
async function textWithin(answer: Response, bytes: number): Promise<string | null> {
  if (Number(answer.headers.get('content-length') ?? 0) > bytes) return null;
  if (!answer.body) return '';
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  let text = '';
  let read = 0;
  for (;;) {
    const part = await reader.read();
    if (part.done) return text + decoder.decode();
    read += part.value.byteLength;
    if (read > bytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
