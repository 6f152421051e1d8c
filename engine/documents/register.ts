import type { QuestionnaireDocument, Register, Text } from '../format/format.ts';
import { about, type Filled, fill, fillAll, lineOf, type Spot, stated, together } from './fill.ts';
import { aboutOf, type Desk } from './occasion.ts';
import type { Line, Missing, Paper } from './paper.ts';

type RegisterColumn = Register['columns'][number];
type OtherRegister = NonNullable<QuestionnaireDocument['registers']>[number];

/** The register of processing activities: a row for each process. Null when the questionnaire has none. */
export function register(desk: Desk): Paper | null {
  const { questionnaire, organisation } = desk.evaluation;
  if (!questionnaire.register || organisation.inner.length === 0) return null;
  const spots = organisation.inner.map((scope) => ({ desk, scope }));
  return paperOf('register', desk.say('register'), questionnaire.register, spots, desk);
}

/** The registers beside that of processing activities that are to be kept by these answers. */
export function otherRegisters(desk: Desk): readonly Paper[] {
  const { questionnaire, organisation } = desk.evaluation;
  return (questionnaire.registers ?? [])
    .filter(({ when }) => stated(when, { desk, scope: organisation }).truth === 'holds')
    .map((one) => paperOf(one.id, desk.words(one.title), one, rowsOf(one, desk), desk));
}

function rowsOf({ rows }: OtherRegister, desk: Desk): readonly Spot[] {
  const scope = desk.evaluation.organisation;
  if (rows === undefined) return [{ desk, scope }];
  const { answer, applies } = scope.known(rows);
  const step = { question: rows };
  const lines =
    typeof answer === 'string' && applies === 'holds'
      ? answer
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : [];
  if (lines.length === 0) return [{ desk, scope, row: { step } }];
  return lines.map((line) => ({ desk, scope, row: { line, step } }));
}

function paperOf(
  id: string,
  title: string,
  { columns, source, text }: Pick<Register, 'columns' | 'source'> & { readonly text?: Text },
  spots: readonly Spot[],
  desk: Desk,
): Paper {
  const { evaluation, say, words, language, now } = desk;
  const missing: Missing[] = [];
  const rows = spots.map((spot) => columns.map((column) => cell(column, spot, missing)));
  const law = source === undefined ? undefined : evaluation.questionnaire.sources?.[source]?.title;
  const asterisk = law === undefined ? say('asterisk') : say('asteriskOf', { law: words(law) });
  return {
    id,
    kind: 'register',
    title,
    ...(text !== undefined && { lead: words(text) }),
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
      ...(columns.some(({ required }) => required)
        ? [{ kind: 'paragraph' as const, line: [{ text: asterisk }] }]
        : []),
    ],
    missing: once(missing),
    notations: ['xlsx', 'ods', 'csv', 'docx', 'md'],
    wide: true,
    made: now,
  };
}

function cell(column: RegisterColumn, spot: Spot, missing: Missing[]): Line {
  const { desk } = spot;
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
