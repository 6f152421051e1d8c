import type { Answer, Question } from '../format/format.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { choices, error, unknownName } from '../diagnostics/report.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { unknownAnswer } from '../questionnaire/options.ts';
import { quote, quoteAll, show } from '../diagnostics/show.ts';
import { type AnswerProblem, longestText, problemsOfAnswer } from './fits.ts';

/** What is wrong with an answer to this question; `at` is where the answer stands. */
export function* misfitsOfAnswer(place: QuestionPlace, answer: Answer, at: string): Iterable<Diagnostic> {
  for (const problem of problemsOfAnswer(place, answer)) yield inWords(place, answer, at, problem);
}

function inWords(
  { question, options }: QuestionPlace,
  answer: Answer,
  at: string,
  problem: AnswerProblem,
): Diagnostic {
  const { id, kind } = question;
  const actual = show(answer);
  switch (problem.code) {
    case 'wrong-answer':
      return error(
        'wrong-answer',
        at,
        `${actual} is no answer to ${quote(id)}, a question of kind "${kind}".`,
        {
          expected: [expectedOf(question)],
          actual,
        },
      );
    case 'empty-answer':
      return error('empty-answer', at, 'This answer is empty.');
    case 'too-long':
      return error('too-long', at, 'This answer is too long.', {
        expected: [`at most ${longestText} characters`],
      });
    case 'out-of-range':
      return error('out-of-range', at, `${String(answer)} is not a possible answer to ${quote(id)}.`, {
        expected: rangeOf(question),
        actual,
      });
    case 'not-whole':
      return error('not-whole', at, `${quote(id)} takes whole numbers only.`, { actual });
    case 'unknown-option': {
      const known = options.map((option) => option.id);
      const { index, option } = problem;
      const place = index === undefined ? at : pointer(at, index);
      return unknownName('option', String(option), known, place, {
        message: `${quote(String(option))} is no answer to ${quote(id)}.`,
        expected: kind === 'number' ? ['a number', quote(unknownAnswer)] : choices(known),
      });
    }
    case 'duplicate-value':
      return error(
        'duplicate-value',
        pointer(at, problem.index ?? 0),
        `${show(problem.option)} occurs twice in this list.`,
      );
    case 'exclusive-option': {
      const others = Array.isArray(answer) ? answer.filter((other) => other !== problem.option) : [];
      const message = `${quote(problem.option)} cannot be chosen together with ${quoteAll(others, 'and')}.`;
      return error('exclusive-option', at, message);
    }
  }
}

function expectedOf({ kind }: Question): string {
  switch (kind) {
    case 'note':
      return 'no answer: it is a note';
    case 'text':
      return 'text';
    case 'number':
      return 'a number';
    case 'choice':
    case 'yes-no':
      return 'the id of one option';
    case 'choices':
    case 'which':
    case 'proposal':
      return 'a list of option ids';
  }
}

function rangeOf(question: Question): readonly string[] {
  if (question.kind !== 'number') return [];
  const { min, max } = question;
  return [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
}
