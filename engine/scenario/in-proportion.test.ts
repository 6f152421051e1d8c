import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Answers } from '../format/format.ts';
import { profile } from '../profile/profile.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { readResponse } from '../response/read-response.ts';
import { shipped } from '../testing/shipped.ts';
import type { Scenario } from './scenario.ts';

const scan = shipped('privacy-quick-scan');
const scenarios = Object.values(
  import.meta.glob<Scenario>('../../questionnaires/privacy-quick-scan/scenarios/*.json', {
    eager: true,
    import: 'default',
  }),
);

interface Told {
  readonly team?: string;
  readonly volume?: string;
  readonly process: string;
  readonly answers?: Answers;
  readonly subject?: 'employees' | 'customers';
  readonly kinds?: readonly string[];
}

/** What is asked of some process as a list of gaps: nothing is missing. */
const noGaps = Object.fromEntries(
  [...catalogue(scan).questions.values()]
    .filter(({ question: { id, kind } }) => kind === 'choices' && id.startsWith('gaps'))
    .map(({ question }) => [question.id, ['none']]),
);

/** The levels of one process of a company of which nothing else is told. */
function levels(told: Told) {
  const { team = 'small', volume = 'few', process, answers = {}, kinds = ['contact'] } = told;
  const subject = told.subject ?? scan.processes.find(({ id }) => id === process)?.subjects[0] ?? 'customers';
  const harm = { confidentiality: 'medium', integrity: 'low', availability: 'low' };
  const response = {
    format: 1 as const,
    questionnaire: { id: scan.id, version: scan.version },
    language: 'nl',
    organisation: { answers: { team, volume } },
    processes: [
      {
        id: process,
        answers: { ...noGaps, signs: ['none'], 'legal-basis': 'contract', ...answers },
        subjects: { [subject]: { answers: { 'data-kinds': [...kinds], ...harm } } },
      },
    ],
  };
  const { results } = profile(evaluate(scan, response));
  return (score: string) => results.find((one) => one.score === score && one.at.process === process)?.level;
}

const staff = ['recruitment-select', 'payroll-pay', 'payroll-tax', 'personnel-file', 'absence', 'appraisal'];
const staffKinds = ['contact', 'id-number', 'financial', 'health', 'assessment'];

describe('ordinary staff administration', () => {
  test.each([...staff, 'roster-plan', 'roster-hours', 'devices'])(
    'of fewer than 250 people is to be considered, with the reason to keep: %s',
    (process) => {
      for (const team of ['alone', 'small', 'medium', 'large']) {
        expect(levels({ team, process, kinds: staffKinds })('dpia')).toBe('consider');
      }
      expect(levels({ team: 'very-large', process, kinds: staffKinds })('dpia')).toBe('likely');
    },
  );

  test.each([
    'scoring',
    'profiling',
    'staff-monitoring',
    'location',
    'biometrics',
    'new-technology',
    'unknown',
  ])('with %s is ordinary no more', (sign) => {
    const answers = { signs: [sign], how: ['none'] };
    for (const process of staff) {
      expect(levels({ process, kinds: staffKinds, answers })('dpia')).toBe('likely');
    }
  });

  test.each(['psychological', 'location-messages', 'criminal', 'other-special', 'biometric', 'unknown'])(
    'with data of the kind %s is ordinary no more',
    (kind) => {
      const answers = { how: ['none'] };
      expect(levels({ process: 'personnel-file', kinds: ['contact', kind], answers })('dpia')).toBe('likely');
    },
  );
});

describe('who works alone', () => {
  const patients = { process: 'treatment', kinds: ['contact', 'id-number', 'health', 'children'] };

  test('with ordinary patients or customers is told to consider, who works with others that it is likely', () => {
    expect(levels({ team: 'alone', ...patients })('dpia')).toBe('consider');
    expect(levels({ team: 'small', ...patients })('dpia')).toBe('likely');
    const client = { process: 'crm-customers', kinds: ['contact', 'criminal', 'dependents'] };
    expect(levels({ team: 'alone', ...client })('dpia')).toBe('consider');
  });

  test('on a large scale is told that it is required', () => {
    const answers = { how: ['large'] };
    expect(levels({ team: 'alone', volume: 'many', ...patients, answers })('dpia')).toBe('required');
  });
});

/** The types of the list of the authority, and with what they require an assessment (Staatscourant 2019, 64418). */
const types = [
  { sign: 'fraud', either: true },
  { sign: 'credit', either: true },
  { sign: 'financial', either: true },
  { sign: 'genetic', either: true },
  { sign: 'public-cameras', either: true },
  { sign: 'mobile-cameras', either: true },
  { sign: 'staff-monitoring', either: true },
  { sign: 'location', either: true },
  { sign: 'communication', either: true },
  { sign: 'connected-devices', either: true },
  { sign: 'biometrics', either: true },
  { sign: 'covert', either: true },
  { sign: 'blacklist', none: true },
  { sign: 'bad-payers', none: true },
  { sign: 'cooperation', none: true },
  { sign: 'behaviour-steering', large: true },
  { sign: 'profiling', steady: true },
];

test.each(scan.processes.map(({ id }) => id))(
  'every type of the list can be found with %s, with its true threshold',
  (process) => {
    const offered = catalogue(scan)
      .questions.get('signs')
      ?.options.map(({ id }) => id);
    // following staff with GPS, or checking their e-mail, is on the list by itself
    const watched = ['monitoring-gps', 'monitoring-staff'].includes(process);
    for (const { sign, either = false, none = false, large = false, steady = false } of types) {
      expect(offered).toContain(sign);
      const how = (scale: string) =>
        levels({ process, answers: { signs: [sign], how: [scale] }, subject: 'customers' })('dpia') ===
        'required';
      expect([sign, how('large')]).toEqual([sign, none || either || large || watched]);
      expect([sign, how('steady')]).toEqual([sign, none || either || steady || watched]);
      expect([sign, how('none')]).toEqual([sign, none]);
    }
  },
);

test('what an employer does in secret is always required, also once', () => {
  const answers = { signs: ['covert'], how: ['none'] };
  for (const process of ['cctv', 'payroll-pay', 'access', 'devices']) {
    expect(levels({ process, answers, subject: 'employees' })('dpia')).toBe('required');
  }
});

test.each(['large', 'steady', 'none'])('where staff are means the same wherever it is told: %s', (scale) => {
  const ways: readonly Told[] = [
    { process: 'roster-hours', answers: { signs: ['location'] } },
    { process: 'roster-hours', answers: { signs: ['staff-monitoring'] } },
    { process: 'roster-hours', answers: { 'gaps-hours': ['roster-location'] } },
    { process: 'roster-plan', kinds: ['contact', 'location-messages'] },
    { process: 'access', answers: { signs: ['location'] } },
    { process: 'access', answers: { 'gaps-access': ['access-used-for-control'] } },
    { process: 'monitoring-gps' },
    { process: 'devices', answers: { signs: ['location'] } },
  ];
  const advice = ways.map(({ answers, ...told }) =>
    levels({ ...told, subject: 'employees', answers: { ...answers, how: [scale] } })('dpia'),
  );
  expect(new Set(advice)).toEqual(new Set([scale === 'none' ? 'likely' : 'required']));
});

/** The harm that is proposed for these kinds of data. */
function proposed(subject: 'employees' | 'customers', ...kinds: string[]) {
  const process = subject === 'employees' ? 'personnel-file' : 'crm-customers';
  return levels({ process, subject, kinds })('suggested');
}

describe('the proposal of harm looks at what comes together', () => {
  test.each([
    { kinds: ['contact'], level: 'low' },
    { kinds: ['contact', 'id-number', 'financial'], level: 'medium' },
    { kinds: ['contact', 'behaviour'], level: 'medium' },
    { kinds: ['profile'], level: 'high' },
    { kinds: ['behaviour', 'location-messages'], level: 'high' },
    { kinds: ['behaviour', 'assessment'], level: 'high' },
    { kinds: ['health'], level: 'high' },
    { kinds: ['psychological'], level: 'high' },
    { kinds: ['diet'], level: 'high' },
    { kinds: ['biometric'], level: 'high' },
    { kinds: ['genetic'], level: 'high' },
    { kinds: ['children', 'financial'], level: 'medium' },
    { kinds: ['dependents', 'financial'], level: 'high' },
    { kinds: ['health', 'children'], level: 'very-high' },
    { kinds: ['psychological', 'dependents'], level: 'very-high' },
  ])('$kinds: $level', ({ kinds, level }) => {
    expect(proposed('customers', ...kinds)).toBe(level);
  });

  test('health or addiction beside a judgement of work weighs more with staff than with customers', () => {
    for (const kind of ['health', 'psychological']) {
      expect(proposed('employees', kind, 'assessment')).toBe('very-high');
      expect(proposed('customers', kind, 'assessment')).toBe('high');
    }
  });
});

/** The levels of who shares a list. */
function sharing(answers: Answers) {
  return levels({ process: 'invoicing-books', answers });
}

describe('a list that is shared', () => {
  test('of bad payers asks no licence, but an assessment and a strong interest', () => {
    const signs = { signs: ['bad-payers'] };
    expect(sharing(signs)('dpia')).toBe('required');
    expect(sharing(signs)('duty-criminal')).toBe(null);
    const balance = (answer: string) =>
      sharing({ ...signs, 'legal-basis': 'contract', 'list-balance': answer });
    expect(balance('yes')('duty-legal-basis')).toBe('in-order');
    expect(balance('no')('duty-legal-basis')).toBe('grave');
    expect(balance('unknown')('duty-legal-basis')).toBe('find-out');
  });

  test('of offences asks a licence', () => {
    for (const [answer, level] of [
      ['yes', 'in-order'],
      ['no', 'grave'],
    ] as const) {
      const answers = { signs: ['blacklist'], 'blacklist-licence': answer };
      expect(sharing(answers)('duty-criminal')).toBe(level);
    }
  });
});

test.each([
  { process: 'childcare', answers: { 'gaps-care': ['care-no-parent'] }, duty: 'duty-children' },
  {
    process: 'newsletter-list',
    answers: { 'gaps-newsletter': ['newsletter-no-yes'] },
    duty: 'duty-marketing',
  },
  { process: 'crm-customers', answers: { 'legal-basis': 'none' }, duty: 'duty-legal-basis' },
])('a missing ground weighs high: $duty', ({ process, answers, duty }) => {
  const score = levels({ process, answers });
  expect(score(duty)).toBe('grave');
});

test.each([
  { process: 'cctv', answers: { 'gaps-cctv': ['cctv-balance'] }, duty: 'duty-legal-basis' },
  {
    process: 'newsletter-list',
    answers: { 'gaps-newsletter': ['newsletter-no-proof'] },
    duty: 'duty-consent',
  },
  { process: 'crm-customers', answers: { gaps: ['retention-gap'] }, duty: 'duty-retention' },
])('a missing paper is a gap, and no serious one: $duty', ({ process, answers, duty }) => {
  expect(levels({ process, answers })(duty)).toBe('gap');
});

/** How many scenarios come to each level of a score. */
function spread(score: string) {
  const counts = new Map<string, number>();
  for (const { response } of scenarios) {
    const read = readResponse(scan, JSON.stringify(response)).response;
    const level = read && profile(evaluate(scan, read)).results.find((one) => one.score === score)?.level;
    if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}

describe('over all scenarios', () => {
  it('there are 40 companies or more', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40);
  });

  it.each(['company', 'risk-employees', 'risk-customers'])(
    'no level of %s is given to more than 60 in 100, and each is given',
    (score) => {
      const counts = spread(score);
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      expect(Math.max(...counts.values()) / all).toBeLessThanOrEqual(0.6);
      expect([...counts.keys()].sort()).toEqual(['high', 'low', 'medium']);
    },
  );
});
