import { expect, it } from 'vitest';
import { type Scenario, differences } from './scenario.ts';
import { privacyQuickScan } from './testing/privacy-quick-scan.ts';

const scenarios = import.meta.glob<Scenario>('../questionnaires/privacy-quick-scan/scenarios/*.json', {
  eager: true,
  import: 'default',
});

it('there are scenarios', () => {
  expect(Object.keys(scenarios).length).toBeGreaterThanOrEqual(5);
});

it.each(Object.values(scenarios))('$title', (scenario) => {
  expect(differences(privacyQuickScan(), scenario)).toEqual([]);
});

it('a wrong expectation is told', () => {
  const [scenario] = Object.values(scenarios);
  if (!scenario) throw new Error('There are no scenarios.');
  const wrong: Scenario = {
    ...scenario,
    complete: !scenario.complete,
    expect: [{ score: 'probability', level: 'none' }],
  };
  expect(differences(privacyQuickScan(), wrong)).toHaveLength(2);
});
