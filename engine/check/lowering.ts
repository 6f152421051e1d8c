import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { takesSeveral } from '../questionnaire/options.ts';
import { quote } from '../diagnostics/show.ts';
import { whatIsLeft } from '../questionnaire/what-is-left.ts';
import { choices, error, unknownName } from '../diagnostics/report.ts';

/** It is clear what takes the place of an answer that can be lowered. */
export function* checkLowering(_: QuestionnaireDocument, catalogue: Catalogue): Iterable<Diagnostic> {
  for (const place of catalogue.questions.values()) {
    if (place.question.kind === 'which') yield* checkWhich(place, catalogue);
    else yield* checkOptions(place);
  }
}

function* checkOptions(place: QuestionPlace): Iterable<Diagnostic> {
  const { question, options, pointer: at } = place;
  const marked = options.filter(({ lower }) => lower);
  const known = options.map(({ id }) => id);
  for (const { lower, pointer: here } of marked) {
    if (lower?.to === undefined || known.includes(lower.to)) continue;
    const message = `${quote(question.id)} has no option ${quote(lower.to)}.`;
    yield unknownName('option', lower.to, known, pointer(at + here, 'lower', 'to'), {
      message,
      expected: choices(known),
    });
  }
  const several = takesSeveral(question);
  const left = several ? whatIsLeft(place) : undefined;
  for (const { id, lower, pointer: here } of marked) {
    const instead = several ? left : lower?.to;
    if (instead !== undefined && instead !== id) continue;
    const message =
      instead === undefined
        ? `It is not said what takes the place of ${quote(id)}.`
        : `${quote(id)} cannot take its own place.`;
    yield error('lower-to', pointer(at + here, 'lower'), message, {
      hint: several
        ? 'Name in "to" what is chosen when nothing else is left.'
        : 'Name in "to" the option that takes its place.',
    });
  }
}

/** Once nothing is unknown any more, the list that it is about changes too: that can only be done in its own scope. */
function* checkWhich(
  { question, per, pointer: at }: QuestionPlace,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  if (question.kind !== 'which' || !question.lower) return;
  const list = catalogue.questions.get(question.of);
  if (!list) return;
  if (list.per !== per) {
    const message = `${quote(question.of)} is asked per ${list.per}, and ${quote(question.id)} per ${per}: what is found out here cannot change it.`;
    yield error('lower-scope', pointer(at, 'lower'), message);
  } else if (whatIsLeft(list) === undefined) {
    const message = `It is not said what is left of ${quote(question.of)} once everything is known.`;
    yield error('lower-to', pointer(at, 'lower'), message, {
      hint: 'Give that question an option that is "exclusive": true, such as "none of these".',
    });
  }
}
