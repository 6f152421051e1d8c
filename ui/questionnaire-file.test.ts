import { expect, test } from 'vitest';
import { largestFile, questionnaireFile } from './questionnaire-file.ts';

const asking = (address: string) =>
  new URL(`https://scan.example/?questionnaire=${encodeURIComponent(address)}`);

test('fetches a file of the same site', async () => {
  const file = await questionnaireFile(asking('files/other.json'), (address) => {
    expect(address).toEqual(new URL('https://scan.example/files/other.json'));
    return Promise.resolve(new Response('{}'));
  });
  expect(file).toEqual({ name: 'files/other.json', text: '{}', bases: new Map() });
});

test.each(['https://elsewhere.example/q.json', '//elsewhere.example/q.json', 'data:application/json,{}'])(
  'never fetches %s',
  async (address) => {
    const file = await questionnaireFile(asking(address), () => Promise.reject(new Error('fetched')));
    expect(file).toEqual({ name: address, problem: 'elsewhere' });
  },
);

const sector = (base: string) => JSON.stringify({ extends: `${base}@1` });

/** A site with these files; all others are missing. */
const site = (files: Readonly<Record<string, string>>) => (address: unknown) => {
  const { pathname } = new URL(String(address));
  const text = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
};

test.each([
  { says: 'the scan itself, which is never fetched', base: 'privacy-quick-scan', files: {} },
  { says: 'in the folder beside its own', base: 'trade', files: { '/files/trade/questionnaire.json': '{}' } },
  { says: 'in its own folder', base: 'trade', files: { '/files/shop/trade.json': '{}' } },
])('a sector version comes with its base: $says', async ({ base, files }) => {
  const theirs = site({ ...files, '/files/shop/questionnaire.json': sector(base) });
  const file = await questionnaireFile(asking('files/shop/questionnaire.json'), theirs);
  expect('bases' in file && [...file.bases.keys()]).toEqual([base]);
});

test('and with the base of its base, but no further', async () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name, index, names) => [`/${name}.json`, sector(names[index + 1] ?? 'a')]),
  );
  const file = await questionnaireFile(asking('a.json'), site(files));
  expect('bases' in file && [...file.bases.keys()]).toEqual(['b', 'c']);
});

test('a sector version without its base is still given: what is missing is for the engine to tell', async () => {
  const file = await questionnaireFile(asking('a.json'), site({ '/a.json': sector('none') }));
  expect(file).toMatchObject({ text: sector('none'), bases: new Map() });
});

const missing = () => Promise.resolve(new Response('', { status: 404 }));
const lost = () => Promise.reject(new TypeError('network'));

test('a missing file and a lost connection are told', async () => {
  expect(await questionnaireFile(asking('q.json'), missing)).toHaveProperty('problem', 'unreachable');
  expect(await questionnaireFile(asking('q.json'), lost)).toHaveProperty('problem', 'unreachable');
});

test('a file that is too large is not read to its end', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });
  const file = await questionnaireFile(asking('q.json'), () => Promise.resolve(new Response(endless)));
  expect(file).toHaveProperty('problem', 'too-large');
  expect(given).toBeLessThanOrEqual(largestFile + 2_000_000);
});
