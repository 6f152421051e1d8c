import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { check } from '../check/check.ts';
import { Changer } from './changer.ts';
import { extend } from './extend.ts';
import base from '../fixtures/base.json?raw';
import sectorText from '../fixtures/sector.json?raw';
import type { Question, QuestionnaireDocument } from '../format/format.ts';
import type { SectorDocument } from '../format/schema/sector.ts';
import { load } from '../load/load.ts';
import type { Shape } from '../format/misfits.ts';
import { isList, isRecord } from '../json/record.ts';
import { shapeOfQuestionnaire, shapeOfSector } from '../format/shape.ts';
import { disturb } from '../testing/disturb.ts';
import { questionnaireFrom } from '../testing/generate.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';

const frame = {
  format: 1,
  id: 'sector',
  version: '1.0.0',
  title: 'Sector',
  publisher: { name: 'Association' },
  reviewed: { on: '2026-01-01', until: '2027-01-01' },
} as const;

/** A sector version with these changes; they must have the right shape. */
function sectorOf({ id, version }: QuestionnaireDocument, changes: object): SectorDocument {
  const whole = { ...frame, extends: `${id}@${version.split('.')[0]}`, ...changes };
  const { value, diagnostics } = shapeOfSector(whole);
  if (!value) throw new Error(JSON.stringify({ diagnostics, whole }, undefined, 1));
  return value;
}

/** The questionnaire that comes of it; the changes must be possible. */
function extended(from: QuestionnaireDocument, changes: object): QuestionnaireDocument {
  const { merged, diagnostics } = extend(from, sectorOf(from, changes));
  expect(diagnostics).toEqual([]);
  const { value, diagnostics: misfits } = shapeOfQuestionnaire(merged);
  if (!value) throw new Error(JSON.stringify(misfits, undefined, 1));
  return value;
}

/** What a questionnaire asks and scores, without what it says of itself. */
function content(questionnaire: QuestionnaireDocument) {
  return { ...questionnaire, ...frame };
}

const texts = (files: Readonly<Record<string, string>>) => (id: string) =>
  Object.hasOwn(files, id) ? files[id] : undefined;

const text = 'New';

/** Things to put in that nothing reads and that read nothing, each at some place. */
function additions(g: GeneratorValue, { processes, sections, scores, scales }: QuestionnaireDocument) {
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[g(fc.integer, { min: 0, max: Math.max(0, values.length - 1) })];
  const place = (members: readonly { readonly id: string }[]) => {
    const anchor = pick(members)?.id;
    return anchor === undefined ? {} : (pick([{}, { after: anchor }, { before: anchor }]) ?? {});
  };
  const section = pick(sections);
  const choice = sections
    .flatMap(({ questions }) => questions)
    .find((question): question is Extract<Question, { options: unknown }> => 'options' in question);
  const worst = scores.find((score) => 'worst' in score);
  const [scale = '', levels = []] = Object.entries(scales)[0] ?? [];
  return {
    add: {
      processes: { add: [{ ...place(processes), id: 'new-process', label: text, subjects: ['employees'] }] },
      sections: {
        add: [
          {
            ...place(sections),
            id: 'new-section',
            per: 'organisation',
            title: { nl: 'x', en: 'x' },
            questions: [{ id: 'new-note', kind: 'note', text }],
          },
        ],
      },
      questions: {
        add: [
          { in: section?.id, ...place(section?.questions ?? []), id: 'new-question', kind: 'yes-no', text },
        ],
        ...(choice && {
          change: {
            [choice.id]: { options: { add: [{ ...place(choice.options), id: 'new-option', label: text }] } },
          },
        }),
      },
      facts: { add: { 'new-fact': { question: 'new-question', is: 'yes' } } },
      sources: { add: { 'new-source': { title: text } } },
      scales: {
        add: { 'new-scale': levels },
        change: { [scale]: { add: [{ id: 'new-level', label: text }] } },
      },
      ...(worst && {
        scores: { change: { [worst.id]: { worst: { add: [{ id: 'new-rule', level: levels[0]?.id }] } } } },
      }),
      measures: {
        add: [
          {
            id: 'new-measure',
            per: 'organisation',
            when: { fact: 'new-fact' },
            title: { nl: 'x', en: 'x' },
            text,
            effort: 'day',
          },
        ],
      },
    },
    hide: {
      processes: { hide: ['new-process'] },
      sections: { hide: ['new-section'] },
      questions: {
        hide: ['new-question'],
        ...(choice && { change: { [choice.id]: { options: { hide: ['new-option'] } } } }),
      },
      facts: { hide: ['new-fact'] },
      sources: { hide: ['new-source'] },
      scales: { hide: ['new-scale'], change: { [scale]: { hide: ['new-level'] } } },
      ...(worst && { scores: { change: { [worst.id]: { worst: { hide: ['new-rule'] } } } } }),
      measures: { hide: ['new-measure'] },
    },
  };
}

/** The same object with its properties, at every depth, in another order. */
function shuffled(g: GeneratorValue, value: unknown): unknown {
  if (isList(value)) return value.map((one) => shuffled(g, one));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, shuffled(g, inner)] as const);
  return Object.fromEntries(g(() => fc.shuffledSubarray(entries, { minLength: entries.length })));
}

describe.each([
  { name: 'generated questionnaires', from: questionnaireFrom, runs: 200 },
  { name: 'the Privacy Quick Scan', from: () => privacyQuickScan(), runs: 10 },
])('for $name', ({ from, runs }) => {
  const promise = (name: string, predicate: (g: GeneratorValue, from: QuestionnaireDocument) => void) =>
    it(
      name,
      () => {
        fc.assert(
          fc.property(fc.gen(), (g) => predicate(g, from(g))),
          { numRuns: runs, endOnFailure: true },
        );
      },
      60_000,
    );

  promise('extending with nothing gives the base', (_, questionnaire) => {
    const before = structuredClone(questionnaire);
    const same = extended(questionnaire, {});
    expect(content(same)).toEqual(content(questionnaire));
    expect(same).toMatchObject({ id: 'sector', title: 'Sector' });
    expect(questionnaire).toEqual(before);
  });

  promise('adding and then hiding gives the base', (g, questionnaire) => {
    const { add, hide } = additions(g, questionnaire);
    const more = extended(questionnaire, add);
    expect(content(more)).not.toEqual(content(questionnaire));
    const again = content(extended(more, hide));
    const empty = { facts: {}, sources: {}, measures: [] };
    expect({ ...empty, ...again }).toEqual({ ...empty, ...content(questionnaire) });
  });

  promise(
    'the order of changes that have nothing to do with each other does not matter',
    (g, questionnaire) => {
      const { add } = additions(g, questionnaire);
      const subjects = {
        reword: Object.fromEntries(questionnaire.subjects.map(({ id }) => [id, { label: text }])),
      };
      const changes = { ...add, subjects };
      expect(extended(questionnaire, Object(shuffled(g, changes)))).toEqual(extended(questionnaire, changes));
    },
  );
});

test('whatever the file says, loading it does not throw', () => {
  const change = fc.tuple(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(undefined, 'people', 'risk', 'base@1', ['people', 'kinds'], {}, [], { hide: ['online'] }),
    fc.constantFrom(undefined, 'hide', 'in', 'after', 'move', 'reword', 'people', 'scales'),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const sector: unknown = JSON.parse(sectorText);
      for (const [way, put, name] of changes) disturb(sector, way, structuredClone(put), name);
      const { questionnaire, diagnostics } = load(JSON.stringify(sector), () => base);
      expect(questionnaire === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('several things that come after the same one stand as they are written', () => {
  const from = privacyQuickScan();
  const [first, second] = from.processes.map(({ id }) => id);
  const add = ['a', 'b', 'c'].map((id) => ({ after: first, id, label: 'x', subjects: ['customers'] }));
  const ids = extended(from, { processes: { add } }).processes.map(({ id }) => id);
  expect(ids.slice(0, 5)).toEqual([first, 'a', 'b', 'c', second]);
});

test('a rule added to decisions comes before the last one, which always holds', () => {
  const from = privacyQuickScan();
  const add = [{ when: { subject: 'employees', over: 'subjects' }, level: 'required' }];
  const dpia = extended(from, { scores: { change: { dpia: { first: { add } } } } }).scores.find(
    ({ id }) => id === 'dpia',
  );
  expect(dpia && 'first' in dpia && dpia.first.at(-2)).toEqual(add[0]);
});

test('a rule without an id goes by the one answer, level or fact that it waits for', () => {
  const { scores } = extended(privacyQuickScan(), {
    scores: {
      change: {
        'area-network': { sum: { hide: ['t-internet'] } },
        'duty-proof': { worst: { change: { 'papers/proof-gap': { level: 'find-out' } } } },
        duties: { worst: { move: { 'duty-purpose/gap': { after: 'duty-joint/gap' } } } },
      },
      reword: { 'duty-proof': { worst: { 'papers-unknown/proof-gap': { because: text } } } },
    },
  });
  const rules = (id: string): readonly object[] => {
    const score = scores.find((one) => one.id === id);
    if (!score) return [];
    return 'worst' in score ? score.worst : 'sum' in score ? score.sum : [];
  };
  expect(rules('area-network')).toHaveLength(4);
  expect(rules('duty-proof')).toMatchObject([
    { level: 'in-order' },
    { when: { question: 'papers', includes: 'proof-gap' }, level: 'find-out' },
    { when: { question: 'papers-unknown', includes: 'proof-gap' }, because: text },
  ]);
  const order = rules('duties').map((rule) => JSON.stringify(rule));
  const place = (name: string) => order.findIndex((rule) => rule.includes(`"${name}","is":"gap"`));
  expect(place('"duty-purpose","is":"gap"')).toBe(place('"duty-joint","atLeast":"gap"') + 1);
});

test('two rules that wait for the same thing may be put in, and neither is taken for the other', () => {
  const when = { question: 'papers', includes: 'proof-gap' };
  const add = [
    { when, level: 'gap', because: text },
    { when, level: 'find-out', because: text },
  ];
  const changes = { scores: { change: { 'duty-proof': { worst: { add } } } } };
  const score = extended(privacyQuickScan(), changes).scores.find(({ id }) => id === 'duty-proof');
  expect(score && 'worst' in score && score.worst.slice(-2)).toEqual(add);
});

test('with a language that is left out go its texts', () => {
  const dutch = extended(privacyQuickScan(), {
    languages: ['nl'],
    title: 'Scan',
    publisher: { name: 'Bond' },
  });
  expect(check(dutch)).toEqual([]);
  expect(JSON.stringify(dutch)).not.toContain('"en":');
});

test('also of an answer that a process proposes', () => {
  const from = privacyQuickScan();
  const [process] = from.processes;
  const preset = { remark: { nl: 'x', en: 'y' }, kinds: ['a'] };
  const dutch = extended(
    { ...from, processes: process ? [{ ...process, preset }] : [] },
    { languages: ['nl'] },
  );
  expect(dutch.processes[0]?.preset).toEqual({ remark: { nl: 'x' }, kinds: ['a'] });
});

test('with a question that is hidden go the answers that processes propose for it', () => {
  const { questionnaire, diagnostics } = load(
    JSON.stringify({
      ...JSON.parse(sectorText),
      questions: undefined,
      facts: undefined,
      scores: {
        change: {
          probability: { sum: { hide: ['cameras'] }, bands: [{ from: 0, to: 1, level: 'low' }] },
        },
      },
      measures: undefined,
      processes: undefined,
      groups: undefined,
      sections: { hide: ['process'] },
    }),
    () => base,
  );
  expect(diagnostics).toEqual([]);
  expect(questionnaire?.processes[0]?.preset).toEqual({ kinds: ['health'] });
});

test('with an option that is hidden go the words that papers have for it', () => {
  const from = privacyQuickScan();
  const hide = ['referrer', 'payroll-office'];
  const { register, notice } = extended(from, {
    questions: { change: { recipients: { options: { hide } } } },
  });
  expect(JSON.stringify([from.register, from.notice])).toContain('"referrer"');
  expect(JSON.stringify([register, notice])).not.toContain('"referrer"');
  expect(JSON.stringify(notice)).toContain('"only":["host-software","mail-tool","security-firm"]');
});

const newsletter = ['newsletter-list', 'newsletter-customers'];

/** A version of the scan with these changes. */
function scanWith(changes: object) {
  const from = privacyQuickScan();
  const {
    id,
    version: number,
    title,
    publisher,
    reviewed,
  } = { ...from, ...frame, title: { nl: 'x', en: 'x' } };
  const sector = { format: 1, extends: `${from.id}@2`, id, version: number, title, publisher, reviewed };
  return load(JSON.stringify({ ...sector, ...changes }), () => JSON.stringify(from));
}

test('a process can be hidden without a word about the conditions on it: they never hold', () => {
  const { questionnaire, diagnostics } = scanWith({ processes: { hide: newsletter } });
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(questionnaire?.facts)).toContain('"newsletter-list"');
  expect(questionnaire?.processes.filter(({ id }) => newsletter.includes(id))).toEqual([]);
});

test('with its last process goes a group, and with a group go its processes', () => {
  const byProcess = scanWith({ processes: { hide: newsletter } }).questionnaire;
  const byGroup = scanWith({ groups: { hide: ['newsletter'] } });
  expect(byGroup.diagnostics).toEqual([]);
  expect(byGroup.questionnaire?.groups).toEqual(byProcess?.groups);
  expect(byGroup.questionnaire?.processes).toEqual(byProcess?.processes);
  expect(byProcess?.groups?.map(({ id }) => id)).not.toContain('newsletter');
});

test('a process that is hidden leaves its group to the others', () => {
  const { questionnaire } = scanWith({ processes: { hide: ['newsletter-customers'] } });
  expect(questionnaire?.groups?.find(({ id }) => id === 'newsletter')?.processes).toEqual([
    'newsletter-list',
  ]);
});

test('a process is put on another card by taking it out of one and adding it to the other', () => {
  const { questionnaire, diagnostics } = scanWith({
    groups: {
      change: {
        orders: { processes: { add: ['invoicing-collect'] } },
        invoicing: { processes: { hide: ['invoicing-collect'] } },
      },
    },
  });
  expect(diagnostics).toEqual([]);
  expect(questionnaire?.groups?.find(({ id }) => id === 'orders')?.processes).toContain('invoicing-collect');
});

test('a list that the format will get can be changed without a word about it here', () => {
  const entry = { type: 'object', required: ['id', 'name'], properties: { id: {}, name: {} } };
  const shape: Shape = { type: 'array', items: entry };
  const document = {
    dishes: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  };
  const changer = new Changer();
  const change = { add: [{ before: 'a', id: 'c', name: 'C' }], change: { a: { name: 'AA' } }, hide: ['b'] };
  changer.change(shape, document, 'dishes', change, '/dishes');
  changer.finish();
  expect(changer.diagnostics).toEqual([]);
  expect(document.dishes).toEqual([
    { id: 'c', name: 'C' },
    { id: 'a', name: 'AA' },
  ]);
  expect(changer.origins.of(document, '/dishes/0/name')).toEqual({ exact: '/dishes/add/0/name' });
  expect(changer.origins.of(document, '/dishes/1/name').exact).toBe('/dishes/change/a/name');
});

test('checklists, the plan, tools and words are changed like everything else', () => {
  const checks = [{ id: 'looked', label: text, when: { fact: 'f' } }];
  const from = {
    ...privacyQuickScan(),
    checklists: [
      {
        id: 'safe',
        title: text,
        items: [
          { id: 'a', text },
          { id: 'b', text },
        ],
      },
    ],
    plan: [{ id: 'start', title: text, text, checks }],
    glossary: [{ id: 'processor', term: text, text }],
  };
  const { checklists, plan, glossary } = extended(from, {
    checklists: {
      change: { safe: { items: { add: [{ before: 'b', id: 'c', text }], hide: ['a'] } } },
      reword: { safe: { items: { b: { text: 'B' } } } },
    },
    plan: { reword: { start: { checks: { looked: { label: 'Looked' } } } } },
    glossary: { hide: ['processor'], add: [{ id: 'oven', term: 'Oven', text }] },
  });
  expect(checklists?.[0]?.items).toEqual([
    { id: 'c', text },
    { id: 'b', text: 'B' },
  ]);
  expect(plan?.[0]?.checks[0]?.label).toBe('Looked');
  expect(glossary?.map(({ id }) => id)).toEqual(['oven']);
});

describe('a chain', () => {
  const third = { ...frame, extends: 'bakers@2', title: { nl: 'x', en: 'x' } };
  test('of three files is put together', () => {
    const top = JSON.stringify({ ...third, processes: { hide: ['orders'] } });
    const { questionnaire, diagnostics } = load(top, texts({ base, bakers: sectorText }));
    expect(diagnostics).toEqual([]);
    expect(questionnaire?.id).toBe('sector');
    expect(questionnaire?.processes.map(({ id }) => id)).toEqual(['payroll']);
  });

  test('stands on a process that was hidden below, and on which conditions were left', () => {
    const middle = {
      ...third,
      extends: 'privacy-quick-scan@2',
      title: { nl: 'x', en: 'x' },
      processes: { hide: newsletter },
    };
    const top = { ...third, id: 'top', extends: 'sector@1', processes: { hide: ['cctv'] } };
    const files = {
      'privacy-quick-scan': JSON.stringify(privacyQuickScan()),
      sector: JSON.stringify(middle),
    };
    expect(load(JSON.stringify(top), texts(files)).diagnostics).toEqual([]);
  });

  test('of four is refused, and tells which', () => {
    const files = { base, bakers: sectorText, sector: JSON.stringify(third) };
    const top = JSON.stringify({ ...third, id: 'fourth', extends: 'sector@1' });
    const { diagnostics } = load(top, texts(files));
    expect(diagnostics).toMatchObject([{ code: 'long-chain', pointer: '/extends' }]);
  });
});
