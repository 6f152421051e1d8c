import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  evaluate,
  profile,
  type Questionnaire,
  readResponse,
  type Response,
  whatLowers,
} from '../../engine/index.ts';
import { everythingWrong, folder, theScan } from './everything-wrong.ts';

/** What lowers each level of the scan, for the made-up companies: the time of each level, the first of a company included. */

function timesOf(questionnaire: Questionnaire, file: string) {
  const { response } = JSON.parse(readFileSync(`${folder}/scenarios/${file}`, 'utf8'));
  const read = readResponse(questionnaire, JSON.stringify(response));
  return read.response ? timesOfLevels(questionnaire, read.response) : [];
}

function timesOfLevels(questionnaire: Questionnaire, response: Response): readonly number[] {
  const evaluation = evaluate(questionnaire, response);
  return profile(evaluation).results.map(({ score, at }) => {
    const start = performance.now();
    const { kind } = whatLowers(evaluation, score, at);
    expect(kind).not.toBe('too-many');
    return performance.now() - start;
  });
}

test('what lowers each level of the scan', { timeout: 60_000 }, () => {
  const questionnaire = theScan();
  const files = readdirSync(`${folder}/scenarios`);
  timesOf(questionnaire, files[0] ?? '');
  const companies = files.map((file) => ({ file, times: timesOf(questionnaire, file) }));
  const all = companies.flatMap(({ times }) => times).sort((one, other) => one - other);
  const whole = companies.map(({ times }) => times.reduce((sum, one) => sum + one, 0));
  expect(all.length).toBeGreaterThan(1000);
  const told = (value = 0) => `${value.toFixed(1)} ms`;
  console.log(`${companies.length} companies, ${all.length} levels`);
  console.log(
    `a level: median ${told(all[Math.floor(all.length / 2)])}, 99 in 100 within ${told(all[Math.floor(all.length * 0.99)])}, longest ${told(all.at(-1))}`,
  );
  const wrong = timesOfLevels(questionnaire, everythingWrong(questionnaire));
  console.log(
    `everything wrong, ${wrong.length} levels: longest ${told(Math.max(...wrong))}, together ${told(wrong.reduce((sum, one) => sum + one, 0))}`,
  );
  console.log(`all levels of a company: longest ${told(Math.max(...whole))}`);
});
