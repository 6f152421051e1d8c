import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { evaluate } from './evaluation.ts';
import { profile } from './profile.ts';
import { differences } from './differences.ts';
import { readResponse } from './read-response.ts';
import { readScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { privacyQuickScan } from './testing/privacy-quick-scan.ts';

const scenarios = import.meta.glob<Scenario>('../questionnaires/privacy-quick-scan/scenarios/*.json', {
  eager: true,
  import: 'default',
});

const questionnaire = privacyQuickScan();

it('there are scenarios of many kinds of companies', () => {
  expect(Object.keys(scenarios).length).toBeGreaterThanOrEqual(30);
});

it('every level of every score comes out for at least one of them', () => {
  const seen = new Set<string>();
  for (const scenario of Object.values(scenarios)) {
    const { response } = readResponse(questionnaire, JSON.stringify(scenario.response));
    if (!response) continue;
    for (const { score, level } of profile(evaluate(questionnaire, response)).results) {
      seen.add(`${score} ${level}`);
    }
  }
  const all = [...catalogue(questionnaire).scores.values()].flatMap(({ score, levels }) =>
    levels.map((level) => `${score.id} ${level}`),
  );
  expect(all.filter((one) => !seen.has(one))).toEqual([]);
});

it.each(Object.values(scenarios))('tells why, level by level: $title', (scenario) => {
  expect(scenario.expect.filter(({ why }) => why === undefined)).toEqual([]);
});

/** What is wrong with a scenario as written, or in what it comes out other than expected. */
function tried(scenario: Scenario) {
  const { read, diagnostics } = readScenario(questionnaire, JSON.stringify(scenario));
  return read ? differences(questionnaire, read.scenario, read.response) : diagnostics;
}

it.each(Object.values(scenarios))('$title', (scenario) => {
  expect(tried(scenario)).toEqual([]);
});

it('a wrong expectation is told', () => {
  const [scenario] = Object.values(scenarios);
  if (!scenario) throw new Error('There are no scenarios.');
  const wrong: Scenario = {
    ...scenario,
    complete: !scenario.complete,
    expect: [{ score: 'probability-company', level: 'none' }],
  };
  expect(tried(wrong)).toMatchObject([{ code: 'unknown-level', pointer: '/expect/0/level' }]);
  const other: Scenario = { ...wrong, expect: [{ score: 'probability-company', level: null }] };
  expect(tried(other)).toMatchObject([{ of: 'complete' }, { of: 'probability-company', what: 'level' }]);
});
