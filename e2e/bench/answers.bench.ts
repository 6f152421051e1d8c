import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import {
  type Questionnaire,
  type Response,
  createScan,
  emptyResponse,
  evaluate,
  load,
  openSteps,
  route,
} from '../../engine/index.ts';

/**
 * One answer, and what follows from it: four scores, how many questions apply, and the next open question. The same
 * work for us and for survey-core: radio questions, every fifth with a condition on the one before, in four categories.
 */

const categories = ['a', 'b', 'c', 'd'];

function ours(count: number): Questionnaire {
  const questions = Array.from({ length: count }, (_, index) => ({
    id: `q${index}`,
    kind: 'choice',
    text: `Question ${index}?`,
    ...(index % 5 === 4 && { when: { question: `q${index - 1}`, is: ['one', 'two'] } }),
    options: ['none', 'one', 'two'].map((id, points) => ({ id, label: id, points })),
  }));
  const scores = categories.map((id, category) => ({
    id,
    per: 'organisation',
    title: id,
    scale: 'risk',
    sum: questions
      .filter((_, index) => index % 4 === category)
      .map((question) => ({ question: question.id })),
    bands: [
      { from: 0, level: 'low' },
      { from: count / 8, level: 'high' },
    ],
  }));
  const text = JSON.stringify({
    format: 1,
    id: 'bench',
    version: '1.0.0',
    languages: ['en'],
    title: 'Bench',
    publisher: { name: 'Nobody' },
    reviewed: { on: '2026-01-01', until: '2027-01-01' },
    subjects: [{ id: 'all', label: 'All' }],
    processes: [],
    scales: {
      risk: [
        { id: 'low', label: 'Low' },
        { id: 'high', label: 'High' },
      ],
    },
    sections: [{ id: 'all-questions', per: 'organisation', title: 'All', questions }],
    scores: [
      ...scores,
      { id: 'process', per: 'process', title: 'Process', scale: 'risk', worst: [{ level: 'low' }] },
    ],
    profile: { columns: [{ score: 'process' }], organisation: categories },
  });
  const { questionnaire, diagnostics } = load(text);
  if (!questionnaire) throw new Error(JSON.stringify(diagnostics));
  return questionnaire;
}

function followUp(questionnaire: Questionnaire, response: Response) {
  const evaluation = evaluate(questionnaire, response);
  const points = categories.map((id) => evaluation.organisation.score(id).points?.[0]);
  return [points, route(evaluation).length, openSteps(evaluation)[0]];
}

/** Another value each time that a question comes round again, so that no answer is the one it had. */
function isOdd(turn: number, count: number): boolean {
  return (turn + Math.floor(turn / count)) % 2 === 1;
}

function ourScan(count: number) {
  const questionnaire = ours(count);
  const answers = Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, 'one']));
  const scan = createScan(questionnaire, { ...emptyResponse(questionnaire), organisation: { answers } });
  scan.start();
  let turn = 0;
  return () => {
    turn += 1;
    const question = `q${(turn * 7) % count}`;
    scan.send({ type: 'go', step: { question } });
    scan.send({ type: 'answer', answer: isOdd(turn, count) ? 'two' : 'none' });
    return followUp(questionnaire, scan.getSnapshot().context.response);
  };
}

function theirSurvey(count: number) {
  const survey = new Model({
    pages: [
      {
        elements: Array.from({ length: count }, (_, index) => ({
          type: 'radiogroup',
          name: `q${index}`,
          ...(index % 5 === 4 && { visibleIf: `{q${index - 1}} > 0` }),
          choices: [0, 1, 2],
        })),
      },
    ],
    calculatedValues: categories.map((name, category) => ({
      name,
      expression: Array.from({ length: count }, (_, index) => index)
        .filter((index) => index % 4 === category)
        .map((index) => `{q${index}}`)
        .join(' + '),
    })),
  });
  survey.data = Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, 1]));
  let turn = 0;
  return () => {
    turn += 1;
    survey.setValue(`q${(turn * 7) % count}`, isOdd(turn, count) ? 2 : 0);
    const scores = categories.map((name) => survey.getVariable(name));
    const visible = survey.getAllQuestions(true);
    return [scores, visible.length, visible.find((question) => question.isEmpty())];
  };
}

test.for([100, 1000])('one answer among %i questions', { timeout: 60_000 }, async (count, { bench }) => {
  const answerOurs = ourScan(count);
  const answerTheirs = theirSurvey(count);
  for (let turn = 0; turn < 40; turn += 1) {
    // The same questions apply. The points may differ: survey-core goes on counting an answer after its question was hidden.
    expect(answerOurs()[1]).toBe(answerTheirs()[1]);
  }
  const result = await bench.compare(
    bench('privacy-quick-scan', () => void answerOurs()),
    bench('survey-core', () => void answerTheirs()),
    { time: 1500 },
  );
  for (const name of ['privacy-quick-scan', 'survey-core'] as const) {
    const { latency } = result.get(name);
    console.log(`${count} questions, ${name}: median ${(latency.p50 * 1000).toFixed(0)} µs per answer`);
  }
});
