import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { namesIn } from './thing.ts';
import { InWords } from './in-words.ts';
import { load } from '../load/load.ts';
import { readings } from './readings.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import base from '../fixtures/base.json?raw';

const { questionnaire } = load(base);
if (!questionnaire) throw new Error('The base questionnaire has errors.');
const of = questionnaire;
const words = new InWords(of, { language: 'en' });

/** An explanation as short lines. */
function told(id: string) {
  const { kind, about, readBy, affects } = explain(of, id, words) ?? {};
  return {
    kind,
    about,
    readBy: readBy?.map(({ by, how }) => `${by}: ${how}`),
    affects: Object.fromEntries(Object.entries(affects ?? {}).filter(([, ids]) => ids.length > 0)),
  };
}

describe('who reads it and what it affects', () => {
  test('a question that a fact reads', () => {
    expect(told('people')).toEqual({
      kind: 'question',
      about: ['asked once, in section company', 'asked always'],
      readBy: ['fact large: holds when “How many people?” is at least 10'],
      affects: {
        facts: ['large', 'large-and-online'],
        questions: ['cameras'],
        scores: ['assessment', 'company-risk', 'probability', 'total'],
      },
    });
  });

  test('a question with a condition tells what the facts in it mean', () => {
    expect(told('cameras').about).toEqual([
      'asked for each process, in section process',
      'asked when the fact “large-and-online” holds',
      '  “large-and-online”: the fact “large” holds and “Online?” is “Yes”',
      '  “large”: “How many people?” is at least 10',
      'option yes: Yes, points 2',
      'option no: No',
      'option unknown: I do not know, points 2, not known',
    ]);
  });

  test('an option is read by who names it, or takes what it gives', () => {
    expect(told('kinds/health')).toEqual({
      kind: 'option',
      about: ['an answer to kinds: “Which data?”', 'level high'],
      readBy: [
        'consistency health-online: holds when “Online?” is “Yes” and “Which data?” includes “Health”',
        'measure less: applies when “Which data?” includes “Health”',
        'score impact: takes the worst level chosen',
        'process payroll: proposes an answer',
        'process payroll: gives examples',
      ],
      affects: {
        consistency: ['health-online'],
        measures: ['less'],
        scores: ['assessment', 'company-risk', 'impact', 'total'],
      },
    });
    expect(told('branch/shop')).toMatchObject({ readBy: [], affects: {} });
    expect(told('online/no').readBy).toEqual([]);
  });

  test('a fact', () => {
    expect(told('large')).toEqual({
      kind: 'fact',
      about: ['holds when “How many people?” is at least 10'],
      readBy: ['fact large-and-online: holds when the fact “large” holds and “Online?” is “Yes”'],
      affects: {
        facts: ['large-and-online'],
        questions: ['cameras'],
        scores: ['assessment', 'company-risk', 'probability', 'total'],
      },
    });
  });

  test('a score', () => {
    expect(told('probability')).toEqual({
      kind: 'score',
      about: [
        'scored for each process',
        'levels: “low”, “high”',
        'the sum of',
        '  the answer to online',
        '  the answer to cameras',
        'from 0: “low”',
        'from 2: “high”',
      ],
      readBy: ['score total: has its levels as the rows of its table'],
      affects: { scores: ['assessment', 'company-risk', 'total'] },
    });
  });

  test('a measure', () => {
    expect(told('less')).toMatchObject({
      kind: 'measure',
      about: [
        'applies when “Which data?” includes “Health”',
        'looked at for each subject of a process',
        'lowers: total',
        'work: day',
        'rests on: law',
      ],
      readBy: [],
    });
  });

  test('a consistency rule tells what it doubts and marks', () => {
    expect(told('health-online')).toMatchObject({
      kind: 'consistency',
      about: [
        'holds when “Online?” is “Yes” and “Which data?” includes “Health”',
        'looked at for each subject of a process',
        'doubts: kinds',
        'marks: total',
        'rests on: law',
      ],
      readBy: [],
      affects: {},
    });
    expect(told('total')?.readBy).toContain('consistency health-online: marks its level');
    expect(told('kinds')?.readBy).toContain('consistency health-online: doubts the answer');
  });

  test('a source affects nothing', () => {
    expect(told('law')).toEqual({
      kind: 'source',
      about: ['https://example.org/law'],
      readBy: [
        'question online: rests on it',
        'score impact: rests on it',
        'consistency health-online: rests on it',
        'measure less: rests on it',
      ],
      affects: {},
    });
  });

  test('a process tells what it proposes', () => {
    expect(told('payroll')).toMatchObject({
      kind: 'process',
      about: ['about: employees', 'in group wages', 'proposes for cameras: No', 'proposes for kinds: Health'],
    });
  });

  test('a section affects what its questions affect', () => {
    expect(told('process')).toMatchObject({
      kind: 'section',
      affects: { questions: ['cameras'], scores: ['assessment', 'company-risk', 'probability', 'total'] },
    });
  });
});

test('in Dutch all of it is in Dutch', () => {
  const { about, readBy } = explain(of, 'online', new InWords(of, { language: 'nl' })) ?? {};
  expect([...(about ?? []), ...(readBy ?? []).map(({ by, how }) => `${by}: ${how}`)]).toEqual([
    'gevraagd: één keer, in deel company',
    'altijd gevraagd',
    'berust op: law',
    'antwoord yes: Ja, punten 1',
    'antwoord no: Nee',
    'antwoord unknown: Weet ik niet, punten 1, niet bekend',
    'feit large-and-online: geldt als het feit “large” geldt en “Online?” is “Ja”',
    'samenhang health-online: geldt als “Online?” is “Ja” en bij “Welke gegevens?” hoort “Gezondheid”',
    'score probability: telt de gekozen punten op',
  ]);
});

test('what is not there is not explained', () => {
  expect(explain(of, 'nobody', words)).toBeUndefined();
  expect(explain(of, 'online/maybe', words)).toBeUndefined();
});

test('everything in the scan can be explained, and every reading is of something that is there', () => {
  const scan = privacyQuickScan();
  const dutch = new InWords(scan, { language: 'nl' });
  const names = namesIn(scan);
  for (const name of names.filter((_, index) => index % 60 === 0))
    expect(explain(scan, name, dutch), name).toBeDefined();
  const known = new Set(names);
  const others = new Set(['scale', 'term']);
  expect(readings(scan, dutch).filter(({ kind, id }) => !others.has(kind) && !known.has(id))).toEqual([]);
});
