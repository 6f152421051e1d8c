import { pointer } from '../diagnostics/diagnostic.ts';
import type { Filling, Notice, Per, QuestionnaireDocument, Register } from '../format/format.ts';
import { namedIn } from './placeholders.ts';

/** Something that fills a place in a paper, and where it stands; `per` is the scope in which it is read. */
export interface PlacedFilling {
  readonly filling: Filling | Register['columns'][number]['from'][number];
  readonly pointer: string;
  readonly per: Per;
}

/** All that fills the register, and the placeholders of the notice. */
export function* fillingsOf({ register, notice }: QuestionnaireDocument): Iterable<PlacedFilling> {
  for (const [index, { from }] of (register?.columns ?? []).entries()) {
    const at = pointer('', 'register', 'columns', index, 'from');
    for (const [number, filling] of from.entries()) {
      yield { filling, pointer: pointer(at, number), per: 'process' };
    }
  }
  const { placeholders = {}, parts = [] } = notice ?? {};
  for (const [id, { from }] of Object.entries(placeholders)) {
    const everywhere = parts.some(({ per, lines }) => per === 'organisation' && mentions(lines, id));
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
