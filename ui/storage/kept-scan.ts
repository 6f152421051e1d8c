/** Before the name of a file: where a questionnaire came from that has no address. */
export const fromFile = 'file:';

/** A scan as it is kept: its answers as text, and what a list of scans tells about it. */
export interface KeptScan {
  readonly id: string;
  /** The questionnaire that it holds answers to. */
  readonly questionnaire: { readonly id: string; readonly version: string };
  /** What `?questionnaire=` said, or `file:` and a name; absent for the questionnaire that came with the page. */
  readonly address?: string;
  /** The name that the person gave it. */
  readonly name?: string;
  readonly created: Date;
  readonly changed: Date;
  /** How often it was written. Two writers can never both make the same revision. */
  readonly revision: number;
  /** How many of the questions that must be answered are. */
  readonly progress: { readonly answered: number; readonly questions: number };
  /** The response, as `writeResponse` wrote it; of what is damaged, all that stands there. */
  readonly text: string;
  /** Whether it cannot be opened: it is listed, can be saved as it is, and is never written over. */
  readonly damaged?: boolean;
}

/**
 * What stands in a store under this id, as a kept scan; what is none is damaged, and kept as it is. What the first version
 * of the site kept (only a text and a time, under the id of the questionnaire) is one too.
 */
export function keptFrom(key: string, found: unknown): KeptScan {
  const whole = typeof found === 'object' && found !== null ? found : {};
  const text = textIn(whole, 'text');
  const changed = dateIn(whole, 'changed') ?? new Date(0);
  const { questionnaire, progress } = { questionnaire: null, progress: null, ...whole };
  return {
    id: key,
    questionnaire: {
      id: textIn(questionnaire, 'id') ?? key,
      version: textIn(questionnaire, 'version') ?? '',
    },
    ...some('address', textIn(whole, 'address')),
    ...some('name', textIn(whole, 'name')),
    created: dateIn(whole, 'created') ?? changed,
    changed,
    revision: countIn(whole, 'revision'),
    progress: { answered: countIn(progress, 'answered'), questions: countIn(progress, 'questions') },
    text: text ?? asText(found),
    ...(text === undefined && { damaged: true }),
  };
}

/** Whether what is kept is this revision of a scan; what is damaged is none, so that it is never written over. */
export function isRevision({ revision, damaged }: KeptScan, from: number): boolean {
  return !damaged && revision === from;
}

/** Anything as text, as it can be saved. */
function asText(found: unknown): string {
  if (typeof found === 'string') return found;
  try {
    return JSON.stringify(found, undefined, 2) ?? String(found);
  } catch {
    return String(found); // what goes in circles cannot be written out
  }
}

function some<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  const given: Partial<Record<Name, string>> = {};
  if (text !== undefined) given[name] = text;
  return given;
}

function property(found: unknown, name: string): unknown {
  return typeof found === 'object' && found !== null && Object.hasOwn(found, name)
    ? Reflect.get(found, name)
    : undefined;
}

function textIn(found: unknown, name: string): string | undefined {
  const text = property(found, name);
  return typeof text === 'string' ? text : undefined;
}

function countIn(found: unknown, name: string): number {
  const count = property(found, name);
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 0;
}

function dateIn(found: unknown, name: string): Date | undefined {
  const date = property(found, name);
  const parsed = typeof date === 'string' ? new Date(date) : date;
  return parsed instanceof Date && !Number.isNaN(parsed.getTime()) ? parsed : undefined;
}

/** The scans of one questionnaire, or all, the one that was changed last first. */
export function latestFirst(scans: readonly KeptScan[], questionnaire?: string): readonly KeptScan[] {
  return scans
    .filter((scan) => questionnaire === undefined || scan.questionnaire.id === questionnaire)
    .sort((one, other) => other.changed.getTime() - one.changed.getTime());
}
