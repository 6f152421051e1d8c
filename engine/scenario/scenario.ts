import type { Questionnaire, Response } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { choices, error, unknownName } from '../diagnostics/report.ts';
import { type Diagnostic, hasErrors, pointer } from '../diagnostics/diagnostic.ts';
import { type Scenario, scenarioSchema } from '../format/schema/scenario.ts';
import { readJson } from '../json/json.ts';
import { misfits } from '../format/misfits.ts';
import { readResponse } from '../response/read-response.ts';
import { inForce } from '../questionnaire/in-force.ts';
import { isDay } from '../format/day.ts';
import { perOf } from '../questionnaire/scope.ts';
import { quote } from '../diagnostics/show.ts';

export type { Scenario } from '../format/schema/scenario.ts';

/** A scenario and its response, with what is in force on the day on which it is looked at. */
interface ScenarioOnDay {
  readonly scenario: Scenario;
  readonly response: Response;
  /** Its own day, or else the one given. */
  readonly on: string;
  readonly questionnaire: Questionnaire;
}

/** A scenario with its response as read, or what is wrong with it. */
export interface ReadScenario {
  readonly read?: ScenarioOnDay;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a scenario from JSON text. What it names is in the questionnaire as it is in force on its day (`on`, or else
 * today), and in its own response. Never throws.
 */
export function readScenario(whole: Questionnaire, text: string, today: string): ReadScenario {
  const json = readJson(text);
  if (hasErrors(json.diagnostics)) return { diagnostics: json.diagnostics };
  const found = [...misfits(scenarioSchema, json.value)];
  if (!isScenario(json.value, found)) return { diagnostics: found };
  const scenario = json.value;
  const { on = today } = scenario;
  if (!isDay(on)) {
    const message = `There is no day ${quote(on)}.`;
    return { diagnostics: [error('no-such-day', '/on', message, { actual: quote(on) })] };
  }
  const questionnaire = inForce(whole, on);
  const { response, version, diagnostics } = readResponse(questionnaire, JSON.stringify(scenario.response));
  const ofResponse = diagnostics.map((one) => ({
    ...one,
    // what a scenario answers to the version at hand is what its author means: a misfit is a mistake
    ...(version === questionnaire.version && { severity: 'error' as const }),
    pointer: `/response${one.pointer}`,
  }));
  if (!response) return { diagnostics: ofResponse };
  const all = [...ofResponse, ...misnamed(questionnaire, scenario)];
  return hasErrors(all)
    ? { diagnostics: all }
    : { read: { scenario, response, on, questionnaire }, diagnostics: all };
}

function isScenario(_: unknown, found: readonly Diagnostic[]): _ is Scenario {
  return found.length === 0;
}

function* misnamed(
  questionnaire: Questionnaire,
  { expect, route = [], measures = [], inconsistencies = [], response }: Scenario,
): Iterable<Diagnostic> {
  const { questions, scores } = catalogue(questionnaire);
  for (const [index, step] of route.entries()) {
    const question = step.slice(step.lastIndexOf('/') + 1);
    if (questions.has(question)) continue;
    yield unknownName('question', question, questions.keys(), pointer('', 'route', index));
  }
  const known = (questionnaire.measures ?? []).map(({ id }) => id);
  for (const [index, measure] of measures.entries()) {
    if (!known.includes(measure)) {
      yield unknownName('measure', measure, known, pointer('', 'measures', index));
    }
  }
  const rules = (questionnaire.consistency ?? []).map(({ id }) => id);
  for (const [index, name] of inconsistencies.entries()) {
    const rule = name.slice(name.lastIndexOf('/') + 1);
    if (rules.includes(rule)) continue;
    const message = `There is no consistency rule ${quote(rule)}.`;
    yield unknownName('consistency', rule, rules, pointer('', 'inconsistencies', index), { message });
  }
  for (const [index, expected] of expect.entries()) {
    yield* misnamedIn(expected, pointer('', 'expect', index), questionnaire, response);
    for (const [number, name] of (expected.because ?? []).entries()) {
      if (questions.has(name) || scores.has(name)) continue;
      const at = pointer('', 'expect', index, 'because', number);
      const names = [...questions.keys(), ...scores.keys()];
      const message = `There is no question or score ${quote(name)}.`;
      yield unknownName('question', name, names, at, { message });
    }
  }
}

function* misnamedIn(
  expected: Scenario['expect'][number],
  at: string,
  questionnaire: Questionnaire,
  response: Scenario['response'],
): Iterable<Diagnostic> {
  const { scores } = catalogue(questionnaire);
  const found = scores.get(expected.score);
  if (!found) return yield unknownName('score', expected.score, scores.keys(), pointer(at, 'score'));
  const { score, levels } = found;
  const { level, range = [], process: id, subject } = expected;
  if (perOf(expected) !== score.per || (id === undefined && subject !== undefined)) {
    const message = `${quote(score.id)} is scored per ${score.per}: this is expected of another place.`;
    return yield error('out-of-scope', at, message);
  }
  const process = response.processes.find((one) => one.id === id);
  const processes = response.processes.map((one) => one.id);
  if (id !== undefined && !process) {
    const message = `This response has no process ${quote(id)}.`;
    yield unknownName('process', id, processes, pointer(at, 'process'), {
      message,
      expected: choices(processes),
    });
  } else if (process && subject !== undefined && !Object.hasOwn(process.subjects, subject)) {
    const subjects = Object.keys(process.subjects);
    yield unknownName('subject', subject, subjects, pointer(at, 'subject'), {
      message: `${quote(process.id)} does not touch the subject ${quote(subject)} in this response.`,
      expected: choices(subjects),
    });
  }
  const named = [
    [level, pointer(at, 'level')] as const,
    ...range.map((one, index) => [one, pointer(at, 'range', index)] as const),
  ];
  for (const [one, place] of named) {
    if (one === null || levels.includes(one)) continue;
    const message = `${quote(one)} is no level of ${quote(score.id)}.`;
    yield unknownName('level', one, levels, place, { message, expected: choices(levels) });
  }
}
