import type { Questionnaire } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { emptyResponse, withOwnProcess, withProcessAdded } from '../response/response.ts';
import { openSteps } from '../asking/route.ts';
import { quote } from '../diagnostics/show.ts';
import type { Claim } from './claim.ts';
import { completed } from './complete.ts';

/**
 * A scan can be completed, from whatever was answered. That holds by the way the format is made: a question that is
 * asked always has an answer to give (a `which` is only asked while something is left to choose; `check` sees to it that
 * ranges are not empty), a question only hangs on earlier ones, and nothing goes round in circles. For the organisation
 * alone and with each kind of process it is shown by doing it.
 */
export function* completeness(questionnaire: Questionnaire): Iterable<Claim> {
  const empty = emptyResponse(questionnaire);
  const subjects = questionnaire.subjects.map(({ id }) => id);
  const starts = [
    { name: 'without processes', start: empty, pointer: '/sections' },
    ...questionnaire.processes.map(({ id }, index) => ({
      name: `with the process ${quote(id)}`,
      start: withProcessAdded(questionnaire, empty, id),
      pointer: `/processes/${index}`,
    })),
    {
      name: `with a process of one's own`,
      start: withOwnProcess(questionnaire, empty, { name: 'Own process', subjects }),
      pointer: '/subjects',
    },
    ...(questionnaire.groups ?? []).map(({ id: group }, index) => ({
      name: `with a process of one's own in the group ${quote(group)}`,
      start: withOwnProcess(questionnaire, empty, { name: 'Own process', subjects, group }),
      pointer: `/groups/${index}`,
    })),
  ];
  for (const { name, start, pointer } of starts) {
    yield {
      subject: 'completeness',
      claim: `a scan ${name} can be completed`,
      code: 'cannot-be-completed',
      severity: 'error',
      message: `A scan ${name} cannot be completed.`,
      pointer,
      prove: async () => {
        const response = completed(questionnaire, start);
        return response
          ? { verdict: 'proved', by: 'structure', example: () => response }
          : { verdict: 'refuted', by: 'structure', witness: [start] };
      },
      shows: (evaluation) => openSteps(evaluate(questionnaire, evaluation.response)).length === 0,
    };
  }
}
