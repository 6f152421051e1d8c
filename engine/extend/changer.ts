import type { Shape } from '../format/misfits.ts';
import { error } from '../diagnostics/report.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { memberOf, wayOf } from '../format/schema/changeable.ts';
import { inside, isList, isRecord } from '../json/record.ts';
import { quote } from '../diagnostics/show.ts';
import { type Hidden, hiddenNames } from './hidden.ts';
import { Members, type Place, givenName, nameOf } from '../format/members.ts';
import { Origins } from './origins.ts';
import { alreadyThere, notThere } from './targets.ts';

type Fields = Record<string, unknown>;

/**
 * Makes the changes of a sector file in a copy of its base, in place, and remembers where everything comes from.
 * What is taken out goes last, so that other changes may still be told to come after it.
 */
export class Changer {
  readonly origins = new Origins();
  readonly diagnostics: Diagnostic[] = [];
  readonly hidden: Hidden[] = [];
  /** Where each member that is put in stands in the sector file, by name. */
  readonly added = new Map<string, string>();
  /** Where the sector file changes, moves or takes out what has this name. */
  readonly changed = new Map<string, string>();
  readonly #last: (() => void)[] = [];

  /** Changes what an object has under a name; `change` has the shape that the format of sector versions asks for. */
  change(shape: Shape, holder: Fields, name: string, change: unknown, at: string): void {
    const way = wayOf(shape);
    if (way === 'parts' && isRecord(change)) {
      this.#parts(shape, this.#insideOf(holder, name, at, {}), change, at);
    } else if (way === 'list' && isRecord(change)) {
      const list = this.#insideOf(holder, name, at, []);
      if (isList(list)) this.members(shape, new Members([{ name: '', list }]), name, change, at);
    } else if (way === 'keyed' && isRecord(change)) {
      this.#keyed(shape, this.#insideOf(holder, name, at, {}), name, change, at);
    } else if (way === 'names' && isRecord(change)) {
      this.#names(this.#insideOf(holder, name, at, []), name, change, at);
    } else this.#put(holder, name, change, at);
  }

  /** Changes the members of a list, or of lists that share their names. */
  members(shape: Shape, members: Members, kind: string, change: Fields, at: string): void {
    const known = members.names();
    const isKnown = (name: string, place: string, atKey?: true) =>
      known.has(name) || this.#report(notThere(kind, name, known, place, atKey));
    this.#conflicts(change, at);
    for (const [index, thing] of listed(change['replace']).entries()) {
      const place = pointer(at, 'replace', index);
      const name = nameOf(thing) ?? '';
      const found = isKnown(name, pointer(place, 'id')) && members.find(name);
      if (!found) continue;
      const put: unknown = structuredClone(thing);
      found.list[found.index] = put;
      this.origins.whole(put, place);
      this.changed.set(name, place);
      this.hidden.push(...hiddenNames(found.member, kind, place));
    }
    for (const verb of ['change', 'reword'] as const) {
      for (const [name, inner] of Object.entries(keyedBy(change[verb]))) {
        const place = pointer(at, verb, name);
        const found = isKnown(name, place, true) && members.find(name);
        this.changed.set(name, place);
        if (found && isRecord(found.member)) this.#member(shape, found.member, verb, inner, place);
      }
    }
    for (const [index, thing] of listed(change['add']).entries()) {
      this.#add(members, thing, kind, pointer(at, 'add', index));
    }
    for (const [name, where] of Object.entries(keyedBy(change['move']))) {
      const place = pointer(at, 'move', name);
      if (isKnown(name, place, true)) this.#move(members, name, keyedBy(where), kind, place);
    }
    for (const [index, name] of listed(change['hide']).entries()) {
      const place = pointer(at, 'hide', index);
      if (typeof name !== 'string' || !isKnown(name, place)) continue;
      this.changed.set(name, place);
      this.#last.push(() => {
        const found = members.find(name);
        if (found) this.origins.touch(found.list, place);
        this.hidden.push(...hiddenNames(members.remove(name), kind, place));
      });
    }
  }

  /** Takes out what is hidden. */
  finish(): void {
    for (const step of this.#last.splice(0)) step();
  }

  #add(members: Members, thing: unknown, kind: string, at: string): void {
    const { in: within, after, before, ...member } = keyedBy(structuredClone(thing));
    const place = { in: within, after, before };
    const name = givenName(member);
    const list = this.#placeFor(members, place, kind, at);
    if (name !== undefined && members.names().has(name)) {
      return this.#report(alreadyThere(kind, name, pointer(at, 'id')));
    }
    if (!list) return;
    this.origins.whole(member, at);
    this.origins.touch(list, at);
    if (name !== undefined) this.added.set(name, at);
    members.insert(list, member, place);
  }

  #move(members: Members, name: string, place: Place, kind: string, at: string): void {
    if (place.after === name || place.before === name) {
      const message = `${quote(name)} cannot come next to itself.`;
      return this.#report(error('conflicting-changes', at, message, { atKey: true }));
    }
    const list = this.#placeFor(members, place, kind, at);
    if (!list) return;
    const member = members.remove(name);
    this.changed.set(name, at);
    this.origins.touch(member, at);
    members.insert(list, member, place);
  }

  /** The list that something is put in, when what it is put next to is there. */
  #placeFor(members: Members, place: Place, kind: string, at: string): unknown[] | undefined {
    const { in: within, after, before } = place;
    if (after !== undefined && before !== undefined) {
      return this.#report(
        error(
          'conflicting-changes',
          pointer(at, 'before'),
          'It comes after one thing or before another, not both.',
          {
            atKey: true,
          },
        ),
      );
    }
    const anchor = after ?? before;
    const found = typeof anchor === 'string' ? members.find(anchor) : undefined;
    if (typeof anchor === 'string' && !found) {
      const where = pointer(at, after === undefined ? 'before' : 'after');
      return this.#report(notThere(kind, anchor, members.names(), where));
    }
    const list = within === undefined && found ? found.list : members.listFor(place);
    if (!list)
      return this.#report(notThere('sections', String(within), members.listNames(), pointer(at, 'in')));
    if (found && found.list !== list) {
      const message = `${quote(String(anchor))} is not in ${quote(String(within))}.`;
      return this.#report(
        error('not-in-base', pointer(at, after === undefined ? 'before' : 'after'), message),
      );
    }
    return list;
  }

  #keyed(shape: Shape, holder: unknown, kind: string, change: Fields, at: string): void {
    if (!isRecord(holder)) return;
    const known = new Set(Object.keys(holder));
    const isKnown = (name: string, place: string, atKey?: true) =>
      known.has(name) || this.#report(notThere(kind, name, known, place, atKey));
    this.#conflicts(change, at);
    for (const [name, thing] of Object.entries(keyedBy(change['replace']))) {
      const place = pointer(at, 'replace', name);
      if (!isKnown(name, place, true)) continue;
      this.changed.set(name, place);
      this.hidden.push(...hiddenNames(holder[name], kind, place));
      this.#put(holder, name, thing, place);
    }
    for (const [name, inner] of Object.entries(keyedBy(change['change']))) {
      const place = pointer(at, 'change', name);
      if (isKnown(name, place, true)) this.change(memberOf(shape), holder, name, inner, place);
    }
    for (const [name, inner] of Object.entries(keyedBy(change['reword']))) {
      const place = pointer(at, 'reword', name);
      if (isKnown(name, place, true)) this.#reword(memberOf(shape), holder, name, inner, place);
    }
    for (const [name, thing] of Object.entries(keyedBy(change['add']))) {
      const place = pointer(at, 'add', name);
      if (known.has(name)) this.#report(alreadyThere(kind, name, place, true));
      else this.#put(holder, name, thing, place);
    }
    for (const [index, name] of listed(change['hide']).entries()) {
      const place = pointer(at, 'hide', index);
      if (typeof name !== 'string' || !isKnown(name, place)) continue;
      this.changed.set(name, place);
      this.#last.push(() => {
        this.hidden.push(...hiddenNames(holder[name], kind, place, name));
        this.origins.touch(holder, place);
        delete holder[name];
      });
    }
  }

  #names(list: unknown, kind: string, change: Fields, at: string): void {
    if (!isList(list)) return;
    const known = new Set(list.filter((name) => typeof name === 'string'));
    this.origins.touch(list, at);
    for (const [index, name] of listed(change['hide']).entries()) {
      const place = pointer(at, 'hide', index);
      if (!known.has(String(name))) this.#report(notThere(kind, String(name), known, place));
      else list.splice(list.indexOf(name), 1);
    }
    for (const [index, name] of listed(change['add']).entries()) {
      const place = pointer(at, 'add', index);
      if (known.has(String(name))) this.#report(alreadyThere(kind, String(name), place));
      else this.origins.property(list, list.push(name) - 1, place);
    }
  }

  #member(shape: Shape, member: Fields, verb: 'change' | 'reword', change: unknown, at: string): void {
    const inner = memberOf(shape);
    if (verb === 'change') this.#parts(inner, member, keyedBy(change), at);
    else {
      this.origins.touch(member, at);
      for (const [name, words] of Object.entries(keyedBy(change))) {
        this.#reword(inner.properties?.[name] ?? {}, member, name, words, pointer(at, name));
      }
    }
  }

  #parts(shape: Shape, holder: unknown, change: Fields, at: string): void {
    if (!isRecord(holder)) return;
    this.origins.touch(holder, at);
    for (const [name, inner] of Object.entries(change)) {
      this.change(shape.properties?.[name] ?? {}, holder, name, inner, pointer(at, name));
    }
  }

  #reword(shape: Shape, holder: Fields, name: string, words: unknown, at: string): void {
    const way = wayOf(shape);
    if (way === 'words' || !isRecord(words)) return this.#put(holder, name, words, at);
    const here = this.#insideOf(holder, name, at, way === 'list' ? [] : {});
    if (isList(here)) {
      const members = new Members([{ name: '', list: here }]);
      for (const [id, inner] of Object.entries(words)) {
        const found = members.find(id);
        if (found && isRecord(found.member))
          this.#member(shape, found.member, 'reword', inner, pointer(at, id));
        else this.#report(notThere(name, id, members.names(), pointer(at, id), true));
      }
    } else if (isRecord(here)) {
      for (const [key, inner] of Object.entries(words)) {
        const part = way === 'keyed' ? memberOf(shape) : (shape.properties?.[key] ?? {});
        this.#reword(part, here, key, inner, pointer(at, key));
      }
    }
  }

  /** What an object has under a name; when it has nothing there, something empty that comes from the sector file. */
  #insideOf(holder: Fields, name: string, at: string, empty: unknown): unknown {
    const there = inside(holder, name);
    if (there !== undefined) return there;
    this.#put(holder, name, empty, at);
    return holder[name];
  }

  #put(holder: Fields, name: string, value: unknown, at: string): void {
    holder[name] = structuredClone(value);
    this.origins.property(holder, name, at);
  }

  /** One thing is changed in one way: what is hidden is not reworded too. */
  #conflicts(change: Fields, at: string): void {
    const replaced = new Set(
      isList(change['replace'])
        ? change['replace'].flatMap((thing) => nameOf(thing) ?? [])
        : Object.keys(keyedBy(change['replace'])),
    );
    const hidden = new Set(listed(change['hide']));
    for (const verb of ['change', 'reword', 'move'] as const) {
      for (const name of Object.keys(keyedBy(change[verb]))) {
        const other = hidden.has(name)
          ? 'hide'
          : replaced.has(name) && verb !== 'move'
            ? 'replace'
            : undefined;
        if (other === undefined) continue;
        const message = `${quote(name)} stands under "${other}" too, so this would change nothing.`;
        this.#report(error('conflicting-changes', pointer(at, verb, name), message, { atKey: true }));
      }
    }
    for (const [index, name] of listed(change['hide']).entries()) {
      if (typeof name !== 'string' || !replaced.has(name)) continue;
      const message = `${quote(name)} stands under "replace" too.`;
      this.#report(error('conflicting-changes', pointer(at, 'hide', index), message));
    }
  }

  #report(diagnostic: Diagnostic): undefined {
    this.diagnostics.push(diagnostic);
  }
}

function listed(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function keyedBy(value: unknown): Fields {
  return isRecord(value) ? value : {};
}
