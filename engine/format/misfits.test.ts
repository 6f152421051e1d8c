import { Ajv } from 'ajv';
import fc from 'fast-check';
import { questionnaire as fits } from 'virtual:validator';
import { expect, test } from 'vitest';
import base from '../fixtures/base.json?raw';
import sector from '../fixtures/sector.json?raw';
import { publishedQuestionnaireSchema, publishedSectorSchema } from './schema/published.ts';
import { misfits } from './misfits.ts';
import { disturb } from '../testing/disturb.ts';

const values = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1.5, -1, '', 'a', 'Ab c', [], ['a', 'a'], {}, { nl: 'x' }),
  fc.constantFrom(
    { question: 'a' },
    { all: [{ any: [{ fact: 'a' }] }] },
    { kind: 'choice' },
    { level: 'a', points: 1 },
  ),
);

const fitsSector = new Ajv({ discriminator: true, allowUnionTypes: true }).compile(publishedSectorSchema());

test.each([
  ['a questionnaire', base, publishedQuestionnaireSchema, fits],
  ['a sector version', sector, publishedSectorSchema(), fitsSector],
])(
  'for %s, the explanation and the generated validator agree on what fits',
  (_, text, schema, validate) => {
    const change = fc.tuple(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
      fc.option(values, { nil: undefined }),
      fc.option(fc.constantFrom('when', 'kind', 'points', 'level', 'over', 'every', 'is', 'x'), {
        nil: undefined,
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const value: unknown = JSON.parse(text);
        for (const [way, put, name] of changes) disturb(value, way, structuredClone(put), name);
        const found = [...misfits(schema, value)];
        expect(found.length === 0, JSON.stringify(found)).toBe(validate(value));
      }),
      { numRuns: 2000 },
    );
  },
  60_000,
);
