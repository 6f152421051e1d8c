import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../evaluation/evaluation.ts';
import { load } from '../../load/load.ts';
import { profile } from '../../profile/profile.ts';
import { readResponse } from '../../response/read-response.ts';
import type { Result } from '../../condition/result.ts';

const folder = join(import.meta.dirname, '../../../docs/authors');
const page = readFileSync(join(folder, 'scoring.md'), 'utf8');
const { questionnaire, diagnostics } = load(readFileSync(join(folder, 'scoring-example.json'), 'utf8'));
if (!questionnaire) throw new Error(JSON.stringify(diagnostics));
const example = questionnaire;

/** A row of a table with answers: what they are, and what it says of them, by the heading of each column. */
interface Row {
  readonly answers: string;
  readonly said: Readonly<Record<string, string>>;
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

/** The rows of the tables whose first column is called "answers". */
function rowsOf(markdown: string): readonly Row[] {
  const rows: Row[] = [];
  let head: readonly string[] = [];
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) head = [];
    else if (head.length === 0) head = cells(line);
    else if (!line.startsWith('| -') && head[0] === 'answers') {
      const [answers = '', ...said] = cells(line);
      rows.push({
        answers,
        said: Object.fromEntries(said.map((one, index) => [head[index + 1] ?? '', one])),
      });
    }
  }
  return rows;
}

/** What these answers come to, by score. */
function resultsOf(answers: string): ReadonlyMap<string, Result> {
  const given = Object.fromEntries(answers.split(', ').map((one) => one.split(': ')));
  const { response, diagnostics: wrong } = readResponse(
    example,
    JSON.stringify({
      format: 1,
      questionnaire: { id: example.id, version: example.version },
      organisation: { answers: {} },
      processes: [{ id: 'orders', answers: given, subjects: { customers: { answers: {} } } }],
    }),
  );
  expect(wrong).toEqual([]);
  if (!response) throw new Error(answers);
  return new Map(profile(evaluate(example, response)).results.map((result) => [result.score, result]));
}

const between = (values: readonly unknown[]) => [...new Set(values)].join('–');

/** What the engine says where the page says something. */
function worked(row: Row): Readonly<Record<string, string>> {
  const results = resultsOf(row.answers);
  const columns = Object.keys(row.said);
  const last = results.get(columns.at(-1) ?? '');
  return Object.fromEntries(
    columns.map((column) => {
      if (column === 'points') return [column, between(last?.points ?? [])];
      if (column === 'out of') return [column, between(last?.maximum ?? [])];
      const result = results.get(column);
      return [column, result?.level ?? between(result?.range ?? [])];
    }),
  );
}

test('the example is without mistakes', () => {
  expect(diagnostics).toEqual([]);
});

test('the page shows the scores of the example, all of them, as they are', () => {
  const shown = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) => JSON.parse(json));
  expect(shown).toEqual(example.scores);
});

describe('the tables say what the engine works out', () => {
  test.each(rowsOf(page))('$answers', (row) => {
    expect(worked(row)).toEqual(row.said);
  });

  test('for every score', () => {
    const scores = rowsOf(page).flatMap(({ said }) => Object.keys(said));
    expect(new Set(scores)).toEqual(new Set([...example.scores.map(({ id }) => id), 'points', 'out of']));
    expect(rowsOf(page).length).toBeGreaterThan(20);
  });
});
