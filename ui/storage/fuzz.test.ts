import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { reading, writeResponse } from '../../engine/index.ts';
import { load } from '../../engine/load/load.ts';
import { disturb } from '../../engine/testing/disturb.ts';
import { IncomingScans } from './incoming.ts';
import { incomingScan } from './read-incoming.ts';
import { keptFrom } from './kept-scan.ts';
import { plainFile, sealedFileOf } from './scan-file.ts';
import { readShareHash, shareHash } from './share-link.ts';

/**
 * Everything that comes from outside, disturbed: no throw past the door, no hang, nothing put into the prototypes. How
 * many inputs in all; `npm run fuzz` takes 100 000, and holds each to a second and all of them to 256 MB.
 */
const inputs = Number(process.env['FUZZ'] ?? 5000);
const nightly = inputs >= 100_000;

const slowest = 1000;
const mostMemory = 256_000_000;

const fixtures = join(import.meta.dirname, '../../engine/fixtures');
const questionnaireText = readFileSync(join(fixtures, 'base.json'), 'utf8');
const responseText = readFileSync(join(fixtures, 'base-response.json'), 'utf8');
const loaded = load(questionnaireText).questionnaire;
if (!loaded) throw new Error('The base of the fixtures does not load.');
const questionnaire = loaded;

const hostileNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];

/** Values that JSON text can hold, with those that mean something to JavaScript. */
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    -1,
    1e308,
    '',
    '\u{0}',
    '\u{D800}',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
  ),
  fc.dictionary(fc.constantFrom(...hostileNames), fc.jsonValue({ maxDepth: 1 })),
);

/** JSON text with things put elsewhere, taken away and put in. */
function disturbed(text: string): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
    fc.option(values, { nil: undefined }),
    fc.option(fc.oneof(fc.constantFrom(...hostileNames), fc.string({ maxLength: 8 })), { nil: undefined }),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const value: unknown = JSON.parse(text);
    for (const [way, put, name] of changes) disturb(value, way, structuredClone(put), name);
    return JSON.stringify(value);
  });
}

/** Text with signs changed, cut off, doubled, or nested without end. */
function broken(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  return fc.oneof(
    place.map((end) => text.slice(0, end)),
    fc.tuple(place, fc.string({ maxLength: 6 })).map(([at, put]) => text.slice(0, at) + put + text.slice(at)),
    fc.tuple(place, place).map(([one, other]) => text.slice(0, one) + text.slice(other)),
    fc
      .tuple(fc.constantFrom('[', '{"a":', '[[],'), fc.nat({ max: 5000 }))
      .map(([sign, times]) => sign.repeat(times)),
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
}

const anyText = (text: string) => fc.oneof(disturbed(text), broken(text));

/** Holds a promise; what broke it is written out. */
function hold(kept: boolean, what: unknown): void {
  expect(kept ? null : what).toBeNull();
}

/** Holds the promises for a share of all inputs. */
async function fuzz(share: number, texts: fc.Arbitrary<string>, open: (text: string) => Promise<unknown>) {
  const numRuns = Math.round(inputs * share);
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const start = performance.now();
      await open(text);
      const took = performance.now() - start;
      const { heapUsed } = process.memoryUsage();
      hold(!nightly || (took < slowest && heapUsed < mostMemory), { took, heapUsed });
    }),
    { numRuns },
  );
}

const timeout = nightly ? 3_600_000 : 60_000;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('a questionnaire loads or is refused with diagnostics', { timeout }, async () => {
  await fuzz(0.4, anyText(questionnaireText), async (text) => {
    const { questionnaire: found, diagnostics } = load(text, () => questionnaireText);
    hold(found !== undefined || diagnostics.length > 0, text);
  });
});

test('a response is carried over or refused with diagnostics', { timeout }, async () => {
  const { migrate, readResponse } = await reading();
  await fuzz(0.3, anyText(responseText), async (text) => {
    const { migration, diagnostics } = migrate(questionnaire, text);
    hold(migration !== undefined || diagnostics.length > 0, text);
    readResponse(questionnaire, text);
    const incoming = await incomingScan(questionnaire, text);
    // what is opened can be saved and opened again
    if (incoming.step !== 'shown') return;
    const again = await incomingScan(questionnaire, writeResponse(incoming.scan.response));
    hold(again.step === 'shown' && same(again.scan.response, incoming.scan.response), again);
  });
});

test('a file is shown, locked, or told what is wrong with it', { timeout }, async () => {
  const sealed = await sealedFileOf(plainFile({ text: responseText }, 'Any'), 'word', 2);
  const texts = fc.oneof(anyText(responseText), anyText(sealed));
  await fuzz(0.15, texts, async (text) => {
    const incoming = new IncomingScans(async () => questionnaire);
    await incoming.offerFile({ size: text.length, text: () => Promise.resolve(text) });
    if (incoming.now().step === 'locked' && within(text)) await incoming.unlock('word');
    hold(['shown', 'locked', 'problem'].includes(incoming.now().step), incoming.now());
  });
});

test('a link is shown, locked, or told what is wrong with it', { timeout }, async () => {
  const plain = plainFile({ text: responseText }, 'Any');
  const hashes = [await shareHash(plain, ''), await shareHash(plain, 'word', 2)];
  const texts = fc.oneof(
    ...hashes.map((hash) => broken(hash)),
    fc.string().map((text) => `#s=1.${text}`),
  );
  await fuzz(0.1, texts, async (hash) => {
    const read = await readShareHash(hash);
    if ('text' in read) await incomingScan(questionnaire, read.text);
    else hold('problem' in read || read.kind === 'sealed', read);
  });
});

test('what stands in the store is a scan or is not', { timeout }, async () => {
  await fuzz(
    0.05,
    fc.jsonValue().map((value) => JSON.stringify(value)),
    async (text) => {
      const value: unknown = JSON.parse(text);
      const kept = keptFrom(
        'id',
        typeof value === 'object' && value !== null ? { text: '', ...value } : value,
      );
      hold(!kept || !Number.isNaN(kept.changed.getTime()), kept);
    },
  );
});

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a passphrase may be tried without waiting: what was disturbed may ask for millions of rounds. */
function within(text: string): boolean {
  return Number(/"iterations":\s*(\d+)/.exec(text)?.[1] ?? 0) < 1000;
}
