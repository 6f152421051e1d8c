import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { baseOf } from '../extend/base-of.ts';
import { type Change, diff } from './diff.ts';
import { type Bases, load } from '../load/load.ts';

/** What an update of its base does to a sector version. */
export interface BaseUpdate {
  /** What is wrong with the sector version on the new base that was not wrong on the old one. */
  readonly broken: readonly Diagnostic[];
  /** What its own users will see change; undefined when it does not load on one of the two. */
  readonly changes?: readonly Change[];
  /** What the update changes in the base and the sector version has otherwise: nobody will see it. */
  readonly unseen?: readonly Change[];
}

/** A base: its text, and where its own base is found. */
export interface BaseText {
  readonly text: string;
  readonly bases: Bases;
}

/**
 * What an update of its base changes for a sector version. When the first number of the version of the base goes up,
 * that is told first, and then what else there is once the sector version says that it is made for the new one.
 */
export function baseUpdate(sector: string, before: BaseText, after: BaseText): BaseUpdate {
  const name = baseOf(sector)?.id ?? '';
  const on = (base: BaseText, text: string) => load(text, (id) => (id === name ? base.text : base.bases(id)));
  const old = on(before, sector);
  const first = on(after, sector);
  const other = first.diagnostics.filter(({ code }) => code === 'other-version');
  const now = other.length === 0 ? first : on(after, madeFor(sector, name, after));
  const known = new Set(old.diagnostics.map(keyOf));
  const broken = [...other, ...now.diagnostics.filter((one) => !known.has(keyOf(one)))];
  if (!old.questionnaire || !now.questionnaire) return { broken };
  const changes = diff(old.questionnaire, now.questionnaire).changes;
  const seen = new Set(changes.map(({ place }) => place.join(' ')));
  const [oldBase, newBase] = [load(before.text, before.bases), load(after.text, after.bases)];
  const ofBase =
    oldBase.questionnaire && newBase.questionnaire
      ? diff(oldBase.questionnaire, newBase.questionnaire).changes
      : [];
  const own = new Set(['title', 'publisher', 'reviewed', 'id', 'languages']);
  const unseen = ofBase.filter(({ place }) => !seen.has(place.join(' ')) && !own.has(place[0] ?? ''));
  return { broken, changes, unseen };
}

/** The sector version as if it said that it is made for the new base. */
function madeFor(sector: string, name: string, after: BaseText): string {
  const major = /"version"\s*:\s*"(\d+)\./.exec(after.text)?.[1] ?? '';
  return sector.replace(/("extends"\s*:\s*")[^"]*(")/, `$1${name}@${major}$2`);
}

function keyOf({ code, pointer, message }: Diagnostic): string {
  return `${code} ${pointer} ${message}`;
}
