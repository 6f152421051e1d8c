import { readJson } from '../json/json.ts';
import { inside } from '../json/record.ts';

/** A questionnaire that a sector version asks for: its id, and the first number of its version. */
export interface Base {
  readonly id: string;
  readonly major: number;
}

/** The base that a questionnaire file asks for with `extends`; nothing when it stands on its own, or cannot be read. */
export function baseOf(text: string): Base | undefined {
  return baseNamed(inside(readJson(text).value, 'extends'));
}

/** The base that is meant by `privacy-quick-scan@1`. */
export function baseNamed(name: unknown): Base | undefined {
  const [, id, major] = /^([a-z][a-z0-9-]*)@(\d+)$/.exec(String(name)) ?? [];
  return id === undefined ? undefined : { id, major: Number(major) };
}
