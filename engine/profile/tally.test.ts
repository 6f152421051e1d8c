import { expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { profile } from './profile.ts';
import { tally } from './tally.ts';

const questionnaire = privacyQuickScan();

/** A company with a newsletter to people who said no yes, an old list and no register. */
const made = profile(
  evaluate(questionnaire, {
    format: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    language: 'nl',
    organisation: {
      answers: { papers: ['no-register'], ready: ['unknown'], 'ready-unknown': ['breach-gap'] },
    },
    processes: [
      {
        id: 'newsletter-list',
        answers: {
          gaps: ['wrong-data', 'contract-gap'],
          'gaps-newsletter': ['newsletter-no-yes', 'newsletter-no-proof'],
        },
        subjects: { customers: { answers: {} } },
      },
    ],
  }),
);

function told(score: string, process?: string) {
  const result = made.results.find((one) => one.score === score && one.at.process === process);
  if (!result) throw new Error(score);
  return tally(questionnaire, made, result).map(({ level, count }) => `${count} ${level}`);
}

test('under the level of a process is told how many gaps of which weight it has, the worst first', () => {
  expect(told('duties', 'newsletter-list')).toEqual(['1 grave', '3 gap']);
});

test('under the level of the company all of them count, and what is to be found out comes last', () => {
  expect(told('company')).toEqual(['1 grave', '4 gap', '1 find-out']);
});

test('under a level that no list counts for stands nothing', () => {
  expect(told('probability-company')).toEqual([]);
});
