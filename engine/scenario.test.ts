import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { evaluate } from './evaluation.ts';
import { profile } from './profile.ts';
import { readResponse } from './read-response.ts';
import { type Scenario, differences } from './scenario.ts';
import { shipped } from './testing/shipped.ts';

const files = import.meta.glob<Scenario>('../questionnaires/*/scenarios/*.json', {
  eager: true,
  import: 'default',
});

const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

function scenariosOf(folder: string): readonly Scenario[] {
  const inside = Object.entries(files).filter(([path]) => path.split('/')[2] === folder);
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
    expect(differences(questionnaire, scenario)).toEqual([]);
  });
});

it('a wrong expectation is told', () => {
  const [scenario] = scenariosOf('privacy-quick-scan');
  if (!scenario) throw new Error('There are no scenarios.');
  const wrong: Scenario = {
    ...scenario,
    complete: !scenario.complete,
    expect: [{ score: 'probability', level: 'none' }],
  };
  expect(differences(shipped('privacy-quick-scan'), wrong)).toHaveLength(2);
});
