import { describe, expect, it } from 'vitest';
import { catalogue } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { profile } from '../profile/profile.ts';
import { differences } from './differences.ts';
import { readResponse } from '../response/read-response.ts';
import { readScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Questionnaire } from '../format/format.ts';
import { shipped } from '../testing/shipped.ts';

const files = import.meta.glob<Scenario>('../../questionnaires/*/scenarios/*.json', {
  eager: true,
  import: 'default',
});

const folders = [...new Set(Object.keys(files).map(folderIn))];

/** `webshop`, of `…/webshop/scenarios/small.json`. */
function folderIn(path: string): string {
  return path.split('/').at(-3) ?? '';
}

function scenariosOf(folder: string): readonly Scenario[] {
  const inside = Object.entries(files).filter(([path]) => folderIn(path) === folder);
  return inside.map(([, scenario]) => scenario);
}

it('every questionnaire has scenarios, and the scan itself those of many kinds of companies', () => {
  expect(folders).toEqual(['care-practice', 'privacy-quick-scan', 'webshop']);
  expect(scenariosOf('privacy-quick-scan').length).toBeGreaterThanOrEqual(30);
});

it('every level of every score of the scan comes out for at least one of them', () => {
  const questionnaire = shipped('privacy-quick-scan');
  const seen = new Set<string>();
  for (const scenario of scenariosOf('privacy-quick-scan')) {
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

describe.each(folders)('%s', (folder) => {
  const questionnaire = shipped(folder);
  const scenarios = scenariosOf(folder);

  it.each(scenarios)('tells why, level by level: $title', (scenario) => {
    expect(scenario.expect.filter(({ why }) => why === undefined)).toEqual([]);
  });

  it.each(scenarios)('$title', (scenario) => {
    expect(tried(questionnaire, scenario)).toEqual([]);
  });
});

it('a wrong expectation is told', () => {
  const [scenario] = scenariosOf('privacy-quick-scan');
  if (!scenario) throw new Error('There are no scenarios.');
  const wrong: Scenario = {
    ...scenario,
    complete: !scenario.complete,
    expect: [{ score: 'probability-company', level: 'none' }],
  };
  const scan = shipped('privacy-quick-scan');
  expect(tried(scan, wrong)).toMatchObject([{ code: 'unknown-level', pointer: '/expect/0/level' }]);
  const other: Scenario = { ...wrong, expect: [{ score: 'probability-company', level: null }] };
  expect(tried(scan, other)).toMatchObject([
    { of: 'complete' },
    { of: 'probability-company', what: 'level' },
  ]);
});

/** What is wrong with a scenario as written, or in what it comes out other than expected. */
function tried(questionnaire: Questionnaire, scenario: Scenario) {
  const { read, diagnostics } = readScenario(questionnaire, JSON.stringify(scenario));
  return read ? differences(questionnaire, read.scenario, read.response) : diagnostics;
}
