import { type Diagnostic, pointer, pointerSteps } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/report.ts';
import type { Extended } from './extend.ts';
import { inside } from '../json/record.ts';
import { quote } from '../diagnostics/show.ts';
import type { Hidden } from './hidden.ts';
import { nameOf } from '../format/members.ts';

/** The most readers of something hidden that are named. */
const mostReaders = 5;

/**
 * Tells what is wrong with a merged questionnaire at the places of the sector file that caused it. What lies in the base
 * is told at the change that touched it, and else at `extends`; what the base has to say without changes is left out.
 */
export function blame(
  { merged, origins, hidden, added, changed }: Extended,
  found: readonly Diagnostic[],
  ofBase: readonly Diagnostic[],
): readonly Diagnostic[] {
  const before = new Set(ofBase.map(({ code, message }) => `${code} ${message}`));
  const told: (Diagnostic | Hidden)[] = [];
  const readers = new Map<Hidden, string[]>();
  for (const diagnostic of found) {
    const { exact, touched } = origins.of(merged, diagnostic.pointer);
    const gone = hiddenIn(diagnostic, merged, hidden);
    const twice = diagnostic.code === 'duplicate-id' ? added.get(nameAt(diagnostic, merged)) : undefined;
    const place = byName(diagnostic.pointer, merged);
    if (diagnostic.pointer === '') told.push(diagnostic);
    else if (exact !== undefined) {
      const message = withNames(diagnostic.message, merged);
      told.push({
        ...diagnostic,
        pointer: exact,
        message,
        ...(gone && { hint: `It is taken out at ${gone.at}.` }),
      });
    } else if (diagnostic.severity === 'hint') {
      // How a text of the base reads is for the makers of the base.
      continue;
    } else if (gone && (diagnostic.code === 'unknown-process' || diagnostic.code === 'unknown-group')) {
      // Nobody can choose it any more, so a condition on it never holds: nothing is broken by that.
      continue;
    } else if (gone) {
      const places = readers.get(gone);
      if (!places) told.push(gone);
      readers.set(gone, [...(places ?? []), place]);
    } else if (twice !== undefined) {
      const message = `This id is already taken in the base, at ${place}.`;
      told.push({ ...diagnostic, pointer: pointer(twice, 'id'), message });
    } else if (!before.has(`${diagnostic.code} ${diagnostic.message}`)) {
      const { atKey: _, ...rest } = diagnostic;
      const [named] = namesIn(diagnostic, merged).flatMap((name) => changed.get(name) ?? []);
      const languages = diagnostic.code === 'missing-language' ? '/languages' : undefined;
      told.push({
        ...rest,
        pointer: languages ?? touched ?? named ?? '/extends',
        message: `With these changes, in the base at ${place}: ${withNames(diagnostic.message, merged)}`,
      });
    }
  }
  return told.map((one) => ('code' in one ? one : stillRead(one, readers.get(one) ?? [])));
}

function stillRead({ name, at }: Hidden, places: readonly string[]): Diagnostic {
  const more = places.length > mostReaders ? [`${places.length - mostReaders} more`] : [];
  const told = [...places.slice(0, mostReaders), ...more].join(', ');
  return error(
    'hidden-but-read',
    at,
    `${quote(name)} is taken out, but the base still reads it at ${told}.`,
    {
      actual: quote(name),
      hint: 'Hide, change or replace what reads it too.',
    },
  );
}

/** What is missing, when it is something that the sector version takes out. */
function hiddenIn(diagnostic: Diagnostic, merged: unknown, hidden: readonly Hidden[]): Hidden | undefined {
  const { code } = diagnostic;
  if (!code.startsWith('unknown-') && code !== 'matrix-unknown') return undefined;
  const name = nameAt(diagnostic, merged);
  const all = hidden.filter((one) => one.name === name);
  return all.find(({ kind }) => kind.startsWith(code.slice('unknown-'.length))) ?? all[0];
}

/** The name that a diagnostic is about: the value that it leads to, or the last step of the way there. */
function nameAt({ pointer: place, atKey }: Diagnostic, merged: unknown): string {
  const steps = pointerSteps(place);
  if (atKey) return steps.at(-1) ?? '';
  return String(along(steps, merged).at(-1));
}

/** The names that a diagnostic may be about: of what is at its place or around it, and those in its message. */
function namesIn({ pointer: place, message }: Diagnostic, merged: unknown): readonly string[] {
  const around = along(pointerSteps(place), merged).flatMap((part) => nameOf(part) ?? []);
  return [...around.reverse(), ...[...message.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)];
}

/** A place with names for numbers: the merged questionnaire is in no file, so nobody could count in it. */
function byName(place: string, merged: unknown): string {
  const steps = pointerSteps(place);
  const parts = along(steps, merged);
  return pointer(
    '',
    ...steps.map((step, index) => {
      const part = parts[index];
      return Array.isArray(parts[index - 1]) && typeof part === 'object' ? (nameOf(part) ?? step) : step;
    }),
  );
}

/** A message that speaks of places, with names in them for numbers. */
function withNames(message: string, merged: unknown): string {
  return message.replaceAll(/(?<= at )\/[^\s,]+[^\s,.]/g, (place) => byName(place, merged));
}

/** What is passed on the way to a place, from the outside in. */
function along(steps: readonly string[], merged: unknown): unknown[] {
  let at = merged;
  return steps.map((step) => (at = inside(at, step)));
}
