import { describe, expect, test } from 'vitest';
import { type Questionnaire, type Response, writeResponse } from '../../engine/index.ts';
import { privacyQuickScan } from '../../engine/testing/privacy-quick-scan.ts';
import { scenarioResponse } from '../../engine/testing/scenario-response.ts';
import { compressed } from './compression.ts';
import { toBase64Url, utf8 } from './bytes.ts';
import { mostIterations, seal, unseal } from './encryption.ts';
import { type Incoming, IncomingScans } from './incoming.ts';
import { incomingScan } from './read-incoming.ts';
import { fileNameOf, plainFile, readScanFile, sealedFile, sealedFileOf } from './scan-file.ts';
import { readShareHash, shareHash } from './share-link.ts';

const questionnaire: Questionnaire = privacyQuickScan();
const response: Response = scenarioResponse(questionnaire, 'bakery');
const plain = plainFile(
  { text: writeResponse({ ...response, changed: '2026-11-25T12:00:00.000Z' }) },
  'Bakkerij',
);

const file = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });

/** What opening the text of a file comes to, with this passphrase if it asks for one. */
async function opening(text: string, passphrase?: string): Promise<Incoming> {
  const incoming = new IncomingScans(async () => questionnaire);
  await incoming.offerFile(file(text));
  if (passphrase !== undefined) await incoming.unlock(passphrase);
  return incoming.now();
}

/** The text of a sealed file with one of its properties changed. */
async function changedSeal(change: Readonly<Record<string, unknown>>): Promise<string> {
  const sealed: object = JSON.parse(await sealedFileOf(plain, 'vier losse woorden', 10));
  return JSON.stringify({ ...sealed, ...change });
}

describe('a plain file', () => {
  test('opens, and shows what is in it', async () => {
    expect(await opening(plain)).toMatchObject({
      step: 'shown',
      scan: {
        name: 'Bakkerij',
        version: questionnaire.version,
        changed: new Date('2026-11-25T12:00:00Z'),
        response,
      },
    });
  });

  test('is what pqs reads as a response', async () => {
    const { readResponse } = await import('../../engine/response/read-response.ts');
    expect(readResponse(questionnaire, plain).diagnostics).toEqual([]);
  });

  test.each([
    { says: 'cut off', text: plain.slice(0, plain.length / 2), problem: 'truncated' },
    { says: 'empty', text: '', problem: 'not-a-scan' },
    { says: 'of something else', text: '{ "title": "A recipe" }', problem: 'not-a-scan' },
    { says: 'of no JSON', text: '<!doctype html><p>Not found', problem: 'not-a-scan' },
    { says: 'nested too deep', text: '['.repeat(100_000), problem: 'not-a-scan' },
    { says: 'too large', text: ' '.repeat(5_000_001), problem: 'too-large' },
    { says: 'of a later version', text: plain.replace('"format": 1', '"format": 2'), problem: 'too-new' },
    {
      says: 'of another questionnaire',
      text: plain.replace('"id": "privacy-quick-scan"', '"id": "recipe-scan"'),
      problem: 'other-questionnaire',
    },
  ])('that is $says is refused, and says so', async ({ text, problem }) => {
    expect(await opening(text)).toMatchObject({ step: 'problem', problem });
  });

  test.each([
    { says: 'with a hostile key', text: `{ "__proto__": {}, ${plain.slice(1)}`, code: 'hostile-key' },
    {
      says: 'of which a part is nonsense',
      text: plain.replace('"processes"', '"processes": 5, "other"'),
      code: 'wrong-type',
    },
  ])('that is $says opens without that, and says so', async ({ text, code }) => {
    const opened = await opening(text);
    expect(opened).toMatchObject({ step: 'shown' });
    const told = 'scan' in opened ? opened.scan.carried?.setAside : [];
    expect(told?.map((one) => one.code)).toContain(code);
  });
});

describe('a sealed file', () => {
  test('opens with its passphrase, however its accents are written, and shows the same', async () => {
    const sealed = await sealedFileOf(plain, 'crème brûlée', 10);
    expect(sealed).not.toContain('Bakkerij');
    expect(await opening(sealed)).toEqual({ step: 'locked', wrong: false });
    expect(await opening(sealed, 'crème brûlée'.normalize('NFD'))).toMatchObject({
      step: 'shown',
      scan: { name: 'Bakkerij', response },
    });
  });

  test('stays locked with another passphrase, says so, and can be tried again', async () => {
    const incoming = new IncomingScans(async () => questionnaire);
    await incoming.offerFile(file(await sealedFileOf(plain, 'right', 10)));
    await incoming.unlock('wrong');
    expect(incoming.now()).toEqual({ step: 'locked', wrong: true });
    await incoming.unlock('right');
    expect(incoming.now()).toMatchObject({ step: 'shown' });
  });

  test('is sealed with 600 000 rounds unless told otherwise, and never twice alike', async () => {
    const [one, other] = await Promise.all([sealedFileOf(plain, 'same'), sealedFileOf(plain, 'same')]);
    expect(JSON.parse(one)).toMatchObject({ sealedScan: 1, iterations: 600_000 });
    expect(JSON.parse(one).salt).not.toBe(JSON.parse(other).salt);
    expect(JSON.parse(one).iv).not.toBe(JSON.parse(other).iv);
    expect(JSON.parse(one).data).not.toBe(JSON.parse(other).data);
  });

  test.each([
    { says: 'data', change: { data: toBase64Url(new Uint8Array(200)) } },
    { says: 'nonce', change: { iv: toBase64Url(new Uint8Array(12)) } },
  ])('whose $says was changed says that it was altered', async ({ change }) => {
    expect(await opening(await changedSeal(change), 'vier losse woorden')).toEqual({
      step: 'problem',
      problem: 'altered',
    });
  });

  test.each([
    { says: 'salt', change: { salt: toBase64Url(new Uint8Array(16)) } },
    { says: 'number of rounds', change: { iterations: 11 } },
  ])('whose $says was changed does not open', async ({ change }) => {
    expect(await opening(await changedSeal(change), 'vier losse woorden')).toEqual({
      step: 'locked',
      wrong: true,
    });
  });

  test.each([
    { says: 'too many rounds', change: { iterations: mostIterations + 1 }, problem: 'altered' },
    { says: 'no rounds', change: { iterations: 0 }, problem: 'altered' },
    { says: 'half a salt', change: { salt: 'AAAA' }, problem: 'altered' },
    { says: 'numbers for text', change: { data: 5 }, problem: 'altered' },
    { says: 'a later version', change: { sealedScan: 2 }, problem: 'too-new' },
  ])('with $says is refused before any work is done', async ({ change, problem }) => {
    expect(await opening(await changedSeal(change))).toEqual({ step: 'problem', problem });
  });

  test('sealed as something else does not open as a file', async () => {
    const sealed = await seal(plain, 'word', 'privacy-quick-scan link 1', 10);
    expect(await unseal(sealed, 'word', sealedFile)).toEqual({ problem: 'altered' });
  });

  test('that would become huge is not blown up', async () => {
    const sealed = await seal('a'.repeat(6_000_000), 'word', sealedFile, 10);
    expect(sealed.data.length).toBeLessThan(20_000);
    expect(await unseal(sealed, 'word', sealedFile)).toEqual({ problem: 'too-large' });
  });
});

describe('a share link', () => {
  test('holds the whole scan, plain or sealed', async () => {
    const hash = await shareHash(plain, '');
    expect(hash).toMatch(/^#s=1\.[\w-]+$/);
    const read = await readShareHash(hash);
    expect('text' in read && (await incomingScan(questionnaire, read.text))).toMatchObject({
      step: 'shown',
      scan: { name: 'Bakkerij', response },
    });
    const incoming = new IncomingScans(async () => questionnaire);
    await incoming.offerLink(await shareHash(plain, 'word', 10));
    expect(incoming.now()).toEqual({ step: 'locked', wrong: false });
    await incoming.unlock('word');
    expect(incoming.now()).toMatchObject({ step: 'shown', scan: { name: 'Bakkerij', response } });
  });

  test.each([
    { says: 'cut off', change: (hash: string) => hash.slice(0, -40), problem: 'truncated' },
    { says: 'of a later version', change: (hash: string) => hash.replace('=1.', '=2.'), problem: 'too-new' },
    { says: 'of nothing', change: () => '#s=', problem: 'not-a-scan' },
    { says: 'with other signs in it', change: (hash: string) => `${hash}%20`, problem: 'truncated' },
    { says: 'sealed and cut off', change: () => '#s=1e.600000.AAAA', problem: 'truncated' },
  ])('that is $says is refused, and says so', async ({ change, problem }) => {
    expect(await readShareHash(change(await shareHash(plain, '')))).toEqual({ problem });
  });

  test('that would become huge is not blown up', async () => {
    const bomb = await compressed('a'.repeat(6_000_000));
    expect(await readShareHash(`#s=1.${toBase64Url(bomb)}`)).toEqual({ problem: 'too-large' });
  });
});

test.each([
  { name: 'Filiaal Breda', file: 'Filiaal-Breda.pqscan' },
  { name: '../../etc/passwd', file: 'etcpasswd.pqscan' },
  { name: ' « » ', file: 'scan.pqscan' },
  { name: 'Scan van 25 november 2026', file: 'Scan-van-25-november-2026.pqscan' },
])('the file of "$name" is $file', ({ name, file: expected }) => {
  expect(fileNameOf(name)).toBe(expected);
});

test('what cannot be read is given as it was kept', () => {
  expect(plainFile({ text: '{ broken' }, 'Any')).toBe('{ broken');
});

test('the text of a file is read the same with a byte order mark', async () => {
  expect(await readScanFile(`\u{FEFF}${plain}`)).toMatchObject({ kind: 'plain' });
  expect(utf8('é')).toEqual(new Uint8Array([0xc3, 0xa9]));
});
