import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { choices, error } from '../diagnostics/report.ts';
import { quote } from '../diagnostics/show.ts';
import { readBy } from '../questionnaire/reads.ts';
import { depth } from '../questionnaire/scope.ts';

/** A consistency rule doubts answers that it reads, and marks scores, in its own scope or one around it. */
export function* checkConsistency(
  { consistency = [] }: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const { questions, scores } = catalogue;
  for (const [index, { id, per, when, about, scores: marked = [] }] of consistency.entries()) {
    const at = pointer('', 'consistency', index);
    const read = readBy(
      catalogue,
      clausesOf(when, at).flatMap(({ reads }) => reads),
    );
    const named = [
      ...about.map((name, number) => [name, pointer(at, 'about', number), questions.get(name)?.per] as const),
      ...marked.map(
        (name, number) => [name, pointer(at, 'scores', number), scores.get(name)?.score.per] as const,
      ),
    ];
    for (const [name, place, owner] of named) {
      if (owner === undefined || depth(owner) <= depth(per)) continue;
      const message = `${quote(name)} is of each ${owner}; ${quote(id)} is looked at per ${per}, so it does not say of which.`;
      yield error('out-of-scope', place, message, { hint: `Look at ${quote(id)} per ${owner}.` });
    }
    for (const [number, name] of about.entries()) {
      if (!questions.has(name) || read.has(name)) continue;
      const asked = [...read].filter((one) => questions.has(one));
      const message = `${quote(id)} doubts the answer to ${quote(name)}, and "when" does not read it.`;
      yield error('doubts-unread', pointer(at, 'about', number), message, {
        expected: choices(asked),
      });
    }
  }
}
