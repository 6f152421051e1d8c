import type { Answer, Question, Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { conditionsOf } from '../questionnaire/conditions.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { offeredOptions } from '../asking/offered.ts';
import type { AnswerOption } from '../questionnaire/options.ts';
import { emptyResponse, withAnswer, withOwnProcess, withProcessAdded } from '../response/response.ts';
import type { Step } from '../questionnaire/scope.ts';
import { route } from '../asking/route.ts';

/**
 * Every complete response with at most so many processes, each answered in every way; undefined when there are more
 * than `most`. A process of one's own touches any of the subjects.
 */
export function allResponses(
  questionnaire: Questionnaire,
  processes: number,
  most: number,
): readonly Response[] | undefined {
  const found: Response[] = [];
  for (const start of starts(questionnaire, processes)) {
    if (!complete(questionnaire, start, found, most)) return undefined;
  }
  return found;
}

function starts(questionnaire: Questionnaire, processes: number): readonly Response[] {
  const groups = groupsNamedIn(questionnaire);
  let all = [emptyResponse(questionnaire)];
  for (let count = 0; count < processes; count += 1) {
    const more = all.flatMap((response) => [
      ...questionnaire.processes.map(({ id }) => withProcessAdded(questionnaire, response, id)),
      ...subsets(questionnaire.subjects.map(({ id }) => id)).flatMap((subjects) =>
        [undefined, ...groups].map((group) =>
          withOwnProcess(questionnaire, response, { name: 'Our own', subjects, group }),
        ),
      ),
    ]);
    const different = new Map([...all, ...more].map((response) => [JSON.stringify(response), response]));
    all = [...different.values()];
  }
  return all;
}

/** The groups that make a difference to a process of one's own. */
function groupsNamedIn(questionnaire: Questionnaire): readonly string[] {
  const named = [...conditionsOf(questionnaire, catalogue(questionnaire))].flatMap(({ condition }) =>
    clausesOf(condition, '').flatMap(({ clause }) => ('group' in clause ? [clause.group].flat() : [])),
  );
  return [...new Set(named)];
}

/** Goes through the answers to the next open step, and so on to the end; false when there are too many. */
function complete(
  questionnaire: Questionnaire,
  response: Response,
  found: Response[],
  most: number,
  left = new Set<string>(),
): boolean {
  if (found.length > most) return false;
  const evaluation = evaluate(questionnaire, response);
  const open = route(evaluation).find((step) => {
    const { question, ...at } = step;
    const known = evaluation.scope(at)?.known(question);
    return (
      known?.answer === undefined && known?.place.question.kind !== 'note' && !left.has(JSON.stringify(step))
    );
  });
  if (!open) {
    found.push(response);
    return true;
  }
  const { question, options } = placeAt(questionnaire, response, open);
  const optional = 'optional' in question && question.optional;
  if (optional && !complete(questionnaire, response, found, most, new Set([...left, JSON.stringify(open)]))) {
    return false;
  }
  return answersTo(question, options).every((answer) =>
    complete(questionnaire, withAnswer(response, open, answer), found, most, left),
  );
}

function placeAt(questionnaire: Questionnaire, response: Response, { question, ...at }: Step) {
  const evaluation = evaluate(questionnaire, response);
  const known = evaluation.scope(at)?.known(question);
  if (!known) throw new Error(`There is no ${question} here.`);
  return { question: known.place.question, options: offeredOptions(evaluation, { question, ...at }) };
}

/** Every answer that can be given; of numbers every whole one in the range. */
export function answersTo(question: Question, options: readonly AnswerOption[]): readonly Answer[] {
  switch (question.kind) {
    case 'note':
      return [];
    case 'text':
      return ['Text'];
    case 'number': {
      const { min = 0, max = 9 } = question;
      const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
      return [...numbers, ...options.map(({ id }) => id)];
    }
    case 'choices':
    case 'which':
    case 'proposal': {
      const together = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      return [...subsets(together), ...options.filter(({ exclusive }) => exclusive).map(({ id }) => [id])];
    }
    default:
      return options.map(({ id }) => id);
  }
}

/** The sets of some of these, none left out but the empty one. */
function subsets(all: readonly string[]): readonly string[][] {
  return Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_one, index) => (bits >> index) & 1),
  ).slice(1);
}
