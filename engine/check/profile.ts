import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { error } from '../diagnostics/report.ts';

/** The table of the profile shows scores of processes and of their subjects; above it stand those of the organisation. */
export function* checkProfile(
  { profile }: QuestionnaireDocument,
  { scores }: Catalogue,
): Iterable<Diagnostic> {
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
