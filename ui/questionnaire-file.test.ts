import { expect, test } from 'vitest';
import { largestFile, questionnaireFile } from './questionnaire-file.ts';

const asking = (address: string) =>
  new URL(`https://scan.example/?questionnaire=${encodeURIComponent(address)}`);

test('fetches a file of the same site', async () => {
  const file = await questionnaireFile(asking('files/other.json'), (address) => {
    expect(address).toEqual(new URL('https://scan.example/files/other.json'));
    return Promise.resolve(new Response('{}'));
  });
  expect(file).toEqual({ name: 'files/other.json', text: '{}' });
});

test.each(['https://elsewhere.example/q.json', '//elsewhere.example/q.json', 'data:application/json,{}'])(
  'never fetches %s',
  async (address) => {
    const file = await questionnaireFile(asking(address), () => Promise.reject(new Error('fetched')));
    expect(file).toEqual({ name: address, problem: 'elsewhere' });
  },
);

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
