import fc from 'fast-check';
import { questionnaire as fits } from 'virtual:validator';
import { expect, test } from 'vitest';
import base from './fixtures/base.json?raw';
import { publishedQuestionnaireSchema } from './format/schema.ts';
import { misfits } from './misfits.ts';

const values = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1.5, -1, '', 'a', 'Ab c', [], ['a', 'a'], {}, { nl: 'x' }),
  fc.constantFrom(
    { question: 'a' },
    { all: [{ any: [{ fact: 'a' }] }] },
    { kind: 'choice' },
    { level: 'a', points: 1 },
  ),
);

/** Puts a value somewhere, or takes something away: `way` says which turn to take at each object or list. */
function disturb(holder: unknown, way: readonly number[], value: unknown, name: string | undefined): void {
  if (typeof holder !== 'object' || holder === null) return;
  const keys = Object.keys(holder);
  const [turn = 0, ...rest] = way;
  const key = keys[turn % Math.max(1, keys.length)];
  const inside: unknown = key === undefined ? undefined : Reflect.get(holder, key);
  if (rest.length > 0 && typeof inside === 'object' && inside !== null)
    return disturb(inside, rest, value, name);
  if (value === undefined && key !== undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, Array.isArray(holder) ? (key ?? '0') : (name ?? key ?? 'x'), value ?? null);
}

test('the explanation and the generated validator agree on what fits', () => {
  const change = fc.tuple(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
    fc.option(values, { nil: undefined }),
    fc.option(fc.constantFrom('when', 'kind', 'points', 'level', 'over', 'every', 'is', 'x'), {
      nil: undefined,
    }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const value: unknown = JSON.parse(base);
      for (const [way, put, name] of changes) disturb(value, way, structuredClone(put), name);
      const found = [...misfits(publishedQuestionnaireSchema, value)];
      expect(found.length === 0, JSON.stringify(found)).toBe(fits(value));
    }),
    { numRuns: 2000 },
  );
});
