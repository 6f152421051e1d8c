import type { QuestionnaireDocument } from '../format/format.ts';
import { asksAboutProcesses } from '../questionnaire/asks-about-processes.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { error } from '../diagnostics/report.ts';

/** The table of the profile shows scores of processes and of their subjects; above it stand those of the organisation. */
export function* checkProfile(
  questionnaire: QuestionnaireDocument,
  { scores }: Catalogue,
): Iterable<Diagnostic> {
  const { profile } = questionnaire;
  yield* checkShown(questionnaire);
  for (const [index, { score, subject }] of profile.columns.entries()) {
    const at = pointer('', 'profile', 'columns', index);
    const per = scores.get(score)?.score.per;
    if (per === 'organisation') {
      const message = `${quote(score)} is scored once for the organisation; the table has a row for each process.`;
      yield error('column-scope', pointer(at, 'score'), message, { hint: 'Put it in "organisation".' });
    } else if (per === 'subject' && subject === undefined) {
      const message = `${quote(score)} is scored for each subject: which one is this column about?`;
      yield error('column-scope', at, message, { expected: ['"subject"'] });
    } else if (per === 'process' && subject !== undefined) {
      const message = `${quote(score)} is scored for each process, not for each subject.`;
      yield error('column-scope', pointer(at, 'subject'), message, { atKey: true });
    }
  }
  for (const [index, score] of (profile.organisation ?? []).entries()) {
    const per = scores.get(score)?.score.per;
    if (per === undefined || per === 'organisation') continue;
    const message = `${quote(score)} is scored for each ${per}, not for the organisation.`;
    yield error('column-scope', pointer('', 'profile', 'organisation', index), message);
  }
  for (const [index, list] of (profile.lists ?? []).entries()) {
    for (const part of ['scores', 'counts'] as const) {
      for (const [number, score] of (list[part] ?? []).entries()) {
        if (scores.get(score)?.score.per !== 'subject') continue;
        const message = `${quote(score)} is scored for each subject; a list is about scores of the organisation and of processes.`;
        yield error('column-scope', pointer('', 'profile', 'lists', index, part, number), message);
      }
    }
  }
}

/** What is asked is shown: of processes in the table, of the organisation alone above it or in a list. */
function* checkShown(questionnaire: QuestionnaireDocument): Iterable<Diagnostic> {
  const { profile, subjects } = questionnaire;
  if (!asksAboutProcesses(questionnaire)) {
    if ((profile.organisation ?? []).length + (profile.lists ?? []).length > 0 || profile.columns.length > 0)
      return;
    yield tooFew(
      '/profile',
      'Nothing is shown in the end.',
      'Name scores of the organisation in "organisation".',
    );
    return;
  }
  const because = 'This questionnaire asks about processes';
  if (profile.columns.length === 0) {
    yield tooFew(
      '/profile/columns',
      `${because}, and shows nothing of them.`,
      'Name a score per process or subject.',
    );
  }
  if (subjects.length > 0) return;
  yield tooFew(
    '/subjects',
    `${because}, and of whose data is not said.`,
    'Name those whose data they touch.',
  );
}

function tooFew(at: string, message: string, hint: string): Diagnostic {
  return error('too-few', at, message, { expected: ['1 or more'], actual: '0', hint });
}
