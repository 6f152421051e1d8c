import type { Per, PlainClause, QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { narrowReaders, readsOf } from '../questionnaire/reads.ts';
import { depth } from '../questionnaire/scope.ts';
import { quote } from '../diagnostics/show.ts';
import { type PlacedCondition, conditionsOf } from '../questionnaire/conditions.ts';
import { error } from '../diagnostics/report.ts';

type Over = 'processes' | 'subjects';

const perInside: Readonly<Record<Over, Per>> = { processes: 'process', subjects: 'subject' };

const inWords: Readonly<Record<Per, string>> = {
  organisation: 'once for the organisation',
  process: 'for each process',
  subject: 'for each subject of a process',
};

/** A scope sees itself and those around it; it looks into narrower ones only with `over`, and never at its siblings. */
export function* checkScopes(
  questionnaire: QuestionnaireDocument,
  catalogue: Catalogue,
): Iterable<Diagnostic> {
  const scopes = new Scopes(catalogue);
  for (const placed of conditionsOf(questionnaire, catalogue)) yield* scopes.ofCondition(placed);
  for (const { score } of catalogue.scores.values()) {
    for (const { id, pointer: at, over } of readsOf(catalogue, score.id).reads) {
      yield* scopes.ofReading(id, at, score.per, over);
    }
  }
  for (const { question, per, pointer: at } of catalogue.questions.values()) {
    if (question.kind === 'which') yield* scopes.ofReading(question.of, pointer(at, 'of'), per, undefined);
    if (question.kind !== 'choice' || question.proposes === undefined) continue;
    yield* scopes.ofReading(question.proposes, pointer(at, 'proposes'), per, undefined);
  }
}

class Scopes {
  readonly #catalogue: Catalogue;
  readonly #seen = new Set<string>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** A fact is read in the scope that names it, so it is looked at in each of those; `per` says in which now. */
  *ofCondition({ condition, pointer: at, per }: PlacedCondition): Iterable<Diagnostic> {
    if (per === undefined) return;
    const waiting = [{ condition, at, per }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const { clause, pointer: here } of clausesOf(next.condition, next.at)) {
        yield* this.#ofClause(clause, here, next.per);
        const fact = 'fact' in clause ? this.#catalogue.facts.get(clause.fact) : undefined;
        if (!fact) continue;
        const inside = clause.over ? perInside[clause.over] : next.per;
        const key = `${fact.pointer} ${inside}`;
        if (this.#seen.has(key)) continue;
        this.#seen.add(key);
        waiting.push({ condition: fact.condition, at: fact.pointer, per: inside });
      }
    }
  }

  *#ofClause(clause: PlainClause, at: string, per: Per): Iterable<Diagnostic> {
    if ('question' in clause)
      yield* this.ofReading(clause.question, pointer(at, 'question'), per, clause.over);
    else if ('score' in clause) yield* this.ofReading(clause.score, pointer(at, 'score'), per, clause.over);
    else {
      yield* this.#ofOver(clause.over, at, per);
      if ('fact' in clause) return;
      const inside = clause.over ? perInside[clause.over] : per;
      const needed = 'subject' in clause ? 'subject' : 'process';
      const what = 'group' in clause ? 'Which group it stands in' : `Which ${needed} it is`;
      if (depth(inside) < depth(needed)) yield this.#tooNarrow(what, at, needed, inside);
    }
  }

  /** Something read in a scope, or with `over` in narrower ones. */
  *ofReading(id: string, at: string, per: Per, over: Over | undefined): Iterable<Diagnostic> {
    const place = at.slice(0, at.lastIndexOf('/'));
    yield* this.#ofOver(over, place, per);
    const inside = over ? perInside[over] : per;
    const owner = this.#perOf(id);
    if (owner === undefined) return;
    if (depth(owner) > depth(inside)) {
      yield this.#tooNarrow(`${quote(id)} exists ${inWords[owner]}, so it`, at, owner, inside);
    } else if (depth(owner) < depth(inside) && narrowReaders(this.#catalogue).has(id)) {
      const message = `${quote(id)} looks into narrower scopes; what is read ${inWords[inside]} cannot stand on it.`;
      yield error('reads-siblings', at, message, {
        hint: 'It would make one process depend on the answers of the others.',
      });
    }
  }

  *#ofOver(over: Over | undefined, at: string, per: Per): Iterable<Diagnostic> {
    if (over === undefined || depth(perInside[over]) > depth(per)) return;
    const message = `"over": "${over}" looks into narrower scopes, and there are none inside what is read ${inWords[per]}.`;
    yield error('out-of-scope', pointer(at, 'over'), message, { hint: 'Leave "over" out.' });
  }

  #tooNarrow(what: string, at: string, needed: Per, per: Per): Diagnostic {
    const over = needed === 'process' ? 'processes' : 'subjects';
    return error('out-of-scope', at, `${what} cannot be seen from what is read ${inWords[per]}.`, {
      hint: `Read it with "over": "${over}", or ask this ${inWords[needed]}.`,
    });
  }

  #perOf(id: string): Per | undefined {
    return this.#catalogue.questions.get(id)?.per ?? this.#catalogue.scores.get(id)?.score.per;
  }
}
