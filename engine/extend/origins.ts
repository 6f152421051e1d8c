import { pointer, pointerSteps } from '../diagnostics/diagnostic.ts';
import { inside } from '../json/record.ts';

/** Where a place of the merged questionnaire comes from. */
export interface Origin {
  /** The place in the sector file, when it stands there. */
  readonly exact?: string;
  /** The change in the sector file that touched what is around it, when the place itself is the base's. */
  readonly touched?: string;
}

/** Remembers which parts of a merged questionnaire stand where in the sector file; all others stand in the base. */
export class Origins {
  readonly #wholes = new Map<object, string>();
  readonly #properties = new Map<object, Map<string, string>>();
  readonly #touched = new Map<object, string>();

  /** This object, with all that is in it, stands at this place of the sector file. */
  whole(part: unknown, at: string): void {
    if (typeof part === 'object' && part !== null) this.#wholes.set(part, at);
  }

  /** What this object has under this name stands at this place of the sector file. */
  property(holder: object, name: string | number, at: string): void {
    const known = this.#properties.get(holder) ?? new Map<string, string>();
    this.#properties.set(holder, known.set(String(name), at));
  }

  /** Something in this object or list was changed at this place of the sector file. */
  touch(part: unknown, at: string): void {
    if (typeof part === 'object' && part !== null) this.#touched.set(part, at);
  }

  isOfSector(part: object): boolean {
    return this.#wholes.has(part);
  }

  /** Where a place of the merged questionnaire comes from. */
  of(merged: unknown, place: string): Origin {
    let at = merged;
    let exact: string | undefined;
    let touched: string | undefined;
    for (const step of pointerSteps(place)) {
      const next = inside(at, step);
      const own = typeof at === 'object' && at !== null ? this.#properties.get(at)?.get(step) : undefined;
      const whole = typeof next === 'object' && next !== null ? this.#wholes.get(next) : undefined;
      if (own !== undefined || whole !== undefined) exact = own ?? whole;
      else if (exact !== undefined) exact = pointer(exact, step);
      // A change to a list says nothing about its members, unless it is the list that is looked at.
      if (!Array.isArray(at)) touched = this.#touchedAt(at) ?? touched;
      at = next;
    }
    touched = this.#touchedAt(at) ?? touched;
    return { ...(exact !== undefined && { exact }), ...(touched !== undefined && { touched }) };
  }

  #touchedAt(part: unknown): string | undefined {
    return typeof part === 'object' && part !== null ? this.#touched.get(part) : undefined;
  }
}
