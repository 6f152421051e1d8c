import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ran } from './ran.ts';

const base = join(import.meta.dirname, '../fixtures/base.json');

test('pqs explain, for people', async () => {
  const { status, stdout, stderr } = await ran(['explain', base, 'online', '--language', 'en']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "question online: Online?
      asked once, in section company
      asked always
      rests on: law
      option yes: Yes, points 1
      option no: No
      option unknown: I do not know, points 1, not known

    Read by
      fact large-and-online: holds when the fact “large” holds and “Online?” is “Yes”
      score probability: adds the points chosen

    Affects
      questions: cameras
      facts: large-and-online
      scores: assessment, company-risk, probability, total
    "
  `);
});

test('an id of an option alone explains all options of that name', async () => {
  const { stdout } = await ran(['explain', base, 'health', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ kind: 'option', id: 'kinds/health' }]);
});

test('an id that is not there', async () => {
  expect(await ran(['explain', base, 'onlin', '--json'])).toEqual({
    status: 1,
    stdout: '[]\n',
    stderr: `${base}: nothing has the id "onlin". Did you mean "online"?\n`,
  });
});

test.each([['explain', 'online'], ['graph']])(
  'pqs %s in a language that is not there',
  async (name, ...more) => {
    expect(await ran([name, base, ...more, '--language', 'de'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The questionnaire is not in de, but in "nl" and "en".\n',
    });
  },
);

test.each([
  ['mermaid', 'flowchart TD'],
  ['dot', 'digraph "Proef" {'],
  ['json', '"title": "Proef"'],
])('pqs graph --format %s', async (format, told) => {
  const { status, stdout } = await ran(['graph', base, '--format', format]);
  expect(status).toBe(0);
  expect(stdout).toContain(told);
});

test('pqs graph --json is JSON, also of a file with errors', async () => {
  expect(JSON.parse((await ran(['graph', base, '--json'])).stdout)).toHaveProperty('edges');
  const broken = await ran(['graph', join(base, 'x'), '--json']);
  expect(broken.status).toBe(2);
  expect(JSON.parse(broken.stdout)).toHaveLength(1);
});

test('pqs graph in a format that it does not write', async () => {
  expect(await ran(['graph', base, '--format', 'svg'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'pqs graph writes no svg, but "mermaid", "dot" or "json".\n',
  });
});
