import type { Questionnaire } from '../format/format.ts';

/** What stands beside the questions of a questionnaire, to be read at any moment. */
export type Page =
  | { readonly name: 'papers' | 'checklists' | 'plan' | 'tools' | 'glossary' | 'about' }
  | { readonly name: 'scans' | 'privacy' }
  | { readonly name: 'checklist'; readonly checklist: string }
  | { readonly name: 'incident'; readonly incident: string };

/** Whether a questionnaire has what this page shows. */
export function hasPage(questionnaire: Questionnaire, page: Page): boolean {
  if (typeof page?.name !== 'string') return false;
  if (page.name === 'scans' || page.name === 'privacy') return true; // these say nothing of the questionnaire
  const { register, registers, notice, assessment } = questionnaire;
  if (page.name === 'papers')
    return [register, registers, notice, assessment].some((one) => one !== undefined);
  if (page.name === 'incident') return (questionnaire.incidents ?? []).some(({ id }) => id === page.incident);
  if (page.name !== 'checklist') return (questionnaire[page.name]?.length ?? 0) > 0;
  return (questionnaire.checklists ?? []).some(({ id }) => id === page.checklist);
}
