import type { Text } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { type Run, layout } from './layout.ts';
import { isConfirmed } from './proposal.ts';
import { processName } from '../texts/process-name.ts';
import { type Step, sameScope } from '../questionnaire/scope.ts';

const routes = new WeakMap<Evaluation, readonly Step[]>();

/**
 * The questions that apply now, each in its scope, in the order in which they are asked. Those whose proposal was
 * confirmed are among them, though a person who goes on from question to question is not asked them: see `isAsked`.
 */
export function route(evaluation: Evaluation): readonly Step[] {
  const known = routes.get(evaluation);
  if (known) return known;
  const { organisation, questionnaire } = evaluation;
  const steps = layout(questionnaire).flatMap(({ narrow, runs }) =>
    narrow
      ? organisation.inner.flatMap((process) => runs.flatMap((run) => stepsOf(run, process)))
      : runs.flatMap((run) => stepsOf(run, organisation)),
  );
  routes.set(evaluation, steps);
  return steps;
}

function stepsOf(run: Run, scope: EvaluatedScope): readonly Step[] {
  const scopes = run.per === 'subject' ? scope.inner : [scope];
  return scopes.flatMap((one) =>
    run.questions
      .filter(({ question }) => one.known(question.id).applies === 'holds')
      .map(({ question }) => ({ question: question.id, ...one.at })),
  );
}

/**
 * The steps of the route that must be answered and are not. What an open proposal covers is not listed beside it: one
 * answer may settle it all.
 */
export function openSteps(evaluation: Evaluation): readonly Step[] {
  const open = route(evaluation).filter((step) => isOpen(evaluation, step));
  return open.filter((step) => !isCovered(evaluation, step));
}

function isCovered(evaluation: Evaluation, { question, process }: Step): boolean {
  const proposal = catalogue(evaluation.questionnaire).questions.get(question)?.proposal;
  if (proposal === undefined || process === undefined) return false;
  const preset = catalogue(evaluation.questionnaire).presets.get(process);
  return (
    preset !== undefined &&
    Object.hasOwn(preset, question) &&
    isOpen(evaluation, { question: proposal, process })
  );
}

/** Whether a person who goes on from question to question is asked this one: it applies, and was not confirmed. */
export function isAsked(evaluation: Evaluation, step: Step): boolean {
  const { question, ...at } = step;
  return evaluation.scope(at)?.known(question).applies === 'holds' && !isConfirmed(evaluation.response, step);
}

/** Whether a question must be answered here before one may go on. */
export function isOpen(evaluation: Evaluation, { question, ...at }: Step): boolean {
  const known = evaluation.scope(at)?.known(question);
  if (known?.applies !== 'holds' || known.answer !== undefined) return false;
  const { kind } = known.place.question;
  return kind !== 'note' && !('optional' in known.place.question && known.place.question.optional);
}

export function sameStep(one: Step, other: Step): boolean {
  return one.question === other.question && sameScope(one, other);
}

/** Where a step is in the whole: the route has parts, one for each section of the organisation and each process. */
export interface Progress {
  /** The number of the part, from 1, and how many there are now. */
  readonly section: number;
  readonly sections: number;
  readonly title: Text;
  /** The number of the question in its part, from 1, and how many there are now. */
  readonly question: number;
  readonly questions: number;
}

/** How far a step is; undefined when it is not on the route. */
export function progress(evaluation: Evaluation, step: Step): Progress | undefined {
  const all = parts(evaluation);
  const section = all.findIndex((part) => part.steps.some((other) => sameStep(other, step)));
  const part = all[section];
  if (!part) return undefined;
  return {
    section: section + 1,
    sections: all.length,
    title: part.title,
    question: part.steps.findIndex((other) => sameStep(other, step)) + 1,
    questions: part.steps.length,
  };
}

/** A part of the route that a person sees as one: a section of the organisation, or a process. */
export interface Part {
  readonly title: Text;
  readonly steps: readonly Step[];
}

/** The parts of the route, in order; parts in which nothing applies are left out. */
export function parts(evaluation: Evaluation): readonly Part[] {
  const { questionnaire, response } = evaluation;
  const found = new Map<string, { title: Text; steps: Step[] }>();
  for (const step of route(evaluation)) {
    const section = questionnaire.sections.find(({ questions }) =>
      questions.some(({ id }) => id === step.question),
    );
    const process = response.processes.find(({ id }) => id === step.process);
    if (!section) continue;
    const key = process ? `process ${process.id}` : `section ${section.id}`;
    const part = found.get(key);
    if (part) part.steps.push(step);
    else
      found.set(key, { title: process ? processName(questionnaire, process) : section.title, steps: [step] });
  }
  return [...found.values()];
}
