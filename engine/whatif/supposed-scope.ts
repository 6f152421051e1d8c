import type { Clause, Condition, CountClause, Per, PlainClause, Score } from '../format/format.ts';
import type { QuestionPlace, ScorePlace } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { fitHolds, levelHolds, onlySubject, plainHolds, totalHolds } from '../condition/condition.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { type Result, type Standing } from '../condition/result.ts';
import { type ScopeRef, depth, perOf } from '../questionnaire/scope.ts';
import { standingOf } from '../score/score.ts';
import { cellsOf } from '../score/matrix.ts';
import { type Possible, absentOf, possibleOf, worstOf } from '../score/possible.ts';
import {
  type Part,
  bandsOf,
  nothing,
  partOfChosen,
  partOfPoints,
  partOfPossible,
  withPart,
} from '../score/sum.ts';
import { possibleOfOpen, possibleOfRank } from '../score/worst.ts';
import { type Truth, anyHolds, both, countTruth, not, truthOf } from '../condition/truth.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import { type SupposedAnswer, fixedAnswer } from './supposed-answer.ts';
import type { Suppose } from './supposition.ts';

type WorstEntry = Extract<Score, { worst: unknown }>['worst'][number];
type SumEntry = Extract<Score, { sum: unknown }>['sum'][number];

/** A question as it stands in a scope, depending on which changes are made. */
export interface SupposedKnown extends SupposedAnswer {
  readonly place: QuestionPlace;
  readonly applies: Diagram<Truth>;
}

/** What all scopes of one supposition share. */
export interface SharedSupposition {
  readonly diagrams: Diagrams;
  readonly suppose: Suppose;
  /** The questions, facts and scores that may come out differently; all others are as they are. */
  readonly influenced: ReadonlySet<string>;
}

/** The scope at this address, of an organisation. */
export function scopeIn(
  organisation: SupposedScope,
  { process, subject }: ScopeRef,
): SupposedScope | undefined {
  if (process === undefined) return organisation;
  const found = organisation.inner.find(({ real }) => real.at.process === process);
  return subject === undefined ? found : found?.inner.find(({ real }) => real.at.subject === subject);
}

/** How many members of a count surely hold, and how many may. */
type Tally = readonly [sure: number, possible: number];

/**
 * One scope of an evaluation, worked out for every set of changes at once: `EvaluatedScope` with diagrams where that has
 * values. What no change can touch is taken from the evaluation as it is.
 */
export class SupposedScope {
  readonly real: EvaluatedScope;
  readonly inner: readonly SupposedScope[];
  readonly #shared: SharedSupposition;
  readonly #outer: SupposedScope | undefined;
  readonly #questions = new Map<string, SupposedKnown>();
  readonly #facts = new Map<string, Diagram<Truth>>();
  readonly #scores = new Map<string, Diagram<Standing>>();
  readonly #totals = new Map<string, Diagram<Part>>();
  #asked = 0;

  constructor(shared: SharedSupposition, real: EvaluatedScope, outer?: SupposedScope) {
    this.#shared = shared;
    this.real = real;
    this.#outer = outer;
    this.inner = real.inner.map((one) => new SupposedScope(shared, one, this));
  }

  /** Whether a question, fact or score may come out differently. */
  isInfluenced(id: string): boolean {
    return this.#shared.influenced.has(id);
  }

  known(id: string): SupposedKnown {
    const place = this.real.catalogue.questions.get(id);
    const owner = this.#owner(place?.per);
    if (owner !== this) return owner.known(id);
    return this.#questions.get(id) ?? this.#knowUpTo(id);
  }

  /** Questions only read earlier ones: taken in order, a long chain of them needs no deep recursion. */
  #knowUpTo(wanted: string): SupposedKnown {
    const places = this.real.catalogue.inOrder[perOf(this.real.at)];
    for (let place = places[this.#asked]; place; place = places[this.#asked]) {
      this.#asked += 1;
      const { id } = place.question;
      if (id !== wanted && !this.isInfluenced(id)) continue;
      const known = this.#questions.get(id) ?? this.#know(id);
      this.#questions.set(id, known);
      if (id === wanted) return known;
    }
    const known = this.#know(wanted);
    this.#questions.set(wanted, known);
    return known;
  }

  #know(id: string): SupposedKnown {
    const { diagrams, suppose } = this.#shared;
    const { place, applies, answer } = this.real.known(id);
    const supposed = this.isInfluenced(id) ? suppose(this, id) : undefined;
    return {
      place,
      applies: this.isInfluenced(id) ? this.#applies(place) : diagrams.leaf(applies),
      ...(supposed ?? fixedAnswer(diagrams, answer)),
    };
  }

  #applies({ question, section }: QuestionPlace): Diagram<Truth> {
    const around = section.when ? this.holds(section.when) : this.#truth('holds');
    const itself = question.when ? this.holds(question.when) : this.#truth('holds');
    const asked = this.#both(around, itself);
    if (question.kind === 'which') return this.#both(asked, this.#isDoubted(question.of, question.id));
    if (question.kind === 'proposal')
      return this.#both(asked, this.#truth(this.real.known(question.id).applies));
    return asked;
  }

  /** A `which` question is asked after "I do not know", about what was not chosen. */
  #isDoubted(list: string, which: string): Diagram<Truth> {
    const { diagrams } = this.#shared;
    const { place, applies, answered, chosen } = this.known(list);
    const options = this.real.catalogue.questions.get(which)?.options ?? [];
    const doubts = place.options
      .filter(({ unknown }) => unknown)
      .map(({ id }) => chosen(id))
      .reduce<Diagram<boolean>>(
        (one, other) => diagrams.combine(one, other, (first, second) => first || second),
        diagrams.leaf<boolean>(false),
      );
    const all = options
      .map(({ id }) => chosen(id))
      .reduce<Diagram<boolean>>(
        (one, other) => diagrams.combine(one, other, (first, second) => first && second),
        diagrams.leaf<boolean>(true),
      );
    const asked = diagrams.combine(doubts, all, (one, other) => truthOf(one && !other));
    const open = diagrams.combine(answered, asked, (is, truth): Truth => (is ? truth : 'open'));
    return this.#both(applies, open);
  }

  fact(id: string): Diagram<Truth> {
    const known = this.#facts.get(id);
    if (known) return known;
    const condition = this.real.catalogue.facts.get(id)?.condition;
    const truth =
      condition && this.isInfluenced(id) ? this.holds(condition) : this.#truth(this.real.fact(id));
    this.#facts.set(id, truth);
    return truth;
  }

  /** Between which levels a score is. */
  score(id: string): Diagram<Standing> {
    const place = this.real.catalogue.scores.get(id);
    const owner = this.#owner(place?.score.per);
    if (owner !== this) return owner.score(id);
    const known = this.#scores.get(id);
    if (known) return known;
    const result = this.real.score(id);
    const standing =
      place && this.isInfluenced(id) && !result.adjusted
        ? this.#standing(place)
        : this.#shared.diagrams.leaf({ range: result.range, absent: result.absent });
    this.#scores.set(id, standing);
    return standing;
  }

  /** The points of a sum, and what they could come to at most. */
  total(id: string): Diagram<Part> {
    const place = this.real.catalogue.scores.get(id);
    const owner = this.#owner(place?.score.per);
    if (owner !== this) return owner.total(id);
    const known = this.#totals.get(id);
    if (known) return known;
    const { points, maximum }: Pick<Result, 'points' | 'maximum'> = this.real.score(id);
    const { diagrams } = this.#shared;
    const total =
      place && 'sum' in place.score && this.isInfluenced(id)
        ? place.score.sum.reduce<Diagram<Part>>(
            (sum, entry) =>
              diagrams.combine(sum, this.#part(entry), (one, part) => withPart(one, part, entry.times ?? 1)),
            diagrams.leaf(nothing),
          )
        : diagrams.leaf({ points: points ?? nothing.points, maximum: maximum ?? nothing.maximum });
    this.#totals.set(id, total);
    return total;
  }

  #standing({ score, levels }: ScorePlace): Diagram<Standing> {
    const { diagrams } = this.#shared;
    if ('worst' in score) {
      return diagrams.map(this.#worst(score.worst.flatMap((entry) => this.#entry(entry, levels))), (worst) =>
        standingOf(worst?.ranks, absentOf(worst ?? undefined), levels),
      );
    }
    if ('sum' in score) {
      return diagrams.map(this.total(score.id), (total) => {
        const { ranks, absent } = bandsOf(score, levels, total);
        return standingOf(ranks, absent, levels);
      });
    }
    if ('matrix' in score) {
      const { rows, columns } = score.matrix;
      return diagrams.combine(this.score(rows), this.score(columns), (row, column) => {
        const { ranks, absent } = cellsOf(score, levels, row, column, this.real.catalogue);
        return standingOf(ranks, absent, levels);
      });
    }
    const ranks = score.first.reduceRight<Diagram<readonly [number, number] | null>>(
      (later, { when, level }) => {
        const rank = levels.indexOf(level);
        return diagrams.combine(this.#when(when), later, (truth, found) => {
          if (truth === 'fails') return found;
          if (truth === 'holds' || !found) return [rank, rank];
          return [Math.min(rank, found[0]), Math.max(rank, found[1])];
        });
      },
      diagrams.leaf(null),
    );
    return diagrams.map(ranks, (found) => standingOf(found ?? undefined, 'fails', levels));
  }

  #worst(possible: readonly Diagram<Possible | null>[]): Diagram<Possible | null> {
    const { diagrams } = this.#shared;
    return possible.reduce<Diagram<Possible | null>>(
      (one, other) =>
        diagrams.combine(
          one,
          other,
          (first, second) => worstOf([first ?? undefined, second ?? undefined]) ?? null,
        ),
      diagrams.leaf(null),
    );
  }

  #entry(entry: WorstEntry, levels: readonly string[]): readonly Diagram<Possible | null>[] {
    const { diagrams } = this.#shared;
    if ('question' in entry) return [this.#levelOfAnswer(this.known(entry.question), levels)];
    if ('score' in entry) {
      return this.#scoresOf(entry).map((standing) =>
        diagrams.map(standing, (one) => possibleOf(one, levels) ?? null),
      );
    }
    const rank = levels.indexOf(entry.level);
    return [diagrams.map(this.#when(entry.when), (truth) => possibleOfRank(rank, truth) ?? null)];
  }

  #levelOfAnswer({ place, applies, answered, chosen }: SupposedKnown, levels: readonly string[]) {
    const { diagrams } = this.#shared;
    const worst = place.options.reduce<Diagram<number>>((sofar, { id, level = '' }) => {
      const rank = levels.indexOf(level);
      return rank < 0
        ? sofar
        : diagrams.combine(sofar, chosen(id), (one, is) => (is ? Math.max(one, rank) : one));
    }, diagrams.leaf(-1));
    const given = diagrams.combine(answered, worst, (is, rank) => (is ? rank : null));
    return diagrams.combine(
      applies,
      given,
      (truth, rank) =>
        (rank === null ? possibleOfOpen(place, truth, levels) : possibleOfRank(rank, truth)) ?? null,
    );
  }

  #part(entry: SumEntry): Diagram<Part> {
    const { diagrams } = this.#shared;
    if ('question' in entry) return this.#partOfAnswer(this.known(entry.question));
    if ('score' in entry) {
      if (entry.as === 'points') return this.total(entry.score);
      const levels = this.real.catalogue.scores.get(entry.score)?.levels ?? [];
      const possible = this.#scoresOf(entry).map((standing) =>
        diagrams.map(standing, (one) => possibleOf(one, levels) ?? null),
      );
      return diagrams.map(this.#worst(possible), (worst) =>
        partOfPossible(worst ?? undefined, levels.length),
      );
    }
    return diagrams.combine(this.#when(entry.when), this.#isAsked(entry.when), (truth, asked) =>
      partOfPoints(entry.points, truth, asked),
    );
  }

  #partOfAnswer({ place, applies, answered, chosen }: SupposedKnown): Diagram<Part> {
    const { diagrams } = this.#shared;
    const points = place.options.reduce<Diagram<{ readonly points: number; readonly leaves: boolean }>>(
      (sofar, option) =>
        diagrams.combine(sofar, chosen(option.id), (one, is) =>
          is
            ? {
                points: Math.round((one.points + (option.points ?? 0)) * 1e6) / 1e6,
                leaves: one.leaves || option.notApplicable === true,
              }
            : one,
        ),
      diagrams.leaf({ points: 0, leaves: false }),
    );
    const given = diagrams.combine(answered, points, (is, one) => (is ? one : null));
    return diagrams.combine(applies, given, (truth, one) => partOfChosen(place, truth, one ?? undefined));
  }

  /** Whether something that a rule asks about applies. */
  #isAsked(when: Condition | undefined): Diagram<Truth> {
    if (!when) return this.#truth('holds');
    const asked = clausesOf(when, '').map(({ clause }) =>
      'question' in clause && clause.over === undefined
        ? this.known(clause.question).applies
        : this.#truth('holds'),
    );
    return asked.reduce((one, other) =>
      this.#shared.diagrams.combine(one, other, (first, second) => anyHolds([first, second])),
    );
  }

  #scoresOf(entry: { score: string; over?: 'processes' | 'subjects'; subject?: string }) {
    if (!entry.over) return [this.score(entry.score)];
    return this.#narrower(entry.over, entry.subject).map((inner) => inner.score(entry.score));
  }

  #when(when: Condition | undefined): Diagram<Truth> {
    return when ? this.holds(when) : this.#truth('holds');
  }

  /** Whether a condition holds. */
  holds(condition: Condition): Diagram<Truth> {
    if ('all' in condition) return this.#all(condition.all.map((member) => this.holds(member)));
    if ('any' in condition)
      return this.#count(
        condition.any.map((member) => this.holds(member)),
        1,
      );
    return this.#clause(condition);
  }

  #clause(clause: Clause): Diagram<Truth> {
    if ('count' in clause) return this.#countClause(clause);
    if (!('over' in clause) || clause.over === undefined) return this.#plain(clause);
    const truths = this.#narrower(clause.over, onlySubject(clause)).map((inner) => inner.#plain(clause));
    return clause.every ? this.#all(truths) : this.#count(truths, 1);
  }

  #countClause({ count, atLeast = 0, atMost = count.length }: CountClause): Diagram<Truth> {
    return this.#count(
      count.map((clause) => this.#clause(clause)),
      atLeast,
      atMost,
    );
  }

  #plain(clause: PlainClause): Diagram<Truth> {
    const { diagrams } = this.#shared;
    if ('question' in clause) {
      const { applies, answered, fits } = this.known(clause.question);
      const given = diagrams.combine(answered, fits(clause), (is, one) => (is ? one : null));
      return diagrams.combine(applies, given, (truth, one) => fitHolds(clause, truth, one ?? undefined));
    }
    if ('fact' in clause)
      return clause.is === false ? diagrams.map(this.fact(clause.fact), not) : this.fact(clause.fact);
    if ('score' in clause) {
      return clause.points || clause.share
        ? diagrams.map(this.total(clause.score), (one) => totalHolds(clause, one))
        : diagrams.map(this.score(clause.score), (one) => levelHolds(clause, one, this.real.catalogue));
    }
    return this.#truth(plainHolds(clause, this.real));
  }

  #all(truths: readonly Diagram<Truth>[]): Diagram<Truth> {
    return truths.reduce((one, other) => this.#both(one, other), this.#truth('holds'));
  }

  #count(truths: readonly Diagram<Truth>[], atLeast: number, atMost = truths.length): Diagram<Truth> {
    const { diagrams } = this.#shared;
    const tally = truths.reduce<Diagram<Tally>>(
      (sofar, one) =>
        diagrams.combine(sofar, one, ([sure, possible], truth): Tally => [
          sure + (truth === 'holds' ? 1 : 0),
          possible + (truth === 'fails' ? 0 : 1),
        ]),
      diagrams.leaf([0, 0]),
    );
    return diagrams.map(tally, (one) => countTruth(one, atLeast, atMost));
  }

  #both(one: Diagram<Truth>, other: Diagram<Truth>): Diagram<Truth> {
    return this.#shared.diagrams.combine(one, other, both);
  }

  #truth(truth: Truth): Diagram<Truth> {
    return this.#shared.diagrams.leaf(truth);
  }

  #narrower(over: 'processes' | 'subjects', subject?: string): readonly SupposedScope[] {
    const processes = perOf(this.real.at) === 'organisation' ? this.inner : [];
    if (over === 'processes') return processes;
    const subjects = perOf(this.real.at) === 'process' ? this.inner : processes.flatMap(({ inner }) => inner);
    return subject === undefined ? subjects : subjects.filter(({ real }) => real.at.subject === subject);
  }

  /** The scope, this one or one around it, where something of that depth is. */
  #owner(per: Per = perOf(this.real.at)): SupposedScope {
    return depth(per) < depth(perOf(this.real.at)) && this.#outer ? this.#outer.#owner(per) : this;
  }
}
