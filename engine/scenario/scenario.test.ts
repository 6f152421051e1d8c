import { describe, expect, it } from 'vitest';
import { catalogue, type ScorePlace } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { profile } from '../profile/profile.ts';
import { differences } from './differences.ts';
import { readResponse } from '../response/read-response.ts';
import { readScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Questionnaire } from '../format/format.ts';
import { example } from '../testing/questionnaire.ts';
import { shipped, shippedWhole } from '../testing/shipped.ts';

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
  expect(scenariosOf('privacy-quick-scan').length).toBeGreaterThanOrEqual(40);
});

/** The levels that this score can give: of a scale that scores share, those that its own rules name. */
function givenLevels({ score, levels }: ScorePlace): readonly string[] {
  if (score.scale !== 'duty' || !('worst' in score)) return levels;
  const named = new Set(score.worst.flatMap((rule) => ('level' in rule ? [rule.level] : [])));
  return levels.filter((level) => named.has(level));
}

it('every level that a score of the scan can give comes out for at least one of them', () => {
  const questionnaire = shipped('privacy-quick-scan');
  const seen = new Set<string>();
  for (const scenario of scenariosOf('privacy-quick-scan')) {
    const { response } = readResponse(questionnaire, JSON.stringify(scenario.response));
    if (!response) continue;
    for (const { score, level } of profile(evaluate(questionnaire, response)).results) {
      seen.add(`${score} ${level}`);
    }
  }
  const all = [...catalogue(questionnaire).scores.values()].flatMap((place) =>
    givenLevels(place).map((level) => `${place.score.id} ${level}`),
  );
  expect(all.filter((one) => !seen.has(one))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const questionnaire = shippedWhole(folder);
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
  const scan = shippedWhole('privacy-quick-scan');
  expect(tried(scan, wrong)).toMatchObject([{ code: 'unknown-level', pointer: '/expect/0/level' }]);
  const other: Scenario = { ...wrong, expect: [{ score: 'probability-company', level: null }] };
  expect(tried(scan, other)).toMatchObject([
    { of: 'complete' },
    { of: 'probability-company', what: 'level' },
  ]);
});

it('a scenario is looked at on its own day, and else on the day given', () => {
  const questionnaire = example({
    sections: [
      {
        id: 'company',
        per: 'organisation',
        title: 'Company',
        questions: [{ id: 'note', kind: 'note', text: 'Nothing to answer.' }],
      },
    ],
    scores: [
      {
        id: 'law',
        per: 'organisation',
        title: 'Law',
        scale: 'risk',
        worst: [
          { level: 'low', until: '2026-12-01' },
          { level: 'high', from: '2026-12-02' },
        ],
      },
    ],
  });
  const { id, version } = questionnaire;
  const expecting = (level: string, on?: string) =>
    tried(questionnaire, {
      title: 'A company',
      ...(on !== undefined && { on }),
      response: {
        format: 1,
        questionnaire: { id, version },
        organisation: { answers: {} },
        processes: [],
      },
      complete: true,
      expect: [{ score: 'law', level }],
    });
  expect([expecting('low'), expecting('high', '2026-12-02')]).toEqual([[], []]);
  expect(expecting('low', '2026-02-30')).toMatchObject([{ code: 'no-such-day', pointer: '/on' }]);
});

/** What is wrong with a scenario as written, or in what it comes out other than expected. */
function tried(whole: Questionnaire, scenario: Scenario) {
  const { read, diagnostics } = readScenario(whole, JSON.stringify(scenario), whole.reviewed.on);
  return read ? differences(read.questionnaire, read.scenario, read.response) : diagnostics;
}
