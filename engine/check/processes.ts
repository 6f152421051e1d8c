import type { Process, QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { misfitsOfAnswer } from '../response/answer-fits.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { choices, error, unknownName } from '../diagnostics/report.ts';

type Proposed = NonNullable<Process['preset']>[string];

/** Processes propose answers that can be given, give examples of options that exist, and say which of those are likely. */
export function* checkProcesses(
  { processes }: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  for (const [index, process] of processes.entries()) {
    const at = pointer('', 'processes', index);
    yield* checkSubjects(process, at);
    yield* checkPreset(process, at, catalogue);
    yield* checkExamples(process, at, catalogue);
    yield* checkLikely(process, at, catalogue);
  }
}

function* checkSubjects({ subjects }: Process, at: string): Iterable<Diagnostic> {
  for (const [index, subject] of subjects.entries()) {
    if (subjects.indexOf(subject) === index) continue;
    yield error(
      'duplicate-value',
      pointer(at, 'subjects', index),
      `${quote(subject)} occurs twice in this list.`,
    );
  }
}

function* checkPreset({ preset = {} }: Process, at: string, { questions }: Catalogue): Iterable<Diagnostic> {
  for (const [id, answer] of Object.entries(preset)) {
    const here = pointer(at, 'preset', id);
    const place = questions.get(id);
    if (!place) yield unknownName('question', id, questions.keys(), here, { atKey: true });
    else if (place.per === 'organisation') {
      const message = `${quote(id)} is asked once for the organisation; a process cannot propose its answer.`;
      yield error('preset-scope', here, message, { atKey: true });
    } else yield* misfitsOfPreset(place, answer, here);
  }
}

/** A text may be proposed in each language; what else is proposed is an answer as a person would give it. */
function* misfitsOfPreset(place: QuestionPlace, proposed: Proposed, at: string): Iterable<Diagnostic> {
  const byLanguage = typeof proposed === 'object' && !Array.isArray(proposed);
  if (!byLanguage) yield* misfitsOfAnswer(place, proposed, at);
  else if (place.question.kind !== 'text') {
    const message = `Only a text is proposed by language, and ${quote(place.question.id)} is of kind "${place.question.kind}".`;
    yield error('wrong-answer', at, message);
  }
}

function* checkExamples(
  { examples = {} }: Process,
  at: string,
  { questions }: Catalogue,
): Iterable<Diagnostic> {
  for (const [id, byOption] of Object.entries(examples)) {
    const here = pointer(at, 'examples', id);
    const place = questions.get(id);
    if (!place) {
      yield unknownName('question', id, questions.keys(), here, { atKey: true });
      continue;
    }
    for (const option of Object.keys(byOption))
      yield* misnamed(place, option, pointer(here, option), { atKey: true });
  }
}

function* checkLikely({ likely = {} }: Process, at: string, { questions }: Catalogue): Iterable<Diagnostic> {
  for (const [id, options] of Object.entries(likely)) {
    const here = pointer(at, 'likely', id);
    const place = questions.get(id);
    if (!place) yield unknownName('question', id, questions.keys(), here, { atKey: true });
    else if (place.per === 'organisation') {
      const message = `${quote(id)} is asked once for the organisation; no answer to it is more likely with one process.`;
      yield error('preset-scope', here, message, { atKey: true });
    } else {
      for (const [index, option] of options.entries()) {
        yield* misnamed(place, option, pointer(here, index));
      }
    }
  }
}

/** An option that this question does not have. */
function* misnamed(
  { question, options }: QuestionPlace,
  option: string,
  at: string,
  key: { readonly atKey?: true } = {},
): Iterable<Diagnostic> {
  const known = options.map(({ id }) => id);
  if (known.includes(option)) return;
  const message = `${quote(question.id)} has no option ${quote(option)}.`;
  yield unknownName('option', option, known, at, { ...key, message, expected: choices(known) });
}
