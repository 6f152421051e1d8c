import type { Answer, AnswerOption, QuestionPlace, Step, Text } from '../../engine/index.ts';

/** What every field takes: what is asked, what is answered, and where to send another answer. */
export interface FieldProps {
  readonly step: Step;
  readonly place: QuestionPlace;
  /** What can be chosen here, in the order of the questionnaire. */
  readonly options: readonly AnswerOption[];
  readonly answer: Answer | undefined;
  /** Examples of the process at hand, by option id. */
  readonly examples: Readonly<Record<string, Text>>;
  /** The ids of the options that are likely with the process at hand: the others are shown on request. */
  readonly likely?: readonly string[] | undefined;
  /** The id of the message about this field, when it has to be put right. */
  readonly errorId: string | undefined;
  /** Undefined takes the answer away; `problem` says why what was written is no answer. */
  readonly onAnswer: (answer: Answer | undefined, problem?: string) => void;
}

/** The id of the first control of the question on the page: where an error message leads to. */
export const firstControl = 'answer';
