import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { inLanguage } from './in-language.ts';
import { profile } from '../profile/profile.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { scenarioResponse } from '../testing/scenario-response.ts';
import { localize } from './text.ts';
import { textsIn } from './texts-in.ts';

const scan = privacyQuickScan();

const size = (value: object) => JSON.stringify(value).length;
const presets = (questionnaire: Questionnaire) => questionnaire.processes.map(({ preset }) => preset);

/** Every text as somebody reads it in a language. */
const readIn = (questionnaire: Questionnaire, language: string) =>
  textsIn(questionnaire).map(({ place, text }) => [place, localize(text, language)]);

describe.each(['nl', 'nl-x-u', 'en'])('the scan in %s alone', (language) => {
  const alone = inLanguage(scan, language);

  test('reads as the whole does in that language', () => {
    expect(readIn(alone, language)).toEqual(readIn(scan, language));
  });

  test('comes to the same levels', () => {
    const response = scenarioResponse(scan, 'bakery');
    const levels = (questionnaire: Questionnaire) =>
      profile(evaluate(questionnaire, response)).rows.map(({ cells }) => cells.map((cell) => cell?.level));
    expect(levels(scan).length).toBeGreaterThan(2);
    expect(levels(alone)).toEqual(levels(scan));
  });

  test('is much smaller', () => {
    expect(size(alone)).toBeLessThan(size(scan) * 0.65);
  });
});

test('a text that is not there in the language keeps the mark of the one it is in', () => {
  const some = { ...scan, title: { nl: 'Scan' } };
  expect(inLanguage(some, 'en').title).toEqual({ nl: 'Scan' });
  expect(inLanguage(some, 'nl-x-u').title).toBe('Scan');
});

test('proposed texts stay in all languages', () => {
  expect(presets(inLanguage(scan, 'en'))).toEqual(presets(scan));
});

test('the questionnaire itself is left as it is', () => {
  const before = JSON.stringify(scan);
  inLanguage(scan, 'en');
  expect(JSON.stringify(scan)).toBe(before);
});
