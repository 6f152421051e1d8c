import { expect, test } from 'vitest';
import type { PlacedMatrix } from '../../../engine/index.ts';
import { marksIn, processesIn } from './marks.ts';

function cell(column: string, processes: readonly string[]) {
  return {
    row: 'low',
    column,
    level: column,
    placed: processes.map((process) => ({ process, sure: true })),
  };
}

function matrix(
  low: readonly string[],
  high: readonly string[],
  anywhere: readonly string[] = [],
): PlacedMatrix {
  const axis = { score: 'chance', title: 'Chance', levels: [{ id: 'low', label: 'Low' }] };
  return {
    score: 'risk',
    title: 'Risk',
    rows: axis,
    columns: axis,
    cells: [[cell('low', low), cell('high', high)]],
    anywhere,
  };
}

test('when nothing is tried, a cell has what is in it', () => {
  expect(marksIn(matrix(['a'], ['b']), undefined, 0, 0)).toEqual([{ process: 'a', sure: true }]);
});

test('what is tried shows in both cells, with when it is there; what does not move is drawn once', () => {
  const [now, then] = [matrix(['c'], ['a', 'b']), matrix(['c', 'a'], ['b'])];
  expect(marksIn(now, then, 0, 1)).toEqual([
    { process: 'a', sure: true, when: 'now' },
    { process: 'b', sure: true },
  ]);
  expect(marksIn(now, then, 0, 0)).toEqual([
    { process: 'c', sure: true },
    { process: 'a', sure: true, when: 'then' },
  ]);
});

test('a process that may come to be anywhere is named too', () => {
  expect([...processesIn(matrix(['a'], [], ['b']))]).toEqual(['a', 'b']);
});
