import { inside, isRecord } from '../json/record.ts';

/** A list of a questionnaire, and the id of what it is in, when there are several such lists. */
export interface NamedList {
  readonly name: string;
  readonly list: unknown[];
}

/** Where a member is put, as written. */
export interface Place {
  readonly in?: unknown;
  readonly after?: unknown;
  readonly before?: unknown;
}

/**
 * The name by which a member of a list is changed: the one it was given, or else the one thing that a rule waits for:
 * `cookies/yes`, or the name of a fact. A rule that waits for nothing, or for more than one thing, has no name.
 */
export function nameOf(member: unknown): string | undefined {
  return givenName(member) ?? nameOfClause(inside(member, 'when'));
}

/** Its id, or the question or score that it names; a column of one subject is named `risk/employees`. */
export function givenName(member: unknown): string | undefined {
  if (typeof member === 'string') return member;
  const name = inside(member, 'id') ?? inside(member, 'question') ?? inside(member, 'score');
  if (typeof name !== 'string') return undefined;
  const subject = inside(member, 'subject');
  return typeof subject === 'string' && inside(member, 'id') === undefined ? `${name}/${subject}` : name;
}

/** The fact, or the one answer or level, that a condition asks for and asks nothing else about. */
function nameOfClause(clause: unknown): string | undefined {
  if (!isRecord(clause)) return undefined;
  const { fact, question, score, is, includes, atLeast, ...more } = clause;
  if (Object.keys(more).length > 0) return undefined;
  if (typeof fact === 'string') return is === undefined ? fact : undefined;
  const about = question ?? score;
  const value = is ?? includes ?? atLeast;
  return typeof about === 'string' && typeof value === 'string' ? `${about}/${value}` : undefined;
}

/** The members of one list, or of lists that share their names, as the questions of all sections do. */
export class Members {
  readonly #lists: readonly NamedList[];
  readonly #lastAfter = new Map<unknown, unknown>();

  constructor(lists: readonly NamedList[]) {
    this.#lists = lists;
  }

  names(): ReadonlySet<string> {
    return new Set(this.#lists.flatMap(({ list }) => list.flatMap((member) => nameOf(member) ?? [])));
  }

  /** The list that a new member comes in: the one named, or the only one. */
  listFor({ in: name }: Place): unknown[] | undefined {
    return this.#lists.find((one) => name === undefined || one.name === name)?.list;
  }

  listNames(): readonly string[] {
    return this.#lists.map(({ name }) => name);
  }

  find(
    name: string,
  ): { readonly list: unknown[]; readonly index: number; readonly member: unknown } | undefined {
    for (const { list } of this.#lists) {
      const index = list.findIndex((member) => nameOf(member) === name);
      if (index >= 0) return { list, index, member: list[index] };
    }
    return undefined;
  }

  remove(name: string): unknown {
    const found = this.find(name);
    if (!found) return undefined;
    for (const [anchor, last] of this.#lastAfter) if (last === found.member) this.#lastAfter.delete(anchor);
    return found.list.splice(found.index, 1)[0];
  }

  /** Puts a member in a list. Of several that come after the same one, the first written comes first. */
  insert(list: unknown[], member: unknown, { after, before }: Place): void {
    const anchor = list.find((one) => nameOf(one) === (after ?? before));
    if (after !== undefined) {
      list.splice(list.indexOf(this.#lastAfter.get(anchor) ?? anchor) + 1, 0, member);
      this.#lastAfter.set(anchor, member);
    } else if (before === undefined) list.splice(endOf(list), 0, member);
    else list.splice(list.indexOf(anchor), 0, member);
  }
}

/** The end of a list; in a list of decisions, before the last one, which always holds. */
function endOf(list: readonly unknown[]): number {
  const last = list.at(-1);
  const conditional = ['when', 'question', 'score', 'label'].some((name) => inside(last, name) !== undefined);
  const always = inside(last, 'level') !== undefined && !conditional;
  return always ? list.length - 1 : list.length;
}
