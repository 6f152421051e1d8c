import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** How long a command takes on the real questionnaire, from its start to its end, that of Node itself included. */

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/cli/pqs.js');
const scan = join(root, 'questionnaires/privacy-quick-scan');
const questionnaire = join(scan, 'questionnaire.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-bench-'));
const response = join(folder, 'response.json');
const scenario: { response: unknown } = JSON.parse(readFileSync(join(scan, 'scenarios/bakery.json'), 'utf8'));
writeFileSync(response, JSON.stringify(scenario.response));

afterAll(() => rmSync(folder, { recursive: true }));

const runs = 21;

test.each([
  ['node alone', ['--eval', '0']],
  ['pqs check', [command, 'check', questionnaire]],
  ['pqs score', [command, 'score', questionnaire, response]],
])('%s', { timeout: 60_000 }, (name, line) => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    expect(spawnSync(process.execPath, line).status).toBe(0);
    return performance.now() - start;
  });
  const median = times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  const machine = `Node ${process.version}, ${availableParallelism()} cores`;
  console.log(`${name}: median ${median.toFixed(0)} ms of ${runs} runs (${machine})`);
});
