import type { QuestionnaireDocument } from '../format/format.ts';

/**
 * Whether a questionnaire is about processes: it has some to choose from, or asks something of each process or subject. If
 * not, it only asks about the organisation, and there is nothing to choose before that.
 */
export function asksAboutProcesses({
  processes,
  sections,
}: Pick<QuestionnaireDocument, 'processes' | 'sections'>): boolean {
  return processes.length > 0 || sections.some(({ per }) => per !== 'organisation');
}
