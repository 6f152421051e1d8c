import { expect, test } from 'vitest';
import { createScan } from './machine.ts';
import { answered, example } from '../testing/questionnaire.ts';

const questionnaire = example({
  sections: [
    {
      id: 'company',
      per: 'organisation',
      title: 'Company',
      questions: [{ id: 'internet', kind: 'yes-no', text: 'Internet?' }],
    },
  ],
  checklists: [{ id: 'website', title: 'Website', items: [{ id: 'lock', text: 'It has a lock' }] }],
  glossary: [{ id: 'leak', term: 'leak', text: 'Data where they should not be.' }],
});

function scanAtQuestion() {
  const scan = createScan(questionnaire, answered(questionnaire, {}, { payroll: {} }));
  scan.start();
  scan.send({ type: 'go', step: { question: 'internet' } });
  return scan;
}

test('a page lies over the scan, which stays where it is', () => {
  const scan = scanAtQuestion();
  const { value } = scan.getSnapshot();
  scan.send({ type: 'read', page: { name: 'glossary' } });
  scan.send({ type: 'read', page: { name: 'checklist', checklist: 'website' } });
  scan.send({ type: 'tick', id: 'lock', done: true });
  expect(scan.getSnapshot().value).toEqual(value);
  expect(scan.getSnapshot().context).toMatchObject({
    page: { name: 'checklist', checklist: 'website' },
    response: { done: { lock: true } },
  });
});

test('going anywhere in the scan leaves the page, also to where it is already', () => {
  const scan = scanAtQuestion();
  scan.send({ type: 'read', page: { name: 'glossary' } });
  scan.send({ type: 'go', step: { question: 'internet' } });
  expect(scan.getSnapshot().context.page).toBeNull();
  for (const screen of ['welcome', 'profile'] as const) {
    scan.send({ type: 'show', screen });
    scan.send({ type: 'read', page: { name: 'glossary' } });
    scan.send({ type: 'show', screen });
    expect(scan.getSnapshot().context.page).toBeNull();
    expect(scan.getSnapshot().value).toBe(screen);
  }
});

test('a page that the questionnaire lacks is not shown', () => {
  const scan = scanAtQuestion();
  scan.send({ type: 'read', page: { name: 'tools' } });
  scan.send({ type: 'read', page: { name: 'checklist', checklist: 'nowhere' } });
  expect(scan.getSnapshot().context.page).toBeNull();
});
