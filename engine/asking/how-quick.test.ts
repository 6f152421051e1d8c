import { describe, expect, it } from 'vitest';
import type { Answer, Response } from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { createScan, stepOf } from './machine.ts';
import { allRight } from '../questionnaire/options.ts';
import { profile } from '../profile/profile.ts';
import { proposedAnswer } from './proposal.ts';
import { emptyResponse, withGroupAdded, withProcessAdded } from '../response/response.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import type { Step } from '../questionnaire/scope.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';

const questionnaire = privacyQuickScan();

/** An ordinary small company: what is proposed fits, little is wrong, and it works with two services from outside Europe. */
const ordinary: Readonly<Record<string, Answer>> = {
  volume: 'few',
  network: ['internet', 'connected'],
  procedures: ['own-devices'],
  people: ['outsourced'],
  papers: ['no-register'],
  'outside-europe': ['host-software', 'mail-tool'],
  'outside-safeguard': 'all',
  processor: 'no',
  'interest-balance': 'yes',
  'dpia-done': 'reasoned',
};

function answerOf(place: QuestionPlace, response: Response, step: Step, team: string): Answer | undefined {
  const { question, options } = place;
  if (question.id === 'team') return team;
  const given = ordinary[question.id] ?? proposedAnswer(evaluate(questionnaire, response), step);
  if (given !== undefined) return given;
  if (question.kind === 'proposal') return [allRight];
  if (question.kind === 'choices') return [options.find(({ exclusive }) => exclusive)?.id ?? ''];
  if (question.kind === 'text') return undefined;
  return options.find(({ level }) => level === 'medium')?.id ?? options[0]?.id;
}

/** Goes on from question to question as a person does; tells of each screen that was shown. */
function walked(start: Response, team: string) {
  const scan = createScan(questionnaire, start);
  scan.start();
  scan.send({ type: 'start' });
  scan.send({ type: 'next' });
  const screens: Step[] = [];
  for (let step = stepOf(scan.getSnapshot()); step; step = stepOf(scan.getSnapshot())) {
    const place = catalogue(questionnaire).questions.get(step.question);
    if (place) {
      scan.send({ type: 'answer', answer: answerOf(place, scan.getSnapshot().context.response, step, team) });
    }
    screens.push(step);
    scan.send({ type: 'next' });
    if (screens.length > 600) throw new Error(`No way on from ${JSON.stringify(step)}.`);
  }
  return { screens, evaluation: evaluate(questionnaire, scan.getSnapshot().context.response) };
}

/** A scan in which these cards are ticked, each with what is usual. */
function ticked(cards: readonly string[]): Response {
  return cards.reduce(
    (response, id) => withGroupAdded(questionnaire, response, id),
    emptyResponse(questionnaire),
  );
}

const all = groupsOf(questionnaire).map(({ id }) => id);
const companies = [
  {
    // two of these are about what any company of today may do: AI, and work for other companies; two more name the
    // company and country of each kind of service outside Europe, which the register has to say
    name: 'the smallest company: a web shop with a newsletter',
    team: 'small',
    cards: ['orders', 'newsletter'],
    most: 28,
  },
  {
    name: 'six cards and ten employees',
    team: 'medium',
    cards: ['payroll', 'personnel-file', 'absence', 'orders', 'newsletter', 'website'],
    most: 70,
  },
  { name: 'all cards', team: 'medium', cards: all, most: 198 },
];

describe.each(companies)('$name', ({ cards, team, most }) => {
  const { screens, evaluation } = walked(ticked(cards), team);

  it(`has its profile within ${most} questions`, () => {
    expect(profile(evaluation).complete).toBe(true);
    expect(screens.length).toBeLessThanOrEqual(most);
  });

  it('is asked nothing twice', () => {
    const asked = screens.map((step) => JSON.stringify(step));
    expect(new Set(asked).size).toBe(asked.length);
  });
});

/** Following staff is on the list of the authority by itself: whether it is done in a fixed way is one question more. */
const followed = new Set(['monitoring-staff', 'monitoring-gps']);

it.each(
  questionnaire.processes.map(({ id, subjects }) => ({
    id,
    subjects: subjects.length,
    most: followed.has(id) ? 9 : 8,
  })),
)(
  '$id takes at most $most questions for each subject once its preset is confirmed',
  ({ id, subjects, most }) => {
    const start = withProcessAdded(questionnaire, emptyResponse(questionnaire), id);
    const asked = walked(start, 'medium').screens.filter(({ process }) => process === id);
    expect(asked.length).toBeLessThanOrEqual(most * subjects);
  },
);
