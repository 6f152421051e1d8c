import { baseOf } from '../engine/index.ts';

/** The most that a questionnaire file may weigh, in bytes. */
export const largestFile = 5_000_000;

/** Why a questionnaire file could not be had. */
export type FileProblem = 'elsewhere' | 'unreachable' | 'too-large';

export type QuestionnaireFile = { readonly name: string } & (
  | {
      readonly text: string;
      readonly bases: ReadonlyMap<string, string>;
      /** Whether it came with the page, which was only built because it has no errors. */
      readonly builtIn?: true;
    }
  | { readonly problem: FileProblem }
);

const builtIn = 'privacy-quick-scan';

/** The most bases that are fetched for one file; the engine takes no more. */
const mostBases = 2;

/**
 * The questionnaire that the address of the page asks for with `?questionnaire=…`, or else the built-in one; for a sector
 * version also the text of what it extends, by id. A file from another site is never fetched. What goes wrong is told as a problem, not thrown.
 */
export async function questionnaireFile(
  page: URL,
  fetchFile: typeof fetch = fetch,
): Promise<QuestionnaireFile> {
  const asked = page.searchParams.get('questionnaire');
  if (asked === null || asked === '') {
    return { name: builtIn, text: await builtInText(), bases: new Map(), builtIn: true };
  }
  if (!URL.canParse(asked, page)) return { name: asked, problem: 'unreachable' };
  const address = new URL(asked, page);
  if (address.origin !== page.origin) return { name: asked, problem: 'elsewhere' };
  const found = await textAt(address, fetchFile);
  if ('problem' in found) return { name: asked, ...found };
  return { name: asked, text: found.text, bases: await basesOf(found.text, address, fetchFile) };
}

async function builtInText(): Promise<string> {
  const file = await import('../questionnaires/privacy-quick-scan/questionnaire.json?raw');
  return file.default;
}

/** What a sector version extends, and what that extends in turn, as far as it is to be had. */
async function basesOf(
  text: string,
  address: URL,
  fetchFile: typeof fetch,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>();
  let from = { text, address };
  for (let base = baseOf(text); base && bases.size < mostBases; base = baseOf(from.text)) {
    if (base.id === builtIn) return bases.set(base.id, await builtInText());
    const found = await baseFrom(base.id, from.address, fetchFile);
    if (!found) break;
    bases.set(base.id, found.text);
    from = found;
  }
  return bases;
}

/** A base stands in the folder beside that of the file that asks for it, or beside the file itself. */
async function baseFrom(id: string, file: URL, fetchFile: typeof fetch) {
  for (const place of [`../${id}/questionnaire.json`, `${id}.json`]) {
    const address = new URL(place, file);
    const found = await textAt(address, fetchFile);
    if ('text' in found) return { text: found.text, address };
  }
  return undefined;
}

async function textAt(
  address: URL,
  fetchFile: typeof fetch,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  try {
    const answer = await fetchFile(address, { credentials: 'omit', redirect: 'error' });
    if (!answer.ok) return { problem: 'unreachable' };
    const text = await textWithin(answer, largestFile);
    return text === null ? { problem: 'too-large' } : { text };
  } catch {
    return { problem: 'unreachable' };
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
