import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { referencesOf } from '../questionnaire/references.ts';
import { choices, unknownName } from '../diagnostics/report.ts';

/** What is named exists. Names in conditions are looked at with the clauses, those of levels with the scores. */
export function* checkReferences(
  questionnaire: QuestionnaireDocument,
  { questions, scores, scales }: Catalogue,
): Iterable<Diagnostic> {
  const groupIds = new Set(questionnaire.groups?.map(({ id }) => id));
  const known = {
    source: new Set(Object.keys(questionnaire.sources ?? {})),
    process: new Set(questionnaire.processes.map(({ id }) => id)),
    subject: new Set(questionnaire.subjects.map(({ id }) => id)),
    question: questions,
    score: scores,
    scale: scales,
    term: new Set(questionnaire.glossary?.map(({ id }) => id)),
  };
  for (const { kind, id, pointer: at } of referencesOf(questionnaire)) {
    const names = known[kind];
    if (names.has(id)) continue;
    // A group in a group is told with the groups.
    if (kind === 'process' && groupIds.has(id)) continue;
    const few = kind === 'scale' || kind === 'subject' || kind === 'process';
    yield unknownName(kind, id, names.keys(), at, few ? { expected: choices(names.keys()) } : {});
  }
}
