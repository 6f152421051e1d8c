import { inside, isList, isRecord } from '../json/record.ts';
import type { Hidden } from './hidden.ts';
import type { Origins } from './origins.ts';
import { listed, optionsLeft } from './proposals.ts';

/**
 * With an option that is taken out go the words that the base's own papers have for it, and its place in their lists of
 * what is said and what is not: nobody can choose it any more. A list of what alone is said keeps its last option.
 */
export function dropPaperWords(document: unknown, hidden: readonly Hidden[], origins: Origins): void {
  const gone = new Set(hidden.map(({ name }) => name));
  const options = optionsLeft(document);
  for (const filling of fillingsOf(document)) {
    if (!isRecord(filling) || origins.isOfSector(filling)) continue;
    const left = options.get(String(filling['question']));
    const isGone = (option: unknown) => gone.has(String(option)) && left?.has(String(option)) === false;
    const { words } = filling;
    if (isRecord(words)) for (const option of Object.keys(words)) if (isGone(option)) delete words[option];
    for (const name of ['missing', 'leaveOut', 'only']) {
      const list = filling[name];
      if (!isList(list) || !list.some(isGone)) continue;
      const kept = list.filter((option) => !isGone(option));
      if (kept.length > 0) filling[name] = kept;
      else if (name !== 'only') delete filling[name];
    }
  }
}

function fillingsOf(document: unknown): readonly unknown[] {
  const registers = [inside(document, 'register'), ...listed(inside(document, 'registers'))];
  const columns = registers.flatMap((one) => listed(inside(one, 'columns')));
  const placeholders = inside(inside(document, 'notice'), 'placeholders');
  const places = isRecord(placeholders) ? Object.values(placeholders) : [];
  return [...columns, ...places].flatMap((place) => listed(inside(place, 'from')));
}
