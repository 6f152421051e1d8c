import type { Lower, Question, Text } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

/** Something that can be chosen as an answer, and what choosing it means. Yes, no and "I do not know" are options too. */
export interface AnswerOption {
  readonly id: string;
  /** Absent where the interface has words for it: yes, no, "I do not know", "all of this is right". */
  readonly label?: Text;
  readonly help?: Text;
  readonly points?: number;
  readonly level?: string;
  readonly because?: Text;
  readonly unknown?: boolean;
  /** Cannot be chosen beside another one. */
  readonly exclusive?: boolean;
  readonly notApplicable?: boolean;
  /** How the organisation can see to it that this is chosen no more. */
  readonly lower?: Lower;
  /** Hardly ever the answer. */
  readonly rare?: boolean;
  /** Where it stands, counted from the question. */
  readonly pointer: string;
}

/** The id of the answer "I do not know" to a yes-no or number question. */
export const unknownAnswer = 'unknown';

/** The id of the answer "all of this is right" to a proposal. */
export const allRight = 'all-right';

/** Finds a question by its id. */
export type FindQuestion = (id: string) => Question | undefined;

/**
 * What can be chosen for this question, in order. A text or note has nothing to choose, a number at most "I do not
 * know". A `which` question has the options of the question that it is about, a proposal the questions that it covers.
 */
export function optionsOf(question: Question, find: FindQuestion): readonly AnswerOption[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((option, index) => ({ ...option, pointer: pointer('', 'options', index) }));
    case 'choices':
      return question.options.map((option, index) => ({
        ...option,
        exclusive: option.exclusive ?? Boolean(option.unknown ?? option.notApplicable),
        pointer: pointer('', 'options', index),
      }));
    case 'which':
      return knowable(find(question.of))
        .filter(({ id }) => !question.except?.includes(id))
        .map(({ id, label, help }) => ({
          id,
          label,
          ...(help !== undefined && { help }),
          ...(question.lower && { lower: question.lower }),
          pointer: '/of',
        }));
    case 'proposal':
      return [
        ...question.covers.map((id, index) => ({
          id,
          ...labelOf(find(id)),
          pointer: pointer('', 'covers', index),
        })),
        { id: allRight, exclusive: true, pointer: '/covers' },
      ];
    case 'yes-no':
      return [
        { ...question.yes, id: 'yes', pointer: '/yes' },
        { ...question.no, id: 'no', pointer: '/no' },
        { ...question.unknown, id: unknownAnswer, unknown: true, pointer: '/unknown' },
      ];
    case 'number':
      return question.unknown
        ? [{ ...question.unknown, id: unknownAnswer, unknown: true, pointer: '/unknown' }]
        : [];
    case 'text':
    case 'note':
      return [];
  }
}

/** The options that say something by themselves: not "none of these", not "I do not know". */
function knowable(question: Question | undefined) {
  if (question?.kind !== 'choices') return [];
  return question.options.filter(
    ({ exclusive, unknown, notApplicable }) => !exclusive && !unknown && !notApplicable,
  );
}

function labelOf(question: Question | undefined): { readonly label?: Text } {
  return question ? { label: question.name ?? question.text } : {};
}

/** Whether several options may be chosen at a time. */
export function takesSeveral({ kind }: Question): boolean {
  return kind === 'choices' || kind === 'which' || kind === 'proposal';
}
