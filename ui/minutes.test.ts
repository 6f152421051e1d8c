import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyResponse, evaluate, load, type Questionnaire, withProcessAdded } from '../engine/index.ts';
import { minutesFor, typicalScan } from './minutes.ts';

const questionnaire = loaded(readFileSync('questionnaires/privacy-quick-scan/questionnaire.json', 'utf8'));

function loaded(text: string): Questionnaire {
  const { questionnaire: found } = load(text);
  if (!found) throw new Error('the questionnaire does not load');
  return found;
}

function minutesWith(...processes: string[]): number {
  const response = processes.reduce(
    (sofar, id) => withProcessAdded(questionnaire, sofar, id),
    emptyResponse(questionnaire),
  );
  return minutesFor(evaluate(questionnaire, response));
}

test('more processes, and more people whose data they touch, take more time', () => {
  const none = minutesWith();
  const several = minutesWith('payroll-pay', 'orders-deliver');
  expect(none).toBeGreaterThan(0);
  expect(several).toBeGreaterThan(none);
  expect(minutesWith('payroll-pay', 'orders-deliver', 'cctv', 'absence')).toBeGreaterThan(several);
});

test('from ten minutes on it is told in fives', () => {
  const minutes = minutesFor(typicalScan(questionnaire));
  expect(minutes).toBeGreaterThanOrEqual(10);
  expect(minutes % 5).toBe(0);
});
