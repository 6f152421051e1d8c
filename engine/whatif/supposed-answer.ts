import type { Answer, QuestionClause } from '../format/format.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { answerFits, listOf } from '../condition/condition.ts';
import type { Diagram, Diagrams } from './diagram.ts';

/** What is answered to a question, depending on which changes are made. */
export interface SupposedAnswer {
  /** Whether it has an answer at all. */
  readonly answered: Diagram<boolean>;
  /** Whether an option is chosen. */
  readonly chosen: (option: string) => Diagram<boolean>;
  /** Whether the answer, where there is one, is what a clause asks for. */
  readonly fits: (clause: QuestionClause) => Diagram<boolean>;
}

/** An answer that no change touches. */
export function fixedAnswer(diagrams: Diagrams, answer: Answer | undefined): SupposedAnswer {
  const chosen = Array.isArray(answer) ? answer : [answer];
  return {
    answered: diagrams.leaf(answer !== undefined),
    chosen: (option) => diagrams.leaf(chosen.includes(option)),
    fits: (clause) => diagrams.leaf(answerFits(clause, answer)),
  };
}

/** An answer of options, each of which may be chosen or not. */
export function answerOfOptions(
  diagrams: Diagrams,
  { options }: QuestionPlace,
  chosen: (option: string) => Diagram<boolean>,
): SupposedAnswer {
  const some = (ids: readonly string[]) =>
    ids.reduce((any, id) => diagrams.combine(any, chosen(id), (one, other) => one || other), no(diagrams));
  const answered = some(options.map(({ id }) => id));
  const known = new Set(options.map(({ id }) => id));
  const among = (wanted: string | readonly string[]) => some(listOf(wanted).filter((id) => known.has(id)));
  return {
    answered,
    chosen,
    fits: (clause) => {
      const wanted = clause.is ?? clause.includes;
      if (wanted !== undefined) return among(wanted);
      const unwanted = clause.isNot ?? clause.excludes;
      if (unwanted !== undefined) return diagrams.map(among(unwanted), (is) => !is);
      return diagrams.leaf(clause.answered ?? false);
    },
  };
}

/** One answer where something is so, another where it is not. */
export function answerWhere(
  diagrams: Diagrams,
  so: Diagram<boolean>,
  one: SupposedAnswer,
  other: SupposedAnswer,
): SupposedAnswer {
  const either = (first: Diagram<boolean>, second: Diagram<boolean>) => diagrams.either(so, first, second);
  return {
    answered: either(one.answered, other.answered),
    chosen: (option) => either(one.chosen(option), other.chosen(option)),
    fits: (clause) => either(one.fits(clause), other.fits(clause)),
  };
}

function no(diagrams: Diagrams): Diagram<boolean> {
  return diagrams.leaf(false);
}
