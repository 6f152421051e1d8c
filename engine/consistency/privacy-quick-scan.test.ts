import { describe, expect, it, test } from 'vitest';
import type { Answers, Questionnaire, Response } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { withGivenAnswer } from '../asking/proposal.ts';
import { allRight } from '../questionnaire/options.ts';
import { emptyResponse, withAnswer, withProcessAdded } from '../response/response.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { shipped } from '../testing/shipped.ts';
import { doubtsAbout, inconsistencies } from './inconsistencies.ts';

const scan = privacyQuickScan();

/** Answers for which a rule holds, and one answer in their place for which it does not. */
interface Case {
  readonly process?: string;
  readonly company?: Answers;
  readonly answers?: Answers;
  /** Of each subject of the process. */
  readonly data?: Answers;
  /** In place of the above. */
  readonly rather: Answers;
}

const cases: Readonly<Record<string, Case>> = {
  'staff-on-consent': {
    process: 'personnel-file',
    answers: { 'legal-basis': 'consent' },
    rather: { 'legal-basis': 'contract' },
  },
  'filmed-on-consent': {
    process: 'cctv',
    answers: { 'legal-basis': 'consent' },
    rather: { 'legal-basis': 'legitimate-interest' },
  },
  'service-on-consent': {
    process: 'orders-deliver',
    answers: { 'legal-basis': 'consent' },
    rather: { 'legal-basis': 'contract' },
  },
  'list-without-consent': {
    process: 'newsletter-list',
    answers: { 'legal-basis': 'legitimate-interest' },
    rather: { 'legal-basis': 'consent' },
  },
  'customer-news-on-contract': {
    process: 'newsletter-customers',
    answers: { 'legal-basis': 'contract' },
    rather: { 'legal-basis': 'legitimate-interest' },
  },
  'tracking-without-consent': {
    process: 'website-ads',
    answers: { 'legal-basis': 'legitimate-interest' },
    rather: { 'legal-basis': 'consent' },
  },
  'statistics-for-ads': {
    process: 'website-statistics',
    answers: { 'legal-basis': 'legitimate-interest', recipients: ['host-software', 'ad-network'] },
    rather: { recipients: ['host-software'] },
  },
  'watch-on-contract': {
    process: 'monitoring-gps',
    answers: { 'legal-basis': 'contract' },
    rather: { 'legal-basis': 'legitimate-interest' },
  },
  'no-contract-yet': {
    process: 'crm-prospects',
    answers: { 'legal-basis': 'contract' },
    rather: { 'legal-basis': 'legitimate-interest' },
  },
  'law-asks-it': {
    process: 'payroll-tax',
    answers: { 'legal-basis': 'contract' },
    rather: { 'legal-basis': 'legal-duty' },
  },
  'no-law-asks-it': {
    process: 'loyalty-points',
    answers: { 'legal-basis': 'legal-duty' },
    rather: { 'legal-basis': 'contract' },
  },
  'life-in-danger': {
    process: 'orders-deliver',
    answers: { 'legal-basis': 'vital-interest' },
    rather: { 'legal-basis': 'contract' },
  },
  'public-task-of-company': {
    process: 'orders-deliver',
    answers: { 'legal-basis': 'public-task' },
    rather: { 'legal-basis': 'contract' },
  },
  'computer-without-ground': {
    process: 'recruitment-select',
    answers: {
      'legal-basis': 'legitimate-interest',
      'gaps-recruitment': ['recruitment-computer-decides'],
    },
    rather: { 'legal-basis': 'contract' },
  },
  'biometrics-of-staff': {
    process: 'roster-hours',
    answers: { 'gaps-hours': ['roster-biometric-clock'], 'special-exception': 'explicit-consent' },
    rather: { 'special-exception': 'none' },
  },
  'care-exception-elsewhere': {
    process: 'orders-deliver',
    answers: { 'special-exception': 'health-care' },
    data: { 'data-kinds': ['contact', 'health'] },
    rather: { 'special-exception': 'explicit-consent' },
  },
  'work-exception-for-customers': {
    process: 'orders-deliver',
    answers: { 'special-exception': 'employment-law' },
    data: { 'data-kinds': ['contact', 'health'] },
    rather: { 'special-exception': 'explicit-consent' },
  },
  'emergency-exception': {
    process: 'orders-deliver',
    answers: { 'special-exception': 'vital' },
    data: { 'data-kinds': ['contact', 'health'] },
    rather: { 'special-exception': 'explicit-consent' },
  },
  'health-of-staff-on-consent': {
    process: 'absence',
    answers: { 'special-exception': 'explicit-consent' },
    data: { 'data-kinds': ['contact', 'health'] },
    rather: { 'special-exception': 'employment-law' },
  },
  'id-number-of-customers': {
    process: 'orders-deliver',
    data: { 'data-kinds': ['contact', 'id-number'] },
    rather: { 'data-kinds': ['contact'] },
  },
  'id-number-on-consent': {
    process: 'orders-deliver',
    answers: { 'legal-basis': 'consent' },
    data: { 'data-kinds': ['contact', 'id-number'] },
    rather: { 'legal-basis': 'contract' },
  },
  'offences-of-staff-on-consent': {
    process: 'personnel-file',
    answers: { 'legal-basis': 'consent' },
    data: { 'data-kinds': ['criminal'] },
    rather: { 'data-kinds': ['contact'] },
  },
  'absence-without-health': {
    process: 'absence',
    data: { 'data-kinds': ['contact'] },
    rather: { 'data-kinds': ['contact', 'health'] },
  },
  'tax-without-id-number': {
    process: 'payroll-tax',
    data: { 'data-kinds': ['contact', 'financial'] },
    rather: { 'data-kinds': ['contact', 'id-number'] },
  },
  'cameras-without-images': {
    process: 'cctv',
    data: { 'data-kinds': ['contact'] },
    rather: { 'data-kinds': ['images'] },
  },
  'childcare-without-children': {
    process: 'childcare',
    data: { 'data-kinds': ['contact'] },
    rather: { 'data-kinds': ['contact', 'children'] },
  },
  'images-too-long': {
    process: 'cctv',
    answers: { retention: ['own-term'] },
    rather: { retention: ['weeks-4'] },
  },
  'applicants-too-long': {
    process: 'recruitment-select',
    answers: { retention: ['year-1'] },
    rather: { retention: ['weeks-4'] },
  },
  'kept-applicants-too-long': {
    process: 'recruitment-keep',
    answers: { retention: ['years-2'] },
    rather: { retention: ['year-1'] },
  },
  'staff-file-too-long': {
    process: 'personnel-file',
    answers: { retention: ['years-7'] },
    rather: { retention: ['years-2'] },
  },
  'nobody-stops': {
    process: 'payroll-tax',
    answers: { retention: ['until-stop'] },
    rather: { retention: ['years-7'] },
  },
  'books-too-short': {
    process: 'invoicing-books',
    answers: { retention: ['years-2'] },
    rather: { retention: ['years-2', 'years-7'] },
  },
  'hours-too-short': {
    process: 'roster-hours',
    answers: { retention: ['months-6'] },
    rather: { retention: ['year-1'] },
  },
  'file-too-short': {
    process: 'treatment',
    answers: { retention: ['years-7'] },
    rather: { retention: ['years-20'] },
  },
  'books-too-long': {
    process: 'invoicing-books',
    answers: { retention: ['years-20'] },
    rather: { retention: ['years-7'] },
  },
  'on-time-without-term': {
    process: 'orders-deliver',
    answers: { retention: ['no-term'], gaps: ['none'] },
    rather: { gaps: ['retention-gap'] },
  },
  'nobody-gets-it': {
    process: 'orders-deliver',
    answers: { recipients: ['none'], gaps: ['contract-gap'] },
    rather: { recipients: ['host-software'] },
  },
  'tax-office-gets-nothing': {
    process: 'payroll-tax',
    answers: { recipients: ['bank-payment'] },
    rather: { recipients: ['bank-payment', 'tax-office'] },
  },
  'assessed-unknown-data': {
    process: 'roster-hours',
    answers: {
      'gaps-hours': ['roster-biometric-clock'],
      how: ['large'],
      'dpia-done': 'done',
      recipients: ['unknown'],
    },
    rather: { recipients: ['host-software'] },
  },
  'alone-with-staff': {
    process: 'appraisal',
    company: { team: 'alone' },
    rather: { team: 'small' },
  },
  'offline-with-site': {
    process: 'website-run',
    company: { network: ['none'] },
    rather: { network: ['internet'] },
  },
};

test('every rule has its case', () => {
  expect(Object.keys(cases).sort()).toEqual((scan.consistency ?? []).map(({ id }) => id).sort());
});

describe.each(Object.entries(cases))('%s', (id, one) => {
  const holding = inconsistencies(evaluate(scan, responseOf(one))).find(({ rule }) => rule.id === id);

  it('is told of these answers, and doubts at least one of them', () => {
    expect(holding?.doubted.length).toBeGreaterThan(0);
  });

  it('is not told with another answer in their place', () => {
    const found = inconsistencies(evaluate(scan, responseOf(one, one.rather)));
    expect(found.map(({ rule }) => rule.id)).not.toContain(id);
  });

  it('marks the level of each score that it names', () => {
    const evaluation = evaluate(scan, responseOf(one));
    for (const score of holding?.rule.scores ?? []) {
      const scope = evaluation.scopes.find(
        ({ at }) =>
          at.process ===
            (scan.scores.find((other) => other.id === score)?.per === 'organisation'
              ? undefined
              : one.process) && at.subject === undefined,
      );
      const result = scope?.score(score);
      expect(result && doubtsAbout(inconsistencies(evaluation), result).map(({ rule }) => rule.id)).toContain(
        id,
      );
    }
  });
});

const inOrder: readonly (readonly [says: string, id: string, score: string])[] = [
  ['staff data on consent', 'staff-on-consent', 'duty-legal-basis'],
  ['the exception of another sector', 'care-exception-elsewhere', 'duty-special'],
  ['until someone stops where no one can', 'nobody-stops', 'duty-retention'],
  ['a term of one’s own beside a norm', 'images-too-long', 'duty-retention'],
  ['tracking on a legitimate interest', 'tracking-without-consent', 'duty-legal-basis'],
  ['advertising on a contract', 'customer-news-on-contract', 'duty-legal-basis'],
  ['a citizen number on consent', 'id-number-on-consent', 'duty-legal-basis'],
  ['a computer that decides on a legitimate interest', 'computer-without-ground', 'duty-legal-basis'],
];

test.each(inOrder)('no duty is silently in order with %s', (_, id, score) => {
  const one = cases[id];
  const evaluation = evaluate(scan, responseOf(one ?? { rather: {} }));
  const result = evaluation.scope({ process: one?.process ?? '' })?.score(score);
  expect(result && doubtsAbout(inconsistencies(evaluation), result).map(({ rule }) => rule.id)).toContain(id);
});

describe.each(['privacy-quick-scan', 'webshop', 'care-practice'] as const)('of %s', (name) => {
  const questionnaire = shipped(name);

  it.each(questionnaire.processes.map(({ id }) => id))('no preset of %s is doubted', (process) => {
    const start = withProcessAdded(questionnaire, emptyResponse(questionnaire), process);
    const at = { question: 'fits', process };
    const confirmed = withGivenAnswer(questionnaire, start, at, [allRight]);
    expect(inconsistencies(evaluate(questionnaire, confirmed)).map(({ rule }) => rule.id)).toEqual([]);
  });
});

/** A response with these answers, and others in their place. */
function responseOf(
  { process, company = {}, answers = {}, data = {} }: Case,
  rather: Answers = {},
): Response {
  let response = emptyResponse(scan);
  if (process !== undefined) response = withProcessAdded(scan, response, process);
  const perOf = (question: string) =>
    scan.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.per;
  const all = { ...company, ...answers, ...data, ...rather };
  if (process !== undefined) response = withAnswer(response, { question: 'fits', process }, covered(scan));
  for (const [question, answer] of Object.entries(all)) {
    const per = perOf(question);
    const at = { question, ...(per !== 'organisation' && process !== undefined && { process }) };
    const subjects = Object.keys(response.processes[0]?.subjects ?? {});
    if (per !== 'subject') response = withAnswer(response, at, answer);
    else for (const subject of subjects) response = withAnswer(response, { ...at, subject }, answer);
  }
  return response;
}

/** All that a proposal covers: said to be different, so that it is asked. */
function covered({ sections }: Questionnaire): string[] {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => (question.kind === 'proposal' ? question.covers : []));
}
