import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ran } from './ran.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const base = join(fixtures, 'base.json');
const response = join(fixtures, 'base-response.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-migrate-'));

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A new version of the base: a branch is gone, a question is new, a process is gone. */
const next = file(
  'next.json',
  JSON.stringify({
    ...JSON.parse(
      readFileSync(base, 'utf8')
        .replaceAll('"care"', '"nursing"')
        .replace('"id": "payroll"', '"id": "salaries"'),
    ),
    version: '2.0.0',
  }).replace(
    '{"id":"remark"',
    '{"id":"office","kind":"yes-no","text":{"nl":"Kantoor?","en":"Office?"}},{"id":"remark"',
  ),
);

test('answers are carried over by id, and what does not fit is kept aside', async () => {
  const { status, stdout, stderr } = await ran(['migrate', response, '--to', next, '--json']);
  expect(status).toBe(0);
  const given = JSON.parse(readFileSync(response, 'utf8'));
  const told = JSON.parse(stdout);
  expect(told.setAside).toEqual([
    '/organisation/answers/branch',
    '/processes/0/answers/cameras',
    '/processes/0/subjects/employees/answers/kinds',
  ]);
  expect(told.again).toEqual(['branch']);
  expect(told.open).toEqual(['office']);
  expect(told.response.questionnaire).toEqual({ id: 'base', version: '2.0.0' });
  const { branch, ...others } = given.organisation.answers;
  expect(told.response.organisation.answers).toEqual(others);
  expect(told.response.orphans).toEqual({
    '/organisation/answers/branch': branch,
    '/processes/0/answers/cameras': 'no',
    '/processes/0/subjects/employees/answers/kinds': given.processes[0].subjects.employees.answers.kinds,
  });
  expect(stderr).toContain('warning unknown-option "care" is no answer to "branch".');
  expect(stderr).toContain('1 to be asked again:\n  branch\n');
});

test('going there and back again gives the same answers, but for a process that was gone', async () => {
  const there = join(folder, 'there.json');
  await ran(['migrate', response, '--to', next, '--out', there]);
  const { stdout } = await ran(['migrate', there, '--to', base, '--json']);
  const { restored, response: back } = JSON.parse(stdout);
  const given = JSON.parse(readFileSync(response, 'utf8'));
  expect(restored).toEqual(['/organisation/answers/branch']);
  expect(back.organisation).toEqual(given.organisation);
  expect(back.processes).toEqual(given.processes.slice(1));
  expect(Object.keys(back.orphans)).toEqual([
    '/processes/0/answers/cameras',
    '/processes/0/subjects/employees/answers/kinds',
    '/adjustments/0/reason',
  ]);
});

test('an orphan of an earlier time is not overwritten by one with the same place', async () => {
  const given = JSON.parse(readFileSync(response, 'utf8'));
  given.orphans = { '/processes/0/answers/cameras': 'earlier' };
  const { stdout } = await ran(['migrate', file('orphans.json', JSON.stringify(given)), '--to', next]);
  expect(JSON.parse(stdout).orphans).toMatchObject({
    '/processes/0/answers/cameras': 'earlier',
    '/processes/0/answers/cameras (2)': 'no',
  });
});

test('a response to the base is carried over to a sector version', async () => {
  const { status, stdout } = await ran([
    'migrate',
    response,
    '--to',
    join(fixtures, 'sector.json'),
    '--base',
    base,
    '--json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    setAside: [],
    open: expect.arrayContaining(['oven']),
    response: { questionnaire: { id: 'bakers', version: '2.0.0' } },
  });
});

test('--out writes over a file only when a person or the line says so', async () => {
  const there = file('mine.json', 'mine');
  const line = ['migrate', response, '--to', next, '--out', there];
  expect(await ran(line)).toMatchObject({ status: 2, stdout: '' });
  expect(await ran(line, false)).toMatchObject({ status: 1 });
  expect(readFileSync(there, 'utf8')).toBe('mine');
  expect(await ran([...line, '--yes'])).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(there, 'utf8')).questionnaire.version).toBe('2.0.0');
});

test.each([
  ['without --to', ['migrate', response], 2],
  ['a questionnaire that is not there', ['migrate', response, '--to', join(folder, 'x.json')], 2],
  ['what is no response', ['migrate', base, '--to', base], 1],
])('%s', async (_, line, status) => {
  expect(await ran([...line, '--out', join(folder, 'nothing.json')])).toMatchObject({ status, stdout: '' });
  expect(existsSync(join(folder, 'nothing.json'))).toBe(false);
});
