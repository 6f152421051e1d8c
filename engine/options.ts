import type { Question, Text } from './format.ts';
import { pointer } from './diagnostic.ts';

/** Something that can be chosen as an answer, and what choosing it means. Yes, no and "I do not know" are options too. */
export interface AnswerOption {
  readonly id: string;
  /** Absent for yes, no and "I do not know" without a label of their own: the interface has words for them. */
  readonly label?: Text;
  readonly help?: Text;
  readonly points?: number;
  readonly level?: string;
  readonly because?: Text;
  readonly unknown?: boolean;
  /** Cannot be chosen beside another one; "I do not know" and "does not apply" never can. */
  readonly exclusive?: boolean;
  readonly notApplicable?: boolean;
  /** Where it stands, counted from the question. */
  readonly pointer: string;
}

/** The id of the answer "I do not know" to a yes-no or number question. */
export const unknownAnswer = 'unknown';

/** What can be chosen for this question, in order. A text or note has nothing to choose, a number at most "I do not know". */
export function optionsOf(question: Question): readonly AnswerOption[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((option, index) => ({ ...option, pointer: pointer('', 'options', index) }));
    case 'choices':
      return question.options.map((option, index) => ({
        ...option,
        exclusive: Boolean(option.exclusive ?? option.unknown ?? option.notApplicable),
        pointer: pointer('', 'options', index),
      }));
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
