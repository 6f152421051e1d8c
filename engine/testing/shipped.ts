import type { Questionnaire } from '../format/format.ts';
import { load } from '../load/load.ts';

const texts = import.meta.glob<string>('../../questionnaires/*/questionnaire.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const textOf = (folder: string) => texts[`../../questionnaires/${folder}/questionnaire.json`];

/**
 * The questionnaire in this folder of `questionnaires/`, in which nothing may be wrong; a sector version is put together
 * with its base, from the folder beside it.
 */
export function shipped(folder: string): Questionnaire {
  const { questionnaire, diagnostics } = load(textOf(folder) ?? '', textOf);
  if (!questionnaire || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return questionnaire;
}
