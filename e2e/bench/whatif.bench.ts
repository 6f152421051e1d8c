import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Answer,
  type Questionnaire,
  type QuestionPlace,
  type Response,
  catalogue,
  emptyResponse,
  evaluate,
  load,
  profile,
  readResponse,
  whatLowers,
  withProcessAdded,
} from '../../engine/index.ts';

/** What lowers each level of the scan, for the made-up companies: the time of each level, the first of a company included. */

const folder = 'questionnaires/privacy-quick-scan';

function theScan(): Questionnaire {
  const { questionnaire } = load(readFileSync(`${folder}/questionnaire.json`, 'utf8'));
  if (!questionnaire) throw new Error('The questionnaire has errors.');
  return questionnaire;
}

function timesOf(questionnaire: Questionnaire, file: string) {
  const { response } = JSON.parse(readFileSync(`${folder}/scenarios/${file}`, 'utf8'));
  const read = readResponse(questionnaire, JSON.stringify(response));
  return read.response ? timesOfLevels(questionnaire, read.response) : [];
}

/** A company that does all that the scan knows, and everything wrong: every list has all its options ticked. */
function everythingWrong(questionnaire: Questionnaire): Response {
  let response = emptyResponse(questionnaire);
  for (const { id } of questionnaire.processes) response = withProcessAdded(questionnaire, response, id);
  const { inOrder } = catalogue(questionnaire);
  const worst = ({ question: { kind }, options }: QuestionPlace): Answer | undefined => {
    const known = options.filter(({ unknown, exclusive }) => !unknown && !exclusive).map(({ id }) => id);
    if (kind === 'choices') return known;
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

function timesOfLevels(questionnaire: Questionnaire, response: Response): readonly number[] {
  const evaluation = evaluate(questionnaire, response);
  return profile(evaluation).results.map(({ score, at }) => {
    const start = performance.now();
    const { kind } = whatLowers(evaluation, score, at);
    expect(kind).not.toBe('too-many');
    return performance.now() - start;
  });
}

test('what lowers each level of the scan', { timeout: 60_000 }, () => {
  const questionnaire = theScan();
  const files = readdirSync(`${folder}/scenarios`);
  timesOf(questionnaire, files[0] ?? '');
  const companies = files.map((file) => ({ file, times: timesOf(questionnaire, file) }));
  const all = companies.flatMap(({ times }) => times).sort((one, other) => one - other);
  const whole = companies.map(({ times }) => times.reduce((sum, one) => sum + one, 0));
  expect(all.length).toBeGreaterThan(1000);
  const told = (value = 0) => `${value.toFixed(1)} ms`;
  console.log(`${companies.length} companies, ${all.length} levels`);
  console.log(
    `a level: median ${told(all[Math.floor(all.length / 2)])}, 99 in 100 within ${told(all[Math.floor(all.length * 0.99)])}, longest ${told(all.at(-1))}`,
  );
  const wrong = timesOfLevels(questionnaire, everythingWrong(questionnaire));
  console.log(
    `everything wrong, ${wrong.length} levels: longest ${told(Math.max(...wrong))}, together ${told(wrong.reduce((sum, one) => sum + one, 0))}`,
  );
  console.log(`all levels of a company: longest ${told(Math.max(...whole))}`);
});
