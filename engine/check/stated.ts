import type { Condition } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { error, warning } from '../diagnostics/report.ts';
import { quote } from '../diagnostics/show.ts';

/**
 * What a paper says holds by answers that were given. A condition that asks for the absence of an answer never holds
 * so; one that denies a fact does only where all that the fact reads was asked.
 */
export function* checkStated(condition: Condition, at: string, catalogue: Catalogue): Iterable<Diagnostic> {
  for (const { clause, pointer: here } of clausesOf(condition, at)) {
    if ('question' in clause && clause.answered === false) {
      const message = `A paper says only what was answered, so this is never said: it waits for ${quote(clause.question)} to have no answer.`;
      yield error('rests-on-absence', pointer(here, 'answered'), message, {
        hint: 'What is not answered is marked as still to be filled in by itself; "missing" says it in other words.',
      });
    }
    if (!('fact' in clause) || clause.is !== false) continue;
    const first = questionsOf(clause.fact, catalogue).find((id) => isNotAlwaysAsked(id, catalogue));
    if (first === undefined) continue;
    const message = `A paper says only what was answered: this is never said where ${quote(first)}, which ${quote(clause.fact)} reads, is not asked.`;
    yield warning('rests-on-absence', pointer(here, 'is'), message, {
      hint: 'Name the questions themselves, each with "excludes" or "isNot": that holds only where they were answered.',
    });
  }
}

function isNotAlwaysAsked(id: string, { questions }: Catalogue): boolean {
  const place = questions.get(id);
  return place !== undefined && (place.question.when ?? place.section.when) !== undefined;
}

/** The questions that a fact reads, by itself or through other facts. */
function questionsOf(fact: string, catalogue: Catalogue, seen = new Set<string>()): readonly string[] {
  if (seen.has(fact)) return [];
  seen.add(fact);
  const place = catalogue.facts.get(fact);
  if (!place) return [];
  return clausesOf(place.condition, '').flatMap(({ clause }) => {
    if ('question' in clause) return [clause.question];
    return 'fact' in clause ? questionsOf(clause.fact, catalogue, seen) : [];
  });
}
