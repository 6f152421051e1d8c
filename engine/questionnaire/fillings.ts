import { pointer } from '../diagnostics/diagnostic.ts';
import type { Filling, Notice, Per, QuestionnaireDocument, Register } from '../format/format.ts';
import { namedIn } from './placeholders.ts';

/** Something that fills a place in a paper, and where it stands; `per` is the scope in which it is read. */
export interface PlacedFilling {
  readonly filling: Filling | Register['columns'][number]['from'][number];
  readonly pointer: string;
  readonly per: Per;
  /** It stands in a register with a row for each line of an answer. */
  readonly inRow?: true;
}

/** All that fills the registers, and the placeholders of the notice. */
export function* fillingsOf({
  register,
  registers = [],
  notice,
}: QuestionnaireDocument): Iterable<PlacedFilling> {
  for (const [index, { from }] of (register?.columns ?? []).entries()) {
    const at = pointer('', 'register', 'columns', index, 'from');
    for (const [number, filling] of from.entries()) {
      yield { filling, pointer: pointer(at, number), per: 'process' };
    }
  }
  for (const [index, { rows, columns }] of registers.entries()) {
    for (const [place, { from }] of columns.entries()) {
      const at = pointer('', 'registers', index, 'columns', place, 'from');
      for (const [number, filling] of from.entries()) {
        const inRow = rows === undefined ? {} : { inRow: true as const };
        yield { filling, pointer: pointer(at, number), per: 'organisation', ...inRow };
      }
    }
  }
  const { placeholders = {}, parts = [] } = notice ?? {};
  for (const [id, { from }] of Object.entries(placeholders)) {
    const everywhere =
      parts.some(({ per, lines }) => per === 'organisation' && mentions(lines, id)) ||
      registers.some(({ columns }) =>
        columns.some((column) => column.from.some((one) => 'placeholder' in one && one.placeholder === id)),
      );
    const at = pointer('', 'notice', 'placeholders', id, 'from');
    for (const [number, filling] of from.entries()) {
      yield { filling, pointer: pointer(at, number), per: everywhere ? 'organisation' : 'process' };
    }
  }
}

function mentions(lines: Notice['parts'][number]['lines'], id: string): boolean {
  return lines.some(({ text, filled = [], empty = [] }) =>
    [...filled, ...empty, ...namedIn(text)].includes(id),
  );
}
