import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { largeQuestionnaire } from './large-questionnaire.ts';

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

const large = join(folder, 'large.json');
writeFileSync(large, largeQuestionnaire(1000, 3000));

/** Told by the command itself at its end: how much time of the processor it took, whatever else the machine does. */
const tellsCpu = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(\`\\ncpu \${(user + system) / 1000}\\n\`);
})`;

const medianOf = (times: readonly number[]) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

test.each([
  ['node alone', 21, ['--eval', '0']],
  ['pqs check', 21, [command, 'check', questionnaire]],
  ['pqs score', 21, [command, 'score', questionnaire, response]],
  ['pqs check, 1 000 questions and 3 000 rules', 11, [command, 'check', large]],
])('%s', { timeout: 300_000 }, (name, runs, line) => {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', tellsCpu, ...line], {
      encoding: 'utf8',
    });
    times.push(performance.now() - start);
    expect(status).toBe(0);
    cpu.push(Number(/^cpu (.*)$/m.exec(stderr)?.[1]));
  }
  const machine = `Node ${process.version}, ${availableParallelism()} cores`;
  console.log(
    `${name}: median ${medianOf(times).toFixed(0)} ms, of the processor ${medianOf(cpu).toFixed(0)} ms, of ${runs} runs (${machine})`,
  );
});
