import { inside, isList, isRecord } from '../json/record.ts';
import type { Hidden } from './hidden.ts';
import type { Origins } from './origins.ts';

/**
 * With a question or option that is taken out go the answers that the base's own processes propose for it, the examples
 * of it, and that it is likely: they are about that question, and nothing is lost with them.
 */
export function dropProposals(document: unknown, hidden: readonly Hidden[], origins: Origins): void {
  const gone = new Set(hidden.map(({ name }) => name));
  const options = optionsLeft(document);
  const isGone = (question: string, option: unknown) =>
    gone.has(String(option)) && options.get(question)?.has(String(option)) === false;
  for (const process of listed(inside(document, 'processes'))) {
    if (!isRecord(process) || origins.isOfSector(process)) continue;
    const { preset, examples, likely } = process;
    for (const [about, question, value] of [...of(preset), ...of(examples), ...of(likely)]) {
      if (gone.has(question) && !options.has(question)) delete about[question];
      else if (isRecord(value)) {
        for (const option of Object.keys(value)) if (isGone(question, option)) delete value[option];
      } else if (isList(value) ? value.some((one) => isGone(question, one)) : isGone(question, value)) {
        const left = listed(value).filter((one) => !isGone(question, one));
        if (left.length > 0) about[question] = left;
        else delete about[question];
      }
    }
  }
}

/** The ids of the options of each question that is there, if it has a list of them. */
export function optionsLeft(document: unknown): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const questions = listed(inside(document, 'sections')).flatMap((section) =>
    listed(inside(section, 'questions')),
  );
  return new Map(
    questions.map((question) => {
      const options = inside(question, 'options');
      const ids = isList(options)
        ? new Set(options.map((option) => String(inside(option, 'id'))))
        : undefined;
      return [String(inside(question, 'id')), ids];
    }),
  );
}

function of(value: unknown): readonly (readonly [Record<string, unknown>, string, unknown])[] {
  return isRecord(value) ? Object.entries(value).map(([name, inner]) => [value, name, inner] as const) : [];
}

/** A list as it is; anything else is an empty one. */
export function listed(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}
