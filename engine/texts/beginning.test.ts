import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { beginningOf } from './beginning.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { inLanguage } from './in-language.ts';
import { emptyResponse, withProcessAdded } from '../response/response.ts';
import { route } from '../asking/route.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';

const whole = inLanguage(privacyQuickScan(), 'nl');
const beginning = beginningOf(whole);

test('with the beginning of a questionnaire the same questions are asked, in the same order', () => {
  const steps = (questionnaire: typeof whole) => {
    let response = emptyResponse(questionnaire);
    for (const { id } of whole.processes) response = withProcessAdded(questionnaire, response, id);
    return route(evaluate(questionnaire, response));
  };
  expect(steps(whole).length).toBeGreaterThan(100);
  expect(steps(beginning)).toEqual(steps(whole));
});

test('it has the words up to the first question, and no others', () => {
  expect(beginning.processes.map(({ label }) => label)).toEqual(whole.processes.map(({ label }) => label));
  expect(beginning.sections[0]?.questions[0]).toEqual(whole.sections[0]?.questions[0]);
  const source = whole.sections[0]?.questions[0]?.source ?? '';
  expect(beginning.sources?.[source]).toEqual(whole.sources?.[source]);
  expect(beginning.sections[0]?.questions[1]?.text).toBe('');
  expect(beginning.incidents?.[0]?.name).toBe(whole.incidents?.[0]?.name);
  expect(beginning.incidents?.[0]?.text).toBe('');
});

test('it is less than a third of the whole', () => {
  expect(size(beginning)).toBeLessThan(size(whole) / 3);
});

function size(value: object): number {
  return gzipSync(JSON.stringify(value)).byteLength;
}
