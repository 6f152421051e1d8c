import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { yearAfter } from '../init/starter-files.ts';
import { ran } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'pqs-init-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['a questionnaire', 'my-scan', []],
  ['a sector version', 'bakers', ['--extends', 'privacy-quick-scan']],
])('pqs init, %s', (_, name, more) => {
  const made = join(folder, name);

  test('makes what checks without a word and comes out as expected', async () => {
    const { status, stdout } = await ran(['init', made, ...more]);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([join(made, 'README.md'), join(made, '.github/workflows/questionnaire.yml')]),
    );
    const file = join(made, 'questionnaire.json');
    const { $schema, id, reviewed } = JSON.parse(readFileSync(file, 'utf8'));
    expect(JSON.parse(readFileSync(join(made, $schema), 'utf8'))).toHaveProperty('properties');
    expect({ id, until: reviewed.until }).toEqual({ id: name, until: yearAfter(reviewed.on) });
    expect(await ran(['check', file])).toEqual({ status: 0, stdout: '', stderr: `${file}: no problems\n` });
    const tested = await ran(['test', made]);
    expect(tested).toMatchObject({ status: 0, stderr: '2 of 2 scenarios come out as expected\n' });
  });

  test('overwrites nothing', async () => {
    const { status, stdout, stderr } = await ran(['init', made, ...more]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('nothing was made, because these are there already: questionnaire.json');
  });
});

test('what holds for all answers is proved of the questionnaire that it makes, with nothing to say', async () => {
  const made = join(folder, 'proved');
  await ran(['init', made]);
  const { status, stdout } = await ran(['check', '--prove', '--strict', join(made, 'questionnaire.json')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^option: \d+ proved/m);
  expect(stdout).not.toMatch(/refuted|not decided|warning|error/);
}, 60_000);

test('makes nothing when only the page for the author is there already', async () => {
  const made = join(folder, 'half');
  mkdirSync(made);
  writeFileSync(join(made, 'README.md'), 'mine');
  expect(await ran(['init', made])).toMatchObject({ status: 2 });
  expect(readFileSync(join(made, 'README.md'), 'utf8')).toBe('mine');
  expect(await ran(['check', join(made, 'questionnaire.json')])).toMatchObject({ status: 2 });
});

test('a base that is not there is told', async () => {
  const { status, stderr } = await ran(['init', join(folder, 'x'), '--extends', 'nobody']);
  expect(status).toBe(2);
  expect(stderr).toContain('There is no questionnaire "nobody"');
});

test('extends a questionnaire in the folder beside it', async () => {
  await ran(['init', join(folder, 'association')]);
  const { status } = await ran(['init', join(folder, 'region'), '--extends', 'association']);
  expect(status).toBe(0);
  expect(await ran(['test', join(folder, 'region')])).toMatchObject({ status: 0 });
});

test('the id follows from the name of the folder', async () => {
  const made = join(folder, '2 Bäckers & Co');
  await ran(['init', made]);
  expect(JSON.parse(readFileSync(join(made, 'questionnaire.json'), 'utf8')).id).toBe('backers-co');
});

test('a year after a leap day is the last of February', () => {
  expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  expect(yearAfter('2026-11-25')).toBe('2027-11-25');
});
