import type { Answer, Question } from '../format/format.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { choices, error, unknownName } from '../diagnostics/report.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { type AnswerOption, unknownAnswer } from '../questionnaire/options.ts';
import { quote, quoteAll, show } from '../diagnostics/show.ts';

/** What is wrong with an answer to this question; `at` is where the answer stands. */
export function* misfitsOfAnswer(
  { question, options }: QuestionPlace,
  answer: Answer,
  at: string,
): Iterable<Diagnostic> {
  switch (question.kind) {
    case 'note':
      yield wrongAnswer(question, answer, at, 'no answer: it is a note');
      return;
    case 'text':
      if (typeof answer !== 'string') yield wrongAnswer(question, answer, at, 'text');
      else if (answer.trim() === '') yield error('empty-answer', at, 'This answer is empty.');
      return;
    case 'number':
      if (typeof answer === 'number') yield* ofNumber(question, answer, at);
      else if (typeof answer === 'string' && options.length > 0)
        yield* ofOption(question, answer, options, at);
      else yield wrongAnswer(question, answer, at, 'a number');
      return;
    case 'choice':
    case 'yes-no':
      if (typeof answer === 'string') yield* ofOption(question, answer, options, at);
      else yield wrongAnswer(question, answer, at, 'the id of one option');
      return;
    case 'choices':
    case 'which':
    case 'proposal':
      if (Array.isArray(answer)) yield* ofOptions(question, answer, options, at);
      else yield wrongAnswer(question, answer, at, 'a list of option ids');
  }
}

function wrongAnswer({ id, kind }: Question, answer: Answer, at: string, expected: string): Diagnostic {
  return error(
    'wrong-answer',
    at,
    `${show(answer)} is no answer to ${quote(id)}, a question of kind "${kind}".`,
    {
      expected: [expected],
      actual: show(answer),
    },
  );
}

function* ofNumber(
  { id, min = -Infinity, max = Infinity, whole }: Extract<Question, { kind: 'number' }>,
  answer: number,
  at: string,
): Iterable<Diagnostic> {
  if (answer < min || answer > max) {
    yield error('out-of-range', at, `${answer} is not a possible answer to ${quote(id)}.`, {
      expected: [
        ...(min === -Infinity ? [] : [`at least ${min}`]),
        ...(max === Infinity ? [] : [`at most ${max}`]),
      ],
      actual: show(answer),
    });
  }
  if (whole && !Number.isInteger(answer)) {
    yield error('not-whole', at, `${quote(id)} takes whole numbers only.`, { actual: show(answer) });
  }
}

function* ofOption(
  { id, kind }: Question,
  answer: string,
  options: readonly AnswerOption[],
  at: string,
): Iterable<Diagnostic> {
  const known = options.map((option) => option.id);
  if (known.includes(answer)) return;
  yield unknownName('option', answer, known, at, {
    message: `${quote(answer)} is no answer to ${quote(id)}.`,
    expected: kind === 'number' ? ['a number', quote(unknownAnswer)] : choices(known),
  });
}

function* ofOptions(
  question: Question,
  answer: readonly string[],
  options: readonly AnswerOption[],
  at: string,
): Iterable<Diagnostic> {
  if (answer.length === 0) yield error('empty-answer', at, 'This answer is empty.');
  for (const [index, option] of answer.entries()) {
    yield* ofOption(question, option, options, pointer(at, index));
  }
  const alone = options.find(({ id, exclusive }) => exclusive && answer.includes(id));
  if (!alone || answer.length === 1) return;
  const others = answer.filter((id) => id !== alone.id);
  yield error(
    'exclusive-option',
    at,
    `${quote(alone.id)} cannot be chosen together with ${quoteAll(others, 'and')}.`,
  );
}
