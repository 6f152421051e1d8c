import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../engine/index.ts';
import { minutesFor, typicalChoice } from './minutes.ts';

const text = readFileSync('questionnaires/privacy-quick-scan/questionnaire.json', 'utf8');

test('more processes, and more people whose data they touch, take more time', () => {
  const { questionnaire } = load(text);
  if (!questionnaire) throw new Error('the questionnaire does not load');
  const none = minutesFor(questionnaire, []);
  const one = minutesFor(questionnaire, [{ subjects: ['employees'] }]);
  const both = minutesFor(questionnaire, [
    { subjects: ['employees', 'customers'] },
    { subjects: ['employees', 'customers'] },
  ]);
  expect(none).toBeGreaterThan(0);
  expect(one).toBeGreaterThan(none);
  expect(both).toBeGreaterThan(one);
});

test('from ten minutes on it is told in fives', () => {
  const { questionnaire } = load(text);
  if (!questionnaire) throw new Error('the questionnaire does not load');
  const minutes = minutesFor(questionnaire, typicalChoice(questionnaire));
  expect(minutes).toBeGreaterThan(10);
  expect(minutes % 5).toBe(0);
});
