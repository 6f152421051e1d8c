import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ran } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'pqs-test-'));
const clean = join(folder, 'clean');
let copies = 0;

beforeAll(() => ran(['init', clean]));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of a folder that is well, with one scenario changed. */
function withScenario(change: (scenario: Scenario) => void): { made: string; file: string } {
  const made = join(folder, `copy-${(copies += 1)}`);
  cpSync(clean, made, { recursive: true });
  const file = join(made, 'scenarios/careful-shop.json');
  const scenario: Scenario = JSON.parse(readFileSync(file, 'utf8'));
  change(scenario);
  writeFileSync(file, JSON.stringify(scenario));
  return { made, file };
}

interface Scenario {
  title: string;
  complete: boolean;
  route?: string[];
  measures?: string[];
  response: { processes: { answers: Record<string, unknown> }[] };
  expect: { level: string | null; points?: number; because?: string[]; range?: string[]; score: string }[];
}

describe('differences', () => {
  test('of level, points, reasons, route and measures are shown as a diff', async () => {
    const { made, file } = withScenario((scenario) => {
      scenario.complete = false;
      scenario.route = ['backups', 'orders/who-works', 'orders/agreement', 'orders/customers/kinds'];
      scenario.measures = ['own-passwords'];
      const [probability, impact] = scenario.expect;
      Object.assign(probability ?? {}, { level: 'high', points: 2 });
      Object.assign(impact ?? {}, { because: ['passwords'], range: ['low', 'high'] });
    });
    const { status, stdout, stderr } = await ran(['test', made]);
    expect(status).toBe(1);
    expect(stderr).toBe('1 of 2 scenarios come out as expected\n');
    expect(stdout.slice(0, stdout.indexOf('as expected')).replaceAll(file, 'careful-shop.json'))
      .toMatchInlineSnapshot(`
      "differs  careful-shop.json: A careful shop that does everything itself
        complete
          - false
          + true
        route
          + passwords
            backups
            orders/who-works
          - orders/agreement
            orders/customers/kinds
        measures
          - own-passwords
        probability / orders level
          - high
          + low
          rests on backups, passwords
        probability / orders points
          - 2
          + 1
          rests on backups, passwords
        impact / orders / customers range
          - low–high
          + medium–medium
          rests on kinds
        impact / orders / customers because
          - passwords
          + kinds
      "
    `);
  });

  test('are told as JSON', async () => {
    const { made, file } = withScenario(({ expect: [first] }) =>
      Object.assign(first ?? {}, { level: 'high' }),
    );
    const { status, stdout } = await ran(['test', made, '--json']);
    expect(status).toBe(1);
    const { scenarios, coverage } = JSON.parse(stdout);
    expect(scenarios).toMatchObject([
      { file, differences: [{ pointer: '/expect/0/level', of: 'probability / orders', value: 'low' }] },
      { differences: [] },
    ]);
    expect(coverage[0]).toEqual({ kind: 'questions', covered: 5, of: 5, missing: [] });
  });
});

/** A folder with a scenario that differs in its route, a level, points, reasons and a range. */
const wrong = () =>
  withScenario((scenario) => {
    scenario.route = ['backups'];
    const [probability, impact] = scenario.expect;
    Object.assign(probability ?? {}, { level: 'high', points: 2 });
    Object.assign(impact ?? {}, { because: ['passwords'], range: ['low', 'high'] });
  });

describe('--update', () => {
  test('writes what came out after a person agreed; after that all is as expected', async () => {
    const { made, file } = wrong();
    const { status, stderr } = await ran(['test', made, '--update'], true);
    expect(status).toBe(0);
    expect(stderr).toContain('Write what came out into this scenario');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...JSON.parse(readFileSync(join(clean, 'scenarios/careful-shop.json'), 'utf8')),
      expect: expect.arrayContaining([expect.objectContaining({ range: ['medium', 'medium'] })]),
    });
    expect(await ran(['test', made])).toMatchObject({ status: 0 });
  });

  test('writes without asking with --yes', async () => {
    const { made } = wrong();
    expect(await ran(['test', made, '--update', '--yes'])).toMatchObject({ status: 0 });
  });

  test.each([
    ['when the person says no', false, 1],
    ['when there is nobody to ask', undefined, 2],
  ])('writes nothing %s', async (_, answer, status) => {
    const { made, file } = wrong();
    const before = readFileSync(file, 'utf8');
    expect(await ran(['test', made, '--update'], answer)).toMatchObject({ status });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('leaves the rest of the file as it is written', async () => {
    const { made, file } = withScenario(() => undefined);
    const neat = readFileSync(join(clean, 'scenarios/careful-shop.json'), 'utf8');
    writeFileSync(file, neat.replace('"level": "low",\n      "points"', '"level": "high",\n      "points"'));
    expect(await ran(['test', made, '--update', '--yes'])).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(neat);
  });
});

describe('a scenario that is wrong itself', () => {
  test('is told with its place', async () => {
    const { made, file } = withScenario(({ expect: [first] }) =>
      Object.assign(first ?? {}, { level: 'lwo' }),
    );
    const { status, stdout } = await ran(['test', made]);
    expect(status).toBe(1);
    expect(stdout).toContain(`wrong  ${file}`);
    expect(stdout).toContain(':1:');
    expect(stdout).toContain('error unknown-level "lwo" is no level of "probability".');
    expect(stdout).toContain('Did you mean "low"?');
  });

  test('is not updated', async () => {
    const { made } = withScenario((scenario) => Object.assign(scenario, { complet: true }));
    expect(await ran(['test', made, '--update', '--yes'])).toMatchObject({ status: 1 });
  });
});

test.each([
  ['no questionnaire', (made: string) => rmSync(join(made, 'questionnaire.json')), 'there is no such file'],
  [
    'no scenarios',
    (made: string) => rmSync(join(made, 'scenarios'), { recursive: true }),
    'there is no such file',
  ],
  [
    'a folder without scenarios in it',
    (made: string) => {
      rmSync(join(made, 'scenarios'), { recursive: true });
      mkdirSync(join(made, 'scenarios'));
    },
    'there are no scenarios in it',
  ],
])('with %s it ends with 2, and --json is JSON', async (_, spoil, told) => {
  const { made } = withScenario(() => undefined);
  spoil(made);
  const { status, stdout, stderr } = await ran(['test', made, '--json']);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
  expect(JSON.parse(stdout)).toMatchObject({ unreadable: told });
});

test('a questionnaire with errors is not tested', async () => {
  const { made } = withScenario(() => undefined);
  writeFileSync(join(made, 'questionnaire.json'), '{');
  expect(await ran(['test', made])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(':1:2 error not-json'),
  });
});

test('what no scenario touches is named', async () => {
  const { stdout } = await ran(['test', clean]);
  expect(stdout).toContain('\n  questions   5 of 5  100 %\n');
  expect(stdout).toContain('\n  options: passwords/unknown; backups/daily;');
});
