import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Condition, Filling, Register } from '../../format/format.ts';
import { detailNames } from '../../format/schema/papers.ts';
import { catalogue } from '../../questionnaire/catalogue.ts';
import { clausesOf } from '../../questionnaire/clause.ts';
import { namedIn } from '../../questionnaire/placeholders.ts';
import { privacyQuickScan } from '../../testing/privacy-quick-scan.ts';

const scan = privacyQuickScan();
const page = readFileSync(join(import.meta.dirname, '../../../docs/papers.md'), 'utf8');

/** What the law asks for: Art. 13(1)–(2), 14(1)–(2), 30(1) and 30(2) GDPR, letter by letter. */
const items = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].flatMap((letter) => [`13(1)(${letter})`, `13(2)(${letter})`]),
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `14(1)(${letter})`),
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((letter) => [`14(2)(${letter})`, `30(1)(${letter})`]),
  ...['a', 'b', 'c', 'd'].map((letter) => `30(2)(${letter})`),
];

const rows = page
  .split('\n')
  .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| item'))
  .map((line) => {
    const [, item = '', articles = '', by = '', places = ''] = line.split('|').map((cell) => cell.trim());
    return { item, articles, by: named(by), places: named(places) };
  });

function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id ?? '');
}

test('for each item of Articles 13, 14 and 30 the page says what fills it', () => {
  const told = new Set(rows.flatMap(({ articles }) => articles.split(',').map((article) => article.trim())));
  expect(items.filter((item) => !told.has(item))).toEqual([]);
});

describe.each(rows.filter(({ places }) => places.length > 0))('$item', ({ by, places }) => {
  it('is filled by what the page names, where it says', () => {
    const filling = new Set(places.flatMap((place) => [...fills(place)]));
    expect(by.filter((id) => !filling.has(id))).toEqual([]);
  });
});

/** All that is read where a part of the notice or a column of a register is filled. */
function fills(place: string): ReadonlySet<string> {
  const columns = [scan.register, ...(scan.registers ?? [])].flatMap((one) => one?.columns ?? []);
  const column = columns.find(({ id }) => id === place);
  if (column) {
    const rowsOf = scan.registers?.find((one) => one.columns.includes(column))?.rows;
    return new Set([...column.from.flatMap(readBy), ...(rowsOf === undefined ? [] : [rowsOf])]);
  }
  const part = scan.notice?.parts.find(({ id }) => id === place);
  if (!part) throw new Error(`There is no ${place}.`);
  return new Set(
    part.lines.flatMap(({ when, text, filled = [] }) => [
      ...(when ? readIn(when) : []),
      ...[...namedIn(text), ...filled].flatMap(placeholder),
    ]),
  );
}

function placeholder(id: string): readonly string[] {
  return (scan.notice?.placeholders[id]?.from ?? []).flatMap(readBy);
}

function readBy(filling: Filling | Register['columns'][number]['from'][number]): readonly string[] {
  if ('placeholder' in filling) return placeholder(filling.placeholder);
  return [
    ...('question' in filling ? [filling.question] : []),
    ...('detail' in filling ? [filling.detail] : []),
    ...('known' in filling ? [filling.known] : []),
    ...('processes' in filling ? readIn(filling.processes) : []),
    ...('when' in filling && filling.when ? readIn(filling.when) : []),
  ];
}

function readIn(condition: Condition): readonly string[] {
  return clausesOf(condition, '').flatMap(({ clause }) => {
    if ('question' in clause) return [clause.question];
    const fact = 'fact' in clause ? catalogue(scan).facts.get(clause.fact) : undefined;
    return fact ? readIn(fact.condition) : [];
  });
}

test('every name on the page is a question, a detail of the company, or something known', () => {
  const known = new Set([...catalogue(scan).questions.keys(), ...detailNames, 'subjects', 'done']);
  expect(rows.flatMap(({ by }) => by).filter((id) => !known.has(id))).toEqual([]);
});
