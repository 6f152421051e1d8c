import type { Text } from '../format/format.ts';
import { type WrittenText, textsIn } from './texts-in.ts';

/** The texts of a questionnaire as a table to translate in. */
export interface TextTable {
  /** The source language first. */
  readonly languages: readonly string[];
  readonly rows: readonly TextRow[];
}

/** One text: where it stands, and what it says in each language of the table; empty where it says nothing. */
interface TextRow {
  readonly place: string;
  readonly texts: readonly string[];
  /** Whether a translator has something to do, for each language of the table; never for the source. */
  readonly status: readonly Status[];
}

/** Missing: there is no translation. Outdated: the source says something else since, and the translation does not. */
type Status = '' | 'missing' | 'outdated';

/** What is asked of a table. */
export interface Wanted {
  /** The languages of the file: the source language first. */
  readonly languages: readonly string[];
  /** Only this language, which may be a new one. */
  readonly only?: string;
  /** An older version of the same file: what changed since in the source only is outdated. */
  readonly since?: unknown;
}

/** The texts of a questionnaire or sector version as written, as a table. */
export function textTable(document: unknown, { languages, only, since }: Wanted): TextTable {
  const [source = '', ...others] = languages;
  const targets = only === undefined ? others : [only];
  const before = new Map(since === undefined ? [] : textsIn(since).map(({ place, text }) => [place, text]));
  return {
    languages: [source, ...targets],
    rows: textsIn(document).map((written) => {
      const said = sayIn(written.text, source);
      const old = before.get(written.place);
      return {
        place: written.place,
        texts: [said(source), ...targets.map(said)],
        status: ['', ...targets.map((target) => statusOf(written, target, source, languages, old))],
      };
    }),
  };
}

/** What a text says in a language, itself and not a wider one; a plain string is in the source language. */
export function sayIn(text: Text, source: string): (language: string) => string {
  if (typeof text === 'string') return (language) => (language === source ? text : '');
  return (language) => (Object.hasOwn(text, language) ? (text[language] ?? '') : '');
}

function statusOf(
  { place, text }: WrittenText,
  target: string,
  source: string,
  languages: readonly string[],
  old: Text | undefined,
): Status {
  const said = sayIn(text, source);
  if (said(target) === '') {
    const variant = languages.some((language) => target.startsWith(`${language}-`));
    return variant || (typeof text === 'string' && isName(place)) ? '' : 'missing';
  }
  if (old === undefined) return '';
  const was = sayIn(old, source);
  const changed = was(source) !== said(source);
  return changed && was(target) === said(target) ? 'outdated' : '';
}

/** A plain name is the same in every language. */
function isName(place: string): boolean {
  return /^\/publisher\/name$|^\/sources\/(add\/|replace\/)?[^/]+\/title$|^\/tools\/.*\/(name|maker)$|\/unit$/.test(
    place,
  );
}
