import { readFileSync } from 'node:fs';
import {
  type Answer,
  type Questionnaire,
  type QuestionPlace,
  type Response,
  catalogue,
  emptyResponse,
  load,
  withProcessAdded,
} from '../../engine/index.ts';

/** The folder of the scan, from the top of the repository. */
export const folder = 'questionnaires/privacy-quick-scan';

/** The scan itself. */
export function theScan(): Questionnaire {
  const { questionnaire } = load(readFileSync(`${folder}/questionnaire.json`, 'utf8'));
  if (!questionnaire) throw new Error('The questionnaire has errors.');
  return questionnaire;
}

/**
 * A company that does everything wrong: every list has all its options ticked. It has the first processes of the scan, as
 * many as asked for, or all.
 */
export function everythingWrong(questionnaire: Questionnaire, count?: number): Response {
  let response = emptyResponse(questionnaire);
  for (const { id } of questionnaire.processes.slice(0, count)) {
    response = withProcessAdded(questionnaire, response, id);
  }
  const { inOrder } = catalogue(questionnaire);
  const worst = ({ question: { kind }, options }: QuestionPlace): Answer | undefined => {
    const known = options.filter(({ unknown, exclusive }) => !unknown && !exclusive).map(({ id }) => id);
    if (kind === 'choices') return known;
    if (kind === 'which') return undefined; // nothing is unknown
    if (kind === 'text') return 'Zo is het.';
    return options.find(({ lower, unknown }) => lower && !unknown)?.id ?? known.at(-1);
  };
  const answers = (per: 'organisation' | 'process' | 'subject') =>
    Object.fromEntries(
      inOrder[per].flatMap((place): [string, Answer][] => {
        const answer = place.question.kind === 'proposal' ? undefined : worst(place);
        return answer === undefined ? [] : [[place.question.id, answer]];
      }),
    );
  return {
    ...response,
    organisation: { answers: answers('organisation') },
    processes: response.processes.map((process) => ({
      ...process,
      answers: answers('process'),
      subjects: Object.fromEntries(
        Object.keys(process.subjects).map((subject) => [subject, { answers: answers('subject') }]),
      ),
    })),
  };
}
