import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Questionnaire, evaluate, load, profile, readResponse, whatLowers } from '../../engine/index.ts';

/** What lowers each level of the scan, for the made-up companies: the time of each level, the first of a company included. */

const folder = 'questionnaires/privacy-quick-scan';

function theScan(): Questionnaire {
  const { questionnaire } = load(readFileSync(`${folder}/questionnaire.json`, 'utf8'));
  if (!questionnaire) throw new Error('The questionnaire has errors.');
  return questionnaire;
}

function timesOf(questionnaire: Questionnaire, file: string) {
  const { response } = JSON.parse(readFileSync(`${folder}/scenarios/${file}`, 'utf8'));
  const read = readResponse(questionnaire, JSON.stringify(response));
  if (!read.response) return [];
  const evaluation = evaluate(questionnaire, read.response);
  return profile(evaluation).results.map(({ score, at }) => {
    const start = performance.now();
    whatLowers(evaluation, score, at);
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
  console.log(`all levels of a company: longest ${told(Math.max(...whole))}`);
});
