import { type Node, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Text } from '../format/format.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { readJson } from '../json/json.ts';
import { type TextTable, sayIn } from './table.ts';
import { type WrittenText, textsIn } from './texts-in.ts';

/** Why a translation was not taken over. */
export interface NotTaken {
  readonly place: string;
  readonly language: string;
  readonly why: 'gone' | 'outdated' | 'changed-here-too' | 'placeholders';
  /** What the translator wrote. */
  readonly text: string;
}

/** A questionnaire file with translations in it. */
export interface TakenOver {
  readonly text: string;
  /** How many texts were put in or changed. */
  readonly taken: number;
  readonly notTaken: readonly NotTaken[];
}

/**
 * Puts translations into a questionnaire file. Only what the translator changed is taken over, and only where it still
 * fits: the text is there, its source says what was translated, nobody changed the translation meanwhile, and every
 * `{placeholder}` of the source is in it. All else in the file stays as it is written. Nothing is ever taken out.
 */
export function takenOver(
  file: string,
  languages: readonly string[],
  table: TextTable,
  before: TextTable | undefined,
): TakenOver {
  const written = new Map(textsIn(readJson(file).value).map((one) => [one.place, one]));
  const old = new Map(before?.rows.map(({ place, texts }) => [place, texts]));
  const [source = '', ...targets] = table.languages;
  const changed = new Map<WrittenText, Record<string, string>>();
  const notTaken: NotTaken[] = [];
  for (const { place, texts } of table.rows) {
    for (const [index, language] of targets.entries()) {
      const text = texts[index + 1] ?? '';
      const exported = old.get(place)?.[(before?.languages ?? []).indexOf(language)];
      if (text.trim() === '' || text === exported) continue;
      const here = written.get(place);
      if (here && sayIn(here.text, source)(language) === text) continue;
      const why = here ? misfitOf(here.text, text, texts[0] ?? '', exported, source, language) : 'gone';
      if (why !== undefined) notTaken.push({ place, language, why, text });
      else if (here) changed.set(here, { ...changed.get(here), [language]: text });
    }
  }
  const taken = [...changed.values()].reduce((count, one) => count + Object.keys(one).length, 0);
  return { text: edited(file, languages, source, changed), taken, notTaken };
}

function misfitOf(
  now: Text,
  translation: string,
  translatedFrom: string,
  exported: string | undefined,
  source: string,
  language: string,
): NotTaken['why'] | undefined {
  const said = sayIn(now, source);
  if (said(source) !== translatedFrom) return 'outdated';
  if (exported !== undefined && said(language) !== exported) return 'changed-here-too';
  return placeholdersIn(said(source)) === placeholdersIn(translation) ? undefined : 'placeholders';
}

function placeholdersIn(text: string): string {
  return (text.match(/\{[\p{L}\p{N}_-]+\}/gu) ?? []).sort().join(' ');
}

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** The file is read once for all edits; none of them overlap. */
function edited(
  file: string,
  languages: readonly string[],
  source: string,
  changed: ReadonlyMap<WrittenText, Readonly<Record<string, string>>>,
): string {
  const root = parseTree(file);
  if (!root || changed.size === 0) return file;
  const edits: Edit[] = [];
  const added = new Set<string>();
  for (const [{ pointer, text }, translations] of changed) {
    const node = nodeAt(root, pointer);
    if (!node) continue;
    const whole = { ...(typeof text === 'string' ? { [source]: text } : text), ...translations };
    edits.push({ ...node, content: asWritten(whole, file.slice(node.offset, node.offset + node.length)) });
    for (const language of Object.keys(translations)) if (!languages.includes(language)) added.add(language);
  }
  const list = nodeAt(root, '/languages');
  if (list && added.size > 0) edits.push({ ...list, content: spaced([...languages, ...added]) });
  return edits
    .sort((one, other) => other.offset - one.offset)
    .reduce(
      (text, { offset, length, content }) => text.slice(0, offset) + content + text.slice(offset + length),
      file,
    );
}

function nodeAt(root: Node, pointer: string): Node | undefined {
  let at: Node | undefined = root;
  for (const step of pointerSteps(pointer)) {
    at = at && findNodeAtLocation(at, [at.type === 'array' ? Number(step) : step]);
  }
  return at;
}

/** On one line or on several, as it was before. */
function asWritten(value: Readonly<Record<string, string>>, before: string): string {
  const parts = Object.entries(value).map(
    ([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`,
  );
  const [, indent] = /^\{\r?\n([ \t]*)/.exec(before) ?? [];
  const [, closing] = /\n([ \t]*)\}$/.exec(before) ?? [];
  if (indent === undefined || closing === undefined) return `{ ${parts.join(', ')} }`;
  return `{\n${parts.map((part) => indent + part).join(',\n')}\n${closing}}`;
}

function spaced(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
}
