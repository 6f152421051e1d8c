import type { Condition, Per, QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from './catalogue.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { readsOf } from './reads.ts';
import { fillingsOf } from './fillings.ts';

/** A condition, where it stands, and the scope in which it is read; a fact is read wherever it is named. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly pointer: string;
  readonly per?: Per;
}

/** All conditions of a questionnaire. */
export function* conditionsOf(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<PlacedCondition> {
  for (const { condition, pointer: at } of catalogue.facts.values()) yield { condition, pointer: at };
  for (const [index, { when, per, questions }] of questionnaire.sections.entries()) {
    const at = pointer('', 'sections', index);
    if (when) yield { condition: when, pointer: pointer(at, 'when'), per };
    for (const [number, question] of questions.entries()) {
      if (!question.when) continue;
      yield { condition: question.when, pointer: pointer(at, 'questions', number, 'when'), per };
    }
  }
  for (const { score } of catalogue.scores.values()) {
    for (const found of readsOf(catalogue, score.id).conditions) yield { ...found, per: score.per };
  }
  for (const [index, { when, per }] of (questionnaire.consistency ?? []).entries()) {
    yield { condition: when, pointer: pointer('', 'consistency', index, 'when'), per };
  }
  for (const [index, { when, first, per }] of (questionnaire.measures ?? []).entries()) {
    const at = pointer('', 'measures', index);
    yield { condition: when, pointer: pointer(at, 'when'), per };
    if (first) yield { condition: first, pointer: pointer(at, 'first'), per };
  }
  for (const [index, { when }] of (questionnaire.incidents ?? []).entries()) {
    if (when)
      yield { condition: when, pointer: pointer('', 'incidents', index, 'when'), per: 'organisation' };
  }
  yield* ofPapers(questionnaire);
  for (const [index, { checks }] of (questionnaire.plan ?? []).entries()) {
    for (const [number, { when }] of checks.entries()) {
      const at = pointer('', 'plan', index, 'checks', number, 'when');
      yield { condition: when, pointer: at, per: 'organisation' };
    }
  }
}

function* ofPapers(questionnaire: QuestionnaireDocument): Iterable<PlacedCondition> {
  for (const { filling, pointer: at, per } of fillingsOf(questionnaire)) {
    if ('processes' in filling) {
      yield { condition: filling.processes, pointer: pointer(at, 'processes'), per: 'process' };
    }
    if ('when' in filling && filling.when)
      yield { condition: filling.when, pointer: pointer(at, 'when'), per };
  }
  for (const [index, { when }] of (questionnaire.registers ?? []).entries()) {
    yield { condition: when, pointer: pointer('', 'registers', index, 'when'), per: 'organisation' };
  }
  for (const [index, { per, lines }] of (questionnaire.notice?.parts ?? []).entries()) {
    for (const [number, { when }] of lines.entries()) {
      const at = pointer('', 'notice', 'parts', index, 'lines', number, 'when');
      if (when) yield { condition: when, pointer: at, per };
    }
  }
}
