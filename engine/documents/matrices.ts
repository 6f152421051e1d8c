import { type PlacedCell, type PlacedMatrix, placedMatrices } from '../profile/placed.ts';
import { whereOf } from './actions.ts';
import { levelWord } from './fill.ts';
import type { Desk } from './occasion.ts';
import { type Line, line, type Table } from './paper.ts';

/** The matrices of the profile as tables: in each cell its level and the processes that stand there. Empty ones are left out. */
export function matrixTables(desk: Desk): readonly Table[] {
  return placedMatrices(desk.evaluation)
    .filter(({ cells }) => cells.flat().some(({ placed }) => placed.length > 0))
    .map((matrix) => matrixTable(matrix, desk));
}

function matrixTable({ score, title, rows, columns, cells }: PlacedMatrix, desk: Desk): Table {
  const { say, words } = desk;
  const [up, right] = [words(rows.title), words(columns.title)];
  return {
    kind: 'table',
    title: say('matrix', { title: words(title), rows: up.toLowerCase(), columns: right.toLowerCase() }),
    columns: [
      { title: up, width: 14 },
      ...columns.levels.map(({ label }) => ({ title: `${right}: ${words(label).toLowerCase()}`, width: 20 })),
    ],
    rows: rows.levels
      .map(({ label }, index) => [
        line(words(label)),
        ...(cells[index] ?? []).map((cell) => cellLine(score, cell, desk)),
      ])
      .reverse(),
  };
}

function cellLine(score: string, { level, placed }: PlacedCell, desk: Desk): Line {
  const names = placed.map(({ process, sure, adjusted }) => {
    const name = whereOf([{ process }], desk);
    const marks = [
      ...(sure ? [] : [desk.say('notSure')]),
      ...(adjusted === undefined ? [] : [desk.say('setTo', { level: levelWord(desk, score, adjusted) })]),
    ];
    return marks.length > 0 ? `${name} (${marks.join('; ')})` : name;
  });
  const word = levelWord(desk, score, level);
  return names.length > 0 ? [{ text: `${word}: `, strong: true }, { text: names.join(', ') }] : line(word);
}
