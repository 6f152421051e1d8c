import { reading } from '../engine/index.ts';
import type { Site, SiteQuestionnaire } from './site.ts';

/** The most that a questionnaire file may weigh, in bytes. */
export const largestFile = 5_000_000;

/** Why a questionnaire file could not be had. */
export type FileProblem = 'elsewhere' | 'unreachable' | 'too-large' | 'too-slow';

/** A questionnaire as it came, to be checked: anybody may have written it. */
interface UncheckedFile {
  readonly name: string;
  readonly text: string;
  readonly bases: ReadonlyMap<string, string>;
}

/** A questionnaire that came with the site, which was only built because it has no errors. */
interface CheckedFile {
  readonly name: string;
  readonly text: string;
  /** The text in another language, where each has a file of its own; null when that cannot be had. */
  readonly inLanguage?: (language: string) => Promise<string | null>;
  /** The whole text, when `text` is only its beginning; null when that cannot be had. */
  readonly whole?: () => Promise<string | null>;
  /** Where the scan is to be had in one file, with this questionnaire. */
  readonly oneFile?: URL;
}

export type QuestionnaireFile =
  | UncheckedFile
  | CheckedFile
  | { readonly name: string; readonly problem: FileProblem };

/** What is asked for: a questionnaire of the site by its id or its file, or any file; and in which language to begin. */
interface Asked {
  readonly questionnaire: string | null;
  /** Of the languages that there are, the one to show. */
  readonly language: (languages: readonly string[]) => string;
}

/** The most bases that are fetched for one file; the engine takes no more. */
const mostBases = 2;

/**
 * The questionnaire that is asked for, or else the first of the site; for a sector version that was not built into the
 * site also the text of what it extends, by id. A file from elsewhere is never fetched. What goes wrong is told as a
 * problem, not thrown.
 */
export async function questionnaireFile(
  { questionnaire: asked, language }: Asked,
  site: Site,
  fetchFile: typeof fetch = fetch,
): Promise<QuestionnaireFile> {
  const files = new Files(site, fetchFile);
  if (!asked && site.inPage !== undefined) return { name: '', text: site.inPage };
  const known = asked ? files.known(asked) : site.questionnaires[0];
  const built = known && (await files.built(known, language));
  if (built) return built;
  const name = known?.file ?? asked ?? '';
  if (!URL.canParse(name, site.address) || name === '') return { name, problem: 'unreachable' };
  const address = new URL(name, site.address);
  if (address.origin !== site.address.origin) return { name, problem: 'elsewhere' };
  const found = await files.textAt(address);
  if ('problem' in found) return { name, ...found };
  return { name, text: found.text, bases: await files.basesOf(found.text, address) };
}

/** So long a file may take to come. */
const longestWait = 30_000;

/** Whether the text of a file is a questionnaire, or a version of one, rather than answers; broken ones count as well. */
export function looksLikeQuestionnaire(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (
    /"(sections|extends|publisher)"\s*:/.test(start) && !/"organisation"\s*:\s*\{\s*"answers"/.test(start)
  );
}

/** A questionnaire that the person chose or dropped: it is checked like any other, with the bases that the site has. */
export async function droppedQuestionnaire(
  { name, text }: { readonly name: string; readonly text: string },
  site: Site,
  fetchFile: typeof fetch = fetch,
): Promise<QuestionnaireFile> {
  if (text.length > largestFile) return { name, problem: 'too-large' };
  return { name, text, bases: await new Files(site, fetchFile).basesOf(text, site.address) };
}

/** The files of a site. */
class Files {
  readonly #site: Site;
  readonly #fetch: typeof fetch;

  constructor(site: Site, fetchFile: typeof fetch) {
    this.#site = site;
    this.#fetch = fetchFile;
  }

  /** The questionnaire of the site that goes by this id, or has this file. */
  known(asked: string) {
    const { address, questionnaires } = this.#site;
    const href = URL.canParse(asked, address) ? new URL(asked, address).href : '';
    return questionnaires.find(({ id, file }) => id === asked || new URL(file, address).href === href);
  }

  /** What was built of a questionnaire, in the language to show; nothing when its file is not there. */
  async built(
    { id: name, languages: texts, beginnings, oneFile }: SiteQuestionnaire,
    language: Asked['language'],
  ): Promise<CheckedFile | undefined> {
    if (!texts) return undefined;
    const languages = Object.keys(texts);
    const inLanguage = async (wanted: string) => {
      const tag = nearestLanguage(wanted, languages);
      return this.#text(texts[tag] ?? '');
    };
    const begun = nearestLanguage(language(languages), languages);
    const beginning = beginnings?.[begun];
    const text = await this.#text(beginning ?? texts[begun] ?? '');
    if (text === null) return undefined;
    const whole = () => inLanguage(begun);
    return {
      name,
      text,
      inLanguage,
      ...(beginning !== undefined && { whole }),
      ...(oneFile && { oneFile: new URL(oneFile, this.#site.address) }),
    };
  }

  async #text(file: string): Promise<string | null> {
    const found = await this.textAt(new URL(file, this.#site.address));
    return 'text' in found ? found.text : null;
  }

  /** What a sector version extends, and what that extends in turn, as far as it is to be had. */
  async basesOf(text: string, address: URL): Promise<ReadonlyMap<string, string>> {
    const bases = new Map<string, string>();
    let from = { text, address };
    const { baseOf } = await reading();
    for (let base = baseOf(text); base && bases.size < mostBases; base = baseOf(from.text)) {
      const found = await this.#base(base.id, from.address);
      if (!found) break;
      bases.set(base.id, found.text);
      from = found;
    }
    return bases;
  }

  /** A base is one of the site, or stands in the folder beside that of the file that asks for it, or beside the file itself. */
  async #base(id: string, file: URL) {
    const own = this.#site.questionnaires.find((one) => one.id === id);
    const places = [
      ...(own ? [new URL(own.file, this.#site.address)] : []),
      new URL(`../${id}/questionnaire.json`, file),
      new URL(`${id}.json`, file),
    ];
    for (const address of places) {
      const found = await this.textAt(address);
      if ('text' in found) return { text: found.text, address };
    }
    return undefined;
  }

  async textAt(address: URL): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
    const fetchFile = this.#fetch;
    const signal = AbortSignal.timeout(longestWait);
    try {
      const answer = await fetchFile(address, { credentials: 'omit', redirect: 'error', signal });
      if (!answer.ok) return { problem: 'unreachable' };
      const text = await textWithin(answer, largestFile);
      return text === null ? { problem: 'too-large' } : { text };
    } catch {
      return { problem: signal.aborted ? 'too-slow' : 'unreachable' };
    }
  }
}

/** Of the languages that there are, this one, or a wider form of it, or else the first. */
function nearestLanguage(wanted: string, languages: readonly string[]): string {
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (languages.includes(tag)) return tag;
  }
  return languages[0] ?? '';
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
