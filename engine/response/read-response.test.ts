import { expect, test } from 'vitest';
import base from '../fixtures/base.json?raw';
import baseResponse from '../fixtures/base-response.json?raw';
import { load } from '../load/load.ts';
import { readResponse } from './read-response.ts';
import { writeResponse } from './response.ts';

const { questionnaire } = load(base);
if (!questionnaire) throw new Error('The base questionnaire has errors.');

test('what was written is read back', () => {
  const { response } = readResponse(questionnaire, baseResponse);
  expect(response).toEqual(JSON.parse(baseResponse));
  expect(response && readResponse(questionnaire, writeResponse(response)).response).toEqual(response);
});

test('answers to another version that no longer fit are kept as orphans, with a warning', () => {
  const text = JSON.stringify({
    format: 1,
    questionnaire: { id: 'base', version: '0.9.0' },
    organisation: { answers: { online: 'yes', gone: 3, branch: 'bank' } },
    processes: [
      {
        id: 'mailing',
        answers: { cameras: 'no' },
        subjects: { customers: { answers: { kinds: ['name'] } } },
      },
      {
        id: 'payroll',
        answers: {},
        subjects: {
          employees: { answers: { kinds: ['name', 'iban'] } },
          partners: { answers: { kinds: ['name'] } },
        },
      },
    ],
    adjustments: [{ score: 'gone', level: 'low', reason: 'x' }],
    orphans: { '/organisation/answers/older': 'x' },
  });
  const { response, diagnostics } = readResponse(questionnaire, text);
  expect(diagnostics.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`)).toEqual([
    'warning unknown-question /organisation/answers/gone',
    'warning unknown-option /organisation/answers/branch',
    'warning unknown-process /processes/0/id',
    'warning unknown-option /processes/1/subjects/employees/answers/kinds/1',
    'warning unknown-subject /processes/1/subjects/partners',
    'warning unknown-score /adjustments/0/score',
  ]);
  expect(response).toEqual({
    format: 1,
    questionnaire: { id: 'base', version: '1.0.0' },
    organisation: { answers: { online: 'yes' } },
    processes: [{ id: 'payroll', answers: {}, subjects: { employees: { answers: {} } } }],
    adjustments: [],
    orphans: {
      '/organisation/answers/older': 'x',
      '/organisation/answers/gone': 3,
      '/organisation/answers/branch': 'bank',
      '/processes/0/answers/cameras': 'no',
      '/processes/0/subjects/customers/answers/kinds': ['name'],
      '/processes/1/subjects/employees/answers/kinds': ['name', 'iban'],
      '/processes/1/subjects/partners/answers/kinds': ['name'],
      '/adjustments/0/reason': 'x',
    },
  });
});

test.each(['', '{', 'null', '[]', '{"format": 1}', '['.repeat(10_000), '{"__proto__": {}}'])(
  'of %j there is no response, and it says why',
  (text) => {
    const { response, diagnostics } = readResponse(questionnaire, text);
    expect(response).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  },
);

test('of twenty thousand unknown answers the first thousand are told, without delay', () => {
  const long = 'answered-in-another-questionnaire-than-the-one-that-is-at-hand';
  const parts: { sections: { questions: object[] }[] } = JSON.parse(base);
  const more = Array.from({ length: 200 }, (_, index) => ({
    id: `${long}-${index}`,
    kind: 'yes-no',
    text: { nl: 'x', en: 'x' },
  }));
  parts.sections[0]?.questions.push(...more);
  const { questionnaire: larger } = load(JSON.stringify(parts));
  if (!larger) throw new Error('The larger questionnaire has errors.');
  const answers = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`${long}-x${index}`, 'yes']),
  );
  const text = JSON.stringify({ ...JSON.parse(baseResponse), organisation: { answers } });
  expect(readResponse(larger, text).diagnostics).toHaveLength(1001);
});

test('a process whose people are all gone is about its usual ones again, so that it can be saved and read back', () => {
  const gone = { partners: { answers: { kinds: ['name'] } } };
  const text = JSON.stringify({
    format: 1,
    questionnaire: { id: 'base', version: '0.9.0' },
    organisation: { answers: {} },
    processes: [
      { id: 'payroll', answers: {}, subjects: gone },
      { id: 'own-1', name: 'Workshops', answers: {}, subjects: gone },
    ],
  });
  const { response } = readResponse(questionnaire, text);
  const all = questionnaire.subjects.map(({ id }) => id);
  const usual = questionnaire.processes.find(({ id }) => id === 'payroll')?.subjects;
  expect(response?.processes.map(({ subjects }) => Object.keys(subjects))).toEqual([usual, all]);
  expect(response && readResponse(questionnaire, writeResponse(response)).response).toEqual(response);
});
