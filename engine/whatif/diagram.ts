/**
 * What something comes to, depending on which changes are made: a decision diagram. At a branch one change is made or
 * left; at a leaf nothing more depends on changes. Equal diagrams of one `Diagrams` are the same object.
 */
export type Diagram<Value> = Leaf<Value> | Branch<Value>;

interface Leaf<Value> {
  readonly id: number;
  readonly value: Value;
}

interface Branch<Value> {
  readonly id: number;
  /** The number of the change. Numbers ascend on the way to the leaves. */
  readonly change: number;
  /** What comes of it without the change, and with it. */
  readonly left: Diagram<Value>;
  readonly made: Diagram<Value>;
}

/** Larger ids could not be put together in one number that is exact. */
const mostIds = 2 ** 26;

/**
 * Makes diagrams. Each different diagram is made once, so that equal ones are recognised: what is the same after
 * different changes is worked out once, and thousands of sets of changes stay small.
 */
export class Diagrams {
  readonly #leaves = new Map<string, Leaf<unknown>>();
  readonly #branches = new Map<string, Branch<unknown>>();
  readonly #most: number;
  #count = 0;

  /** `most` is how many different diagrams are made at most; past it they are no longer exact, and `full` tells so. */
  constructor(most = 200_000) {
    this.#most = Math.min(most, mostIds - 1);
  }

  /** Whether too many diagrams were asked for: what came after that may not be relied on. */
  get full(): boolean {
    return this.#count >= this.#most;
  }

  /** Something that depends on no change. Values are told apart by what they are as JSON. */
  leaf<Value>(value: Value): Leaf<Value> {
    const key = JSON.stringify(value) ?? '';
    const known = this.#leaves.get(key);
    // The key is the whole value, so a leaf found by it holds a value of the same type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known) return known as Leaf<Value>;
    const made = { id: this.#nextId(), value };
    this.#leaves.set(key, made);
    return made;
  }

  /** Something that depends on this change first. */
  branch<Value>(change: number, left: Diagram<Value>, made: Diagram<Value>): Diagram<Value> {
    if (left === made || this.full) return left;
    const key = `${change} ${left.id} ${made.id}`;
    const known = this.#branches.get(key);
    // The key names what it branches to, of this same type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known) return known as Branch<Value>;
    const branch = { id: this.#nextId(), change, left, made };
    this.#branches.set(key, branch);
    return branch;
  }

  /** What a function makes of something, whatever changes are made. */
  map<One, Value>(one: Diagram<One>, make: (one: One) => Value): Diagram<Value> {
    const known = new Map<number, Diagram<Value>>();
    const mapped = (diagram: Diagram<One>): Diagram<Value> => {
      const before = known.get(diagram.id);
      if (before) return before;
      const after =
        'value' in diagram
          ? this.leaf(make(diagram.value))
          : this.branch(diagram.change, mapped(diagram.left), mapped(diagram.made));
      known.set(diagram.id, after);
      return after;
    };
    return mapped(one);
  }

  /** What a function makes of two things, whatever changes are made. */
  combine<One, Other, Value>(
    one: Diagram<One>,
    other: Diagram<Other>,
    make: (one: One, other: Other) => Value,
  ): Diagram<Value> {
    const known = new Map<number, Diagram<Value>>();
    const combined = (first: Diagram<One>, second: Diagram<Other>): Diagram<Value> => {
      const key = first.id * mostIds + second.id;
      const before = known.get(key);
      if (before) return before;
      const after = this.#combineOnce(first, second, make, combined);
      known.set(key, after);
      return after;
    };
    return combined(one, other);
  }

  /** The first where something is so, the second where it is not. */
  either<Value>(so: Diagram<boolean>, first: Diagram<Value>, second: Diagram<Value>): Diagram<Value> {
    const both = this.combine(first, second, (one, other) => ({ one, other }));
    return this.combine(so, both, (is, { one, other }) => (is ? one : other));
  }

  /**
   * What something comes to by some changes alone, whatever is made of the others: the values of both sides of those
   * put together.
   */
  whateverElse<Value>(
    diagram: Diagram<Value>,
    isAbout: (change: number) => boolean,
    together: (one: Value, other: Value) => Value,
  ): Diagram<Value> {
    const known = new Map<number, Diagram<Value>>();
    const put = (one: Diagram<Value>): Diagram<Value> => {
      if ('value' in one) return one;
      const before = known.get(one.id);
      if (before) return before;
      const [left, made] = [put(one.left), put(one.made)];
      const after = isAbout(one.change)
        ? this.branch(one.change, left, made)
        : this.combine(left, made, together);
      known.set(one.id, after);
      return after;
    };
    return put(diagram);
  }

  #combineOnce<One, Other, Value>(
    one: Diagram<One>,
    other: Diagram<Other>,
    make: (one: One, other: Other) => Value,
    combined: (one: Diagram<One>, other: Diagram<Other>) => Diagram<Value>,
  ): Diagram<Value> {
    if ('value' in one && 'value' in other) return this.leaf(make(one.value, other.value));
    if (this.full) return this.leaf(make(unchanged(one), unchanged(other)));
    const change = Math.min(changeOf(one), changeOf(other));
    const [left, made] = sides(one, change);
    const [otherLeft, otherMade] = sides(other, change);
    return this.branch(change, combined(left, otherLeft), combined(made, otherMade));
  }

  #nextId(): number {
    this.#count += 1;
    return this.#count;
  }
}

/** What it is when no change is made. */
export function unchanged<Value>(diagram: Diagram<Value>): Value {
  let one = diagram;
  while (!('value' in one)) one = one.left;
  return one.value;
}

/** What it is when just these changes are made. */
export function afterChanges<Value>(diagram: Diagram<Value>, changes: Iterable<number>): Value {
  const made = new Set(changes);
  let one = diagram;
  while (!('value' in one)) one = made.has(one.change) ? one.made : one.left;
  return one.value;
}

/** Everything that it may be, each once; of changes that are `made` in any case, only what comes of making them. */
export function valuesOf<Value>(
  diagram: Diagram<Value>,
  isMade: (change: number) => boolean = () => false,
): readonly Value[] {
  const seen = new Set<number>();
  const values: Value[] = [];
  const left = [diagram];
  for (let one = left.pop(); one; one = left.pop()) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    if ('value' in one) values.push(one.value);
    else left.push(one.made, ...(isMade(one.change) ? [] : [one.left]));
  }
  return values;
}

/** Every change that it hangs on. */
export function changesIn(diagram: Diagram<unknown>): ReadonlySet<number> {
  const seen = new Set<number>();
  const changes = new Set<number>();
  const left = [diagram];
  for (let one = left.pop(); one; one = left.pop()) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    if ('value' in one) continue;
    changes.add(one.change);
    left.push(one.left, one.made);
  }
  return changes;
}

function changeOf(diagram: Diagram<unknown>): number {
  return 'value' in diagram ? Infinity : diagram.change;
}

function sides<Value>(
  diagram: Diagram<Value>,
  change: number,
): readonly [left: Diagram<Value>, made: Diagram<Value>] {
  return 'value' in diagram || diagram.change > change ? [diagram, diagram] : [diagram.left, diagram.made];
}
