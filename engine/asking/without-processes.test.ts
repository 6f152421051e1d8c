import { expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
import type { QuestionnaireDocument } from '../format/format.ts';
import { load } from '../load/load.ts';
import { completeness } from '../prove/completeness.ts';
import { profile } from '../profile/profile.ts';
import { createScan, stepOf } from './machine.ts';

/** A questionnaire about the company alone: no subjects, no processes, and nothing to show of them. */
const written: QuestionnaireDocument = {
  format: 1,
  id: 'company-alone',
  version: '1.0.0',
  languages: ['en'],
  title: 'Company alone',
  publisher: { name: 'Nobody' },
  reviewed: { on: '2026-01-01', until: '2027-01-01' },
  subjects: [],
  processes: [],
  scales: {
    risk: [
      { id: 'low', label: 'Low' },
      { id: 'high', label: 'High' },
    ],
  },
  sections: [
    {
      id: 'company',
      per: 'organisation',
      title: 'Company',
      questions: [
        { id: 'doors', kind: 'yes-no', text: 'Locked?', no: { points: 2 }, unknown: { points: 2 } },
        { id: 'keys', kind: 'yes-no', text: 'Keys?', when: { question: 'doors', is: 'yes' } },
      ],
    },
  ],
  scores: [
    {
      id: 'open',
      per: 'organisation',
      title: 'Open',
      scale: 'risk',
      sum: [{ question: 'doors' }],
      bands: [
        { from: 0, level: 'low' },
        { from: 1, level: 'high' },
      ],
    },
  ],
  profile: { columns: [], organisation: ['open'] },
};

function loaded() {
  const { questionnaire, diagnostics } = load(JSON.stringify(written));
  expect(diagnostics).toEqual([]);
  if (!questionnaire) throw new Error('It does not load.');
  return questionnaire;
}

test('without processes a scan goes from its welcome to its questions and its result, and back', () => {
  const scan = createScan(loaded());
  scan.start();
  scan.send({ type: 'start' });
  expect(stepOf(scan.getSnapshot())).toEqual({ question: 'doors' });
  scan.send({ type: 'back' });
  expect(scan.getSnapshot().value).toBe('welcome');
  scan.send({ type: 'show', screen: 'processes' });
  expect(scan.getSnapshot().value).toBe('welcome');
  scan.send({ type: 'start' });
  scan.send({ type: 'answer', answer: 'no' });
  scan.send({ type: 'next' });
  expect(scan.getSnapshot().value).toBe('check');
  scan.send({ type: 'next' });
  expect(scan.getSnapshot().value).toBe('profile');
  const { questionnaire, response } = scan.getSnapshot().context;
  const made = profile(evaluate(questionnaire, response));
  expect(made).toMatchObject({ complete: true, rows: [], columns: [] });
  expect(made.organisation).toMatchObject([{ score: 'open', level: 'high', points: [2, 2] }]);
});

test('what is proved of it is what a person can meet: a scan without processes', () => {
  expect([...completeness(loaded())].map(({ claim }) => claim)).toEqual([
    'a scan without processes can be completed',
  ]);
});

test('a questionnaire that shows nothing, or nothing of the processes that it asks about, is told', () => {
  const codes = (parts: Partial<QuestionnaireDocument>) =>
    load(JSON.stringify({ ...written, ...parts })).diagnostics.map(({ code, pointer }) => [code, pointer]);
  expect(codes({ profile: { columns: [] } })).toEqual([['too-few', '/profile']]);
  const perProcess = written.sections.map((section) => ({ ...section, per: 'process' as const }));
  const scores = written.scores.map((score) => ({ ...score, per: 'process' as const }));
  expect(codes({ sections: perProcess, scores, profile: { columns: [] } })).toEqual([
    ['too-few', '/profile/columns'],
    ['too-few', '/subjects'],
  ]);
});
