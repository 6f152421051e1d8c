import type { Catalogue } from '../questionnaire/catalogue.ts';

/** The questions which options of this list are not known, asked in the same scope as the list itself. */
export function whichesOf({ questions, inOrder }: Catalogue, list: string): readonly string[] {
  const per = questions.get(list)?.per;
  if (per === undefined) return [];
  return inOrder[per]
    .map(({ question }) => question)
    .filter((question) => question.kind === 'which' && question.of === list)
    .map(({ id }) => id);
}
