import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from './beginning.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Questionnaire, Response } from '../format/format.ts';
import { inLanguage } from './in-language.ts';
import { createScan, stepOf } from '../asking/machine.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { hasPage, type Page } from '../asking/pages.ts';
import { profile } from '../profile/profile.ts';
import { route } from '../asking/route.ts';
import { allSteps, answeredFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { inForce } from '../questionnaire/in-force.ts';
import { example } from '../testing/questionnaire.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';

const times = Number(process.env['PROPERTY_TIMES'] ?? 1);
const whole = inLanguage(privacyQuickScan(), 'nl');
const beginning = beginningOf(whole);

const sources = [
  { name: 'generated questionnaires', from: questionnaireFrom, runs: 100 * times },
  { name: 'the Privacy Quick Scan', from: () => whole, runs: 10 * times },
];

function always(
  { from, runs }: (typeof sources)[number],
  promise: (g: fc.GeneratorValue, questionnaire: Questionnaire) => void,
) {
  const property = fc.property(fc.gen(), (g) => promise(g, from(g)));
  fc.assert(property, { numRuns: runs, endOnFailure: true });
}

/** Processes, and an answer to about half of the questions. */
function someAnswers(g: fc.GeneratorValue, questionnaire: Questionnaire): Response {
  const start = processesFrom(g, questionnaire);
  return allSteps(questionnaire, start).reduce(
    (response, step) => (g(fc.boolean) ? answeredFrom(g, questionnaire, response, step) : response),
    start,
  );
}

function started(questionnaire: Questionnaire, response?: Response) {
  const scan = createScan(questionnaire, response);
  scan.start();
  return scan;
}

test.each(sources)('with the beginning of $name the same answers lead to the same questions', (source) => {
  always(source, (g, questionnaire) => {
    const response = someAnswers(g, questionnaire);
    expect(route(evaluate(beginningOf(questionnaire), response))).toEqual(
      route(evaluate(questionnaire, response)),
    );
  });
});

test.each(sources)(
  'a scan of $name goes the same way when the rest comes while it is under way',
  (source) => {
    always(source, (g, questionnaire) => {
      const response = someAnswers(g, questionnaire);
      const began = started(beginningOf(questionnaire), response);
      const complete = started(questionnaire, response);
      const comes = g(fc.nat, { max: 20 });
      for (let turn = 0; turn < 40; turn += 1) {
        if (turn === comes) began.send({ type: 'questionnaire', questionnaire });
        const event = g(fc.constantFrom, 'start' as const, 'next' as const, 'next' as const, 'back' as const);
        for (const scan of [began, complete]) scan.send({ type: event });
        expect(began.getSnapshot().value).toEqual(complete.getSnapshot().value);
        expect(stepOf(began.getSnapshot())).toEqual(stepOf(complete.getSnapshot()));
      }
      const outcome = profile(evaluate(began.getSnapshot().context.questionnaire, response));
      expect(outcome).toEqual(profile(evaluate(questionnaire, response)));
    });
  },
);

test('a scan takes no other questionnaire for the rest of its own', () => {
  const scan = started(beginning);
  scan.send({ type: 'questionnaire', questionnaire: { ...whole, id: 'other' } });
  scan.send({ type: 'questionnaire', questionnaire: { ...whole, version: '99.0.0' } });
  expect(scan.getSnapshot().context.questionnaire).toBe(beginning);
  scan.send({ type: 'questionnaire', questionnaire: whole });
  expect(scan.getSnapshot().context.questionnaire).toBe(whole);
});

test('it has the same pages', () => {
  const pages: readonly Page[] = [
    ...(['papers', 'checklists', 'plan', 'tools', 'glossary', 'about'] as const).map((name) => ({ name })),
    ...(whole.checklists ?? []).map(({ id }) => ({ name: 'checklist', checklist: id }) as const),
    ...(whole.incidents ?? []).map(({ id }) => ({ name: 'incident', incident: id }) as const),
  ];
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(hasPage(beginning, page)).toBe(true);
  const { checklists: _checklists, plan: _plan, register: _register, notice: _notice, ...rest } = whole;
  const { assessment: _assessment, registers: _registers, ...few } = rest;
  for (const name of ['checklists', 'plan', 'papers'] as const)
    expect(hasPage(beginningOf(few), { name })).toBe(false);
});

test('it has the words up to the first question, and no others', () => {
  const [first] = whole.sections.flatMap(({ questions }) => questions);
  expect(cards(beginning)).toEqual(cards(whole));
  expect(beginning.sections[0]?.questions[0]).toEqual(first);
  expect(beginning.sources).toEqual({ [first?.source ?? '']: whole.sources?.[first?.source ?? ''] });
  expect(beginning.sections[0]?.questions[1]?.text).toBe('');
  expect(beginning.incidents?.map(({ name, title }) => [name, title])).toEqual(
    whole.incidents?.map(({ name, title }) => [name, title]),
  );
  expect(beginning.incidents?.[0]?.text).toBe('');
});

test('it has the words of the glossary that the first question explains', () => {
  const [section, ...sections] = whole.sections;
  if (!section) throw new Error('no section');
  const [question, ...questions] = section.questions;
  if (!question) throw new Error('no question');
  const explaining = { ...question, terms: ['dpia'] };
  const changed = {
    ...whole,
    sections: [{ ...section, questions: [explaining, ...questions] }, ...sections],
  };
  const term = whole.glossary?.filter(({ id }) => id === 'dpia');
  expect(term).toHaveLength(1);
  expect(beginningOf(changed).glossary).toEqual(term);
});

test('it is less than an eighth of the whole', () => {
  expect(size(beginning)).toBeLessThan(size(whole) / 8);
});

/** What is read on the cards. */
function cards(questionnaire: Questionnaire) {
  return groupsOf(questionnaire).map(({ label, description, processes }) => [
    label,
    description,
    processes.map((process) => process.label),
  ]);
}

function size(value: object): number {
  return gzipSync(JSON.stringify(value)).byteLength;
}

test('what is there on a day is there in the beginning on that day', () => {
  const about = [{ title: 'Old', text: ['Old.'], until: '2026-12-01' }];
  const tools = [
    { id: 'new', name: 'New', maker: 'Somebody', text: 'New.', price: 'free' as const, url: 'https://a.nl' },
  ].map((tool) => ({ ...tool, from: '2026-12-02' }));
  const sections = [
    {
      id: 's',
      per: 'organisation' as const,
      title: 'S',
      questions: [{ id: 'q', kind: 'yes-no' as const, text: 'Q?' }],
    },
  ];
  const dated = example({ sections, about, tools });
  for (const day of ['2026-12-01', '2026-12-02']) {
    const [begun, all] = [inForce(beginningOf(dated), day), inForce(dated, day)];
    for (const page of ['about', 'tools'] as const)
      expect(hasPage(begun, { name: page })).toBe(hasPage(all, { name: page }));
  }
});
