import type { Register } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { about, type Filled, fill, fillAll, lineOf, together } from './fill.ts';
import { aboutOf, type Desk } from './occasion.ts';
import type { Line, Missing, Paper } from './paper.ts';

type RegisterColumn = Register['columns'][number];

/** The register of processing activities: a row for each process. Null when the questionnaire has none. */
export function register(desk: Desk): Paper | null {
  const { evaluation, say, words, language, now } = desk;
  const columns = evaluation.questionnaire.register?.columns;
  if (!columns || evaluation.organisation.inner.length === 0) return null;
  const missing: Missing[] = [];
  const rows = evaluation.organisation.inner.map((scope) =>
    columns.map((column) => cell(column, desk, scope, missing)),
  );
  const title = say('register');
  return {
    id: 'register',
    kind: 'register',
    title,
    language,
    about: aboutOf(desk),
    blocks: [
      {
        kind: 'table',
        title,
        columns: columns.map((column) => ({
          title: words(column.title),
          ...(column.required && { required: column.required }),
          width: 28,
        })),
        rows,
      },
      { kind: 'paragraph', line: [{ text: say('asterisk') }] },
    ],
    missing: once(missing),
    notations: ['xlsx', 'ods', 'csv', 'docx', 'md'],
    wide: true,
    made: now,
  };
}

function cell(column: RegisterColumn, desk: Desk, scope: EvaluatedScope, missing: Missing[]): Line {
  const spot = { desk, scope };
  const placeholders = desk.evaluation.questionnaire.notice?.placeholders ?? {};
  const parts = column.from.map((filling): Filled => {
    if (!('placeholder' in filling)) return fill(filling, column.title, spot);
    const placeholder = placeholders[filling.placeholder];
    return placeholder ? fillAll(placeholder.from, placeholder.title, spot) : { pieces: [], missing: [] };
  });
  const all = together(parts);
  missing.push(...all.missing);
  if (all.pieces.length === 0 && all.missing.length === 0) {
    if (column.whenEmpty) return [{ text: desk.words(column.whenEmpty) }];
    const gap = about(desk.words(column.title), spot);
    missing.push(gap);
    return lineOf({ pieces: [], missing: [gap] }, desk);
  }
  return joined(parts, desk);
}

/** The parts of a cell one after the other; what was said or is missing in an earlier part is not repeated. */
function joined(parts: readonly Filled[], desk: Desk): Line {
  const said = new Set<string>();
  const isNew = (text: string) => !said.has(text) && said.add(text);
  return parts
    .map(({ pieces, missing }) => ({
      pieces: pieces.filter(isNew),
      missing: missing.filter(({ what }) => isNew(`? ${what}`)),
    }))
    .filter(({ pieces, missing }) => pieces.length + missing.length > 0)
    .flatMap((part, index): Line => [...(index > 0 ? [{ text: '; ' }] : []), ...lineOf(part, desk)]);
}

/** Each thing that is missing once: what is told about the company is missing in every row. */
export function once(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((one) => {
    const key = one.detail ?? JSON.stringify(one.step ?? [one.what, one.process]);
    return !seen.has(key) && seen.add(key);
  });
}
