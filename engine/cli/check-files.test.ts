import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ran } from './ran.ts';

const base = join(import.meta.dirname, '../fixtures/base.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-check-'));
const wordy = join(folder, 'wordy.json');
writeFileSync(
  wordy,
  readFileSync(base, 'utf8').replace('"Online?", "en": "Online?"', '"Online?", "en": "By the KVK?"'),
);
const broken = join(folder, 'broken.json');
writeFileSync(broken, '{\n  "format": 1,\n  "id" "x"\n}\n');

afterAll(() => rmSync(folder, { recursive: true }));

describe('hints', () => {
  test('take two lines each, and leave the exit code as it is', async () => {
    const { status, stdout, stderr } = await ran(['check', wordy]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${wordy}: 1 hint\n` });
    expect(stdout).toBe(
      `${wordy}:55:44 hint unexplained-abbreviation "KVK" is not explained.\n` +
        '  Write it out, explain it in brackets, or put it in the glossary.\n',
    );
  });

  test('are left out with --no-hints', async () => {
    expect(await ran(['check', wordy, '--no-hints'])).toEqual({
      status: 0,
      stdout: '',
      stderr: `${wordy}: no problems\n`,
    });
  });
});

/** A place in a file, as SARIF tells it. */
const place = (file: string, startLine: number, startColumn: number) => [
  {
    physicalLocation: {
      artifactLocation: { uri: expect.stringContaining(file) },
      region: { startLine, startColumn },
    },
  },
];

describe('--format sarif', () => {
  test('tells what, how bad and where', async () => {
    const missing = join(folder, 'missing.json');
    const { status, stdout } = await ran(['check', wordy, broken, missing, '--format', 'sarif']);
    expect(status).toBe(2);
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    const [{ tool, invocations, results }] = runs;
    expect(tool.driver.rules).toMatchObject([
      { id: 'not-json', shortDescription: { text: expect.stringContaining('is not JSON') } },
      { id: 'unexplained-abbreviation' },
    ]);
    expect(invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
    ]);
    expect(results).toMatchObject([
      {
        ruleId: 'unexplained-abbreviation',
        ruleIndex: 1,
        level: 'note',
        locations: place('wordy.json', 55, 44),
      },
      { ruleId: 'not-json', ruleIndex: 0, level: 'error', locations: place('broken.json', 3, 8) },
    ]);
  });

  test('names files from the folder that one is in', async () => {
    const { stdout } = await ran(['check', 'engine/fixtures/base response.json', '--format', 'sarif']);
    expect(JSON.parse(stdout).runs[0].results).toEqual([]);
    const { stdout: other } = await ran(['check', 'engine/fixtures/base-response.json', '--format', 'sarif']);
    expect(JSON.parse(other).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'engine/fixtures/base-response.json',
    );
  });
});

test('a format that it does not write', async () => {
  expect(await ran(['check', base, '--format', 'xml'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'pqs check writes no xml, but "text", "json" or "sarif".\n',
  });
});
