import { expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Answers, Questionnaire } from '../format/format.ts';
import { type PlacedMatrix, placedMatrices } from './placed.ts';
import { profile } from './profile.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { scenarioResponse } from '../testing/scenario-response.ts';

const levels = ['low', 'medium', 'high'];

function question(id: string) {
  return {
    id,
    kind: 'choice' as const,
    text: id,
    options: levels.map((level) => ({ id: level, label: level, level })),
  };
}

/** A matrix of how likely it is, asked for each process, and how bad, asked for each subject. */
const questionnaire: Questionnaire = example({
  sections: [
    { id: 'chances', per: 'process', title: 'Chances', questions: [question('likely')] },
    { id: 'harms', per: 'subject', title: 'Harms', questions: [question('bad')] },
  ],
  scores: [
    { id: 'chance', per: 'process', title: 'Chance', scale: 'risk', worst: [{ question: 'likely' }] },
    { id: 'harm', per: 'subject', title: 'Harm', scale: 'risk', worst: [{ question: 'bad' }] },
    {
      id: 'danger',
      per: 'subject',
      title: 'Danger',
      scale: 'risk',
      adjustable: true,
      matrix: {
        rows: 'chance',
        columns: 'harm',
        levels: {
          low: { low: 'low', medium: 'low', high: 'medium' },
          medium: { low: 'low', medium: 'medium', high: 'high' },
          high: { low: 'medium', medium: 'high', high: 'high' },
        },
      },
    },
  ],
  profile: {
    columns: [
      { score: 'danger', subject: 'employees', title: 'Staff' },
      { score: 'nothing' },
      { score: 'danger', subject: 'customers' },
    ],
  },
});

function matrices(processes: Record<string, Answers>, subjects: Record<string, Answers> = {}) {
  return placedMatrices(evaluate(questionnaire, answered(questionnaire, {}, processes, subjects)));
}

/** Where a process stands, as "row column", with a question mark where that is not sure. */
function spots(matrix: PlacedMatrix | undefined, process: string): readonly string[] {
  return (matrix?.cells ?? [])
    .flat()
    .flatMap(({ row, column, placed }) =>
      placed.filter((one) => one.process === process).map(({ sure }) => `${row} ${column}${sure ? '' : '?'}`),
    );
}

test('each column of the profile that is a matrix is drawn, with its axes and all its cells', () => {
  const [staff, customers, ...more] = matrices({ payroll: {} });
  expect(more).toEqual([]);
  expect(staff).toMatchObject({ score: 'danger', subject: 'employees', title: 'Staff' });
  expect(customers).toMatchObject({ subject: 'customers', title: 'Danger' });
  expect(staff?.rows).toMatchObject({ score: 'chance', title: 'Chance' });
  expect(staff?.columns.levels.map(({ id }) => id)).toEqual(levels);
  expect(staff?.cells.map((row) => row.map(({ level }) => level))).toEqual([
    ['low', 'low', 'medium'],
    ['low', 'medium', 'high'],
    ['medium', 'high', 'high'],
  ]);
});

test('a process stands where its levels cross, for each subject that it touches', () => {
  const [staff, customers] = matrices(
    { payroll: { likely: 'low' }, cctv: { likely: 'high' } },
    { employees: { bad: 'medium' }, customers: { bad: 'low' } },
  );
  expect(spots(staff, 'payroll')).toEqual(['low medium']);
  expect(spots(staff, 'cctv')).toEqual(['high medium']);
  expect(spots(customers, 'cctv')).toEqual(['high low']);
  expect(spots(customers, 'payroll')).toEqual([]);
  expect(customers?.anywhere).toEqual([]);
});

test('what is not settled stands in every cell that is still possible, and in none when all are', () => {
  const [staff] = matrices({ payroll: { likely: 'medium' }, cctv: {} });
  expect(spots(staff, 'payroll')).toEqual(['medium low?', 'medium medium?', 'medium high?']);
  expect(spots(staff, 'cctv')).toEqual([]);
  expect(staff?.anywhere).toEqual(['cctv']);
});

test('a level set by hand stays in its cell, and says which level counts', () => {
  const response = answered(
    questionnaire,
    {},
    { payroll: { likely: 'high' } },
    { employees: { bad: 'high' } },
  );
  const adjustments = [
    { score: 'danger', process: 'payroll', subject: 'employees', level: 'low', reason: 'It stands alone.' },
  ];
  const [staff] = placedMatrices(evaluate(questionnaire, { ...response, adjustments }));
  expect(staff?.cells[2]?.[2]?.placed).toEqual([{ process: 'payroll', sure: true, adjusted: 'low' }]);
});

const scan = privacyQuickScan();

test.each(['bakery', 'half-finished', 'care-home'])(
  'in the scan, the cells of a process are those that give the levels of its range: %s',
  (name) => {
    const evaluation = evaluate(scan, scenarioResponse(scan, name));
    const { columns, rows } = profile(evaluation);
    const drawn = placedMatrices(evaluation);
    expect(drawn.map(({ subject }) => subject)).toEqual(['employees', 'customers']);
    for (const matrix of drawn) {
      const index = columns.findIndex(({ subject }) => subject === matrix.subject);
      for (const { process, cells } of rows) {
        if (matrix.anywhere.includes(process)) continue;
        const found = matrix.cells
          .flat()
          .filter(({ placed }) => placed.some((one) => one.process === process));
        const range = cells[index]?.range ?? null;
        expect(new Set(found.map(({ level }) => level))).toEqual(new Set(between(range)));
      }
    }
  },
);

function between(range: readonly [string, string] | null): readonly string[] {
  return range ? levels.slice(levels.indexOf(range[0]), levels.indexOf(range[1]) + 1) : [];
}
