import { expect, test, vi } from 'vitest';
import {
  droppedQuestionnaire,
  largestFile,
  looksLikeQuestionnaire,
  questionnaireFile,
} from './questionnaire-file.ts';
import { listed, type Site } from './site.ts';

const address = new URL('https://scan.example/nl/');
const questionnaires = [
  { id: 'scan', file: 'questionnaires/scan.json', languages: { nl: 'assets/nl.json', en: 'assets/en.json' } },
  { id: 'trade', file: 'questionnaires/trade.json' },
];
const empty: Site = { address: new URL('https://scan.example/'), questionnaires: [] };
const full: Site = { address, questionnaires };

const asking = (questionnaire: string | null, language = 'nl') => ({
  questionnaire,
  language: (languages: readonly string[]) => languages.find((one) => one === language) ?? 'nl',
});

/** A site with these files; all others are missing. */
const having = (files: Readonly<Record<string, string>>) => (asked: unknown) => {
  const { pathname } = new URL(String(asked));
  const text = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
};

const built = having({
  '/nl/assets/nl.json': '"nl"',
  '/nl/assets/en.json': '"en"',
  '/nl/questionnaires/scan.json': '"all"',
  '/nl/questionnaires/trade.json': '"trade"',
});

test.each([
  [null, 'nl', '"nl"'],
  ['', 'nl', '"nl"'],
  [null, 'en', '"en"'],
  ['scan', 'en', '"en"'],
  ['questionnaires/scan.json', 'en', '"en"'],
])('of %j in %s only the text in that language is fetched', async (asked, language, text) => {
  const file = await questionnaireFile(asking(asked, language), full, built);
  expect(file).toMatchObject({ name: 'scan', text });
  expect(file).not.toHaveProperty('bases');
});

test('another language is fetched when it is asked for, a variant in its wider form', async () => {
  const file = await questionnaireFile(asking(null), full, built);
  if (!('inLanguage' in file) || !file.inLanguage) throw new Error('no other languages');
  expect(await file.inLanguage('en')).toBe('"en"');
  expect(await file.inLanguage('nl-x-u')).toBe('"nl"');
  expect(await file.inLanguage('de')).toBe('"nl"');
});

test('a language that cannot be had is told', async () => {
  const file = await questionnaireFile(asking(null), full, having({ '/nl/assets/nl.json': '"nl"' }));
  expect('inLanguage' in file && (await file.inLanguage?.('en'))).toBeNull();
});

test('without its files by language, the whole file is fetched, to be checked', async () => {
  const half = having({ '/nl/questionnaires/scan.json': '"all"' });
  expect(await questionnaireFile(asking(null), full, half)).toEqual({
    name: 'questionnaires/scan.json',
    text: '"all"',
    bases: new Map(),
  });
});

test('a questionnaire that the site only lists is fetched whole, to be checked', async () => {
  expect(await questionnaireFile(asking('trade'), full, built)).toEqual({
    name: 'questionnaires/trade.json',
    text: '"trade"',
    bases: new Map(),
  });
});

test('what stands in the page itself is not fetched', async () => {
  const site = { ...empty, address: new URL('file:///scan.html'), inPage: '{}' };
  expect(await questionnaireFile(asking(null), site, () => Promise.reject(new Error('fetched')))).toEqual({
    name: '',
    text: '{}',
  });
});

test('a site without a questionnaire says so', async () => {
  expect(await questionnaireFile(asking(null), empty, built)).toEqual({ name: '', problem: 'unreachable' });
});

test('fetches a file of the same site', async () => {
  const file = await questionnaireFile(asking('files/other.json'), empty, (asked) => {
    expect(asked).toEqual(new URL('https://scan.example/files/other.json'));
    return Promise.resolve(new Response('{}'));
  });
  expect(file).toEqual({ name: 'files/other.json', text: '{}', bases: new Map() });
});

test.each(['https://elsewhere.example/q.json', '//elsewhere.example/q.json', 'data:application/json,{}'])(
  'never fetches %s',
  async (asked) => {
    const file = await questionnaireFile(asking(asked), full, () => Promise.reject(new Error('fetched')));
    expect(file).toEqual({ name: asked, problem: 'elsewhere' });
  },
);

const sector = (base: string) => JSON.stringify({ extends: `${base}@1` });

test.each([
  { says: 'one of the site', base: 'scan', files: { '/nl/questionnaires/scan.json': '{}' } },
  { says: 'in the folder beside its own', base: 'trade', files: { '/files/trade/questionnaire.json': '{}' } },
  { says: 'in its own folder', base: 'trade', files: { '/files/shop/trade.json': '{}' } },
])('a sector version comes with its base: $says', async ({ base, files }) => {
  const theirs = having({ ...files, '/files/shop/questionnaire.json': sector(base) });
  const file = await questionnaireFile(asking('/files/shop/questionnaire.json'), full, theirs);
  expect('bases' in file && [...file.bases.keys()]).toEqual([base]);
});

test('and with the base of its base, but no further', async () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name, index, names) => [`/${name}.json`, sector(names[index + 1] ?? 'a')]),
  );
  const file = await questionnaireFile(asking('a.json'), empty, having(files));
  expect('bases' in file && [...file.bases.keys()]).toEqual(['b', 'c']);
});

test('a sector version without its base is still given: what is missing is for the engine to tell', async () => {
  const file = await questionnaireFile(asking('a.json'), empty, having({ '/a.json': sector('none') }));
  expect(file).toMatchObject({ text: sector('none'), bases: new Map() });
});

const missing = () => Promise.resolve(new Response('', { status: 404 }));
const lost = () => Promise.reject(new TypeError('network'));

test('a missing file and a lost connection are told', async () => {
  expect(await questionnaireFile(asking('q.json'), empty, missing)).toHaveProperty('problem', 'unreachable');
  expect(await questionnaireFile(asking('q.json'), empty, lost)).toHaveProperty('problem', 'unreachable');
});

test('a file that is too large is not read to its end', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });
  const file = await questionnaireFile(asking('q.json'), empty, () => Promise.resolve(new Response(endless)));
  expect(file).toHaveProperty('problem', 'too-large');
  expect(given).toBeLessThanOrEqual(largestFile + 2_000_000);
});

test('of a list only what is as it should be is taken', () => {
  const odd = [null, 'x', { id: 1, file: 'a' }, { id: 'a' }, { id: 'a', file: 'a', languages: { nl: 1 } }];
  expect(listed(JSON.stringify([...odd, ...questionnaires]))).toEqual(questionnaires);
  expect(listed('{}')).toEqual([]);
});

test.each([
  { what: 'a questionnaire', text: '{ "format": 1, "publisher": { "name": "x" } }', is: true },
  { what: 'a sector version', text: '{ "extends": "scan@1" }', is: true },
  { what: 'a broken one', text: '{ "sections": [', is: true },
  { what: 'answers', text: '{ "format": 1, "organisation": { "answers": {} }, "processes": [] }', is: false },
  { what: 'a recipe', text: '{ "title": "Bread" }', is: false },
])('$what that is dropped is told apart', ({ text, is }) => {
  expect(looksLikeQuestionnaire(text)).toBe(is);
});

test('a questionnaire that is dropped comes with the bases that the site has, and never with others', async () => {
  const fetched: string[] = [];
  const watching = (asked: unknown) => {
    fetched.push(new URL(String(asked)).origin);
    return built(asked);
  };
  const mine = { name: 'mine.json', text: '{ "extends": "trade@1" }' };
  expect(await droppedQuestionnaire(mine, full, watching)).toMatchObject({
    name: 'mine.json',
    bases: new Map([['trade', '"trade"']]),
  });
  const hostile = { name: 'mine.json', text: '{ "extends": "https://elsewhere.example/x@1" }' };
  await droppedQuestionnaire(hostile, full, watching);
  expect(new Set(fetched)).toEqual(new Set(['https://scan.example']));
});

/** A host that never answers, until it is waited for no longer. */
const never = (_: unknown, { signal }: RequestInit = {}) =>
  signal?.aborted
    ? Promise.reject(new DOMException('late', 'TimeoutError'))
    : new Promise<Response>(() => {});

test('a file that does not come in time is told', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  expect(await questionnaireFile(asking('q.json'), empty, never)).toHaveProperty('problem', 'too-slow');
  vi.restoreAllMocks();
});
