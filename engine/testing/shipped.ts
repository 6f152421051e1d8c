import type { Questionnaire } from '../format/format.ts';
import { inForce } from '../questionnaire/in-force.ts';
import { load } from '../load/load.ts';

const texts = import.meta.glob<string>('../../questionnaires/*/questionnaire.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const textOf = (folder: string) => texts[`../../questionnaires/${folder}/questionnaire.json`];

/** The questionnaire in this folder of `questionnaires/`, as it was in force on the day of its review: always the same day. */
export function shipped(folder: string): Questionnaire {
  const whole = shippedWhole(folder);
  return inForce(whole, whole.reviewed.on);
}

/**
 * The questionnaire in this folder of `questionnaires/`, in which nothing may be wrong, with all that has dates; a sector
 * version is put together with its base, from the folder beside it.
 */
export function shippedWhole(folder: string): Questionnaire {
  const { questionnaire, diagnostics } = load(textOf(folder) ?? '', textOf);
  if (!questionnaire || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return questionnaire;
}
