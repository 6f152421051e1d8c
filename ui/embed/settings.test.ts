import { expect, test } from 'vitest';
import { settingsFrom } from './settings.ts';

const from = (given: Record<string, string>) => settingsFrom((name) => given[name] ?? null);

test('what is not said is careful: nothing kept, nothing shared, under a heading of the page', () => {
  expect(from({})).toEqual({ theme: 'light', headingLevel: 2, storage: 'none', share: 'nothing' });
});

test('what is not understood is taken as not said', () => {
  const odd = {
    theme: 'neon',
    'heading-level': '9',
    storage: 'cloud',
    share: 'answers',
    lang: '',
    questionnaire: '',
  };
  expect(from(odd)).toEqual(from({}));
});

test('each attribute is read', () => {
  const given = {
    questionnaire: 'scan.json',
    lang: 'en',
    theme: 'auto',
    'heading-level': '3',
    storage: 'session',
    share: 'level',
  };
  expect(from(given)).toEqual({
    questionnaire: 'scan.json',
    lang: 'en',
    theme: 'auto',
    headingLevel: 3,
    storage: 'session',
    share: 'level',
  });
});
