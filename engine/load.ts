import type { Questionnaire, QuestionnaireDocument } from './format.ts';
import { check } from './check.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import { readJson } from './json.ts';
import { shapeOfQuestionnaire } from './shape.ts';

/** A questionnaire that makes sense, or what is wrong with it. With a questionnaire there may be warnings and hints. */
export interface Loaded {
  readonly questionnaire?: Questionnaire;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a questionnaire from JSON text: first whether it is JSON, then its shape, then its meaning. Never throws. */
export function load(text: string): Loaded {
  const json = readJson(text);
  if (hasErrors(json.diagnostics)) return { diagnostics: json.diagnostics };
  const { value, diagnostics } = shapeOfQuestionnaire(json.value);
  if (!value) return { diagnostics };
  const found = check(value);
  return makesSense(value, found) ? { questionnaire: value, diagnostics: found } : { diagnostics: found };
}

function makesSense(_: QuestionnaireDocument, found: readonly Diagnostic[]): _ is Questionnaire {
  return !hasErrors(found);
}
