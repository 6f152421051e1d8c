import type {
  Adjustment,
  Answer,
  Answers,
  Details,
  Planned,
  ProcessResponse,
  Questionnaire,
  Response,
} from '../format/format.ts';
import { type Fitting, detailParts, isBlank, isKey, isName, plannedParts } from './fits.ts';
import { groupsOf, usualOf } from '../questionnaire/groups.ts';
import { type ScopeRef, type Step, outward, sameScope } from '../questionnaire/scope.ts';

/** A response without any answer yet. */
export function emptyResponse({ id, version }: Questionnaire): Response {
  return { format: 1, questionnaire: { id, version }, organisation: { answers: {} }, processes: [] };
}

/** The response as JSON text, as it is saved and exported; `readResponse` reads it back. */
export function writeResponse(response: Response): string {
  return `${JSON.stringify(response, undefined, 2)}\n`;
}

/** What was answered to a question in its scope; undefined when nothing was. It may not count: see `evaluate`. */
export function answerAt(response: Response, { question, process, subject }: Step): Answer | undefined {
  const scope = response.processes.find(({ id }) => id === process);
  const place =
    process === undefined ? response.organisation : subject === undefined ? scope : scope?.subjects[subject];
  return place && Object.hasOwn(place.answers, question) ? place.answers[question] : undefined;
}

/** The response with this answer at this step; undefined, or an empty text or list, takes the answer away. */
export function withAnswer(response: Response, step: Step, answer: Answer | undefined): Response {
  const { question, process, subject } = step;
  const change = <Scope extends { answers: Answers }>(scope: Scope): Scope => ({
    ...scope,
    answers: isEmpty(answer) ? without(scope.answers, question) : { ...scope.answers, [question]: answer },
  });
  if (process === undefined) return { ...response, organisation: change(response.organisation) };
  return withProcess(response, process, (one) => {
    if (subject === undefined) return change(one);
    const inner = one.subjects[subject];
    return inner ? { ...one, subjects: { ...one.subjects, [subject]: change(inner) } } : one;
  });
}

/** Whether this is no answer at all: nothing, a text with only space in it, or no option. */
export function isEmpty(answer: Answer | undefined): answer is undefined {
  if (typeof answer === 'string') return isBlank(answer);
  return answer === undefined || (Array.isArray(answer) && answer.length === 0);
}

function without({ ...answers }: Answers, question: string): Answers {
  delete answers[question];
  return answers;
}

function withProcess(
  response: Response,
  id: string,
  change: (process: ProcessResponse) => ProcessResponse,
): Response {
  return { ...response, processes: response.processes.map((one) => (one.id === id ? change(one) : one)) };
}

/** The response with a process of the questionnaire added, in its order: by group, and in a group own processes last. */
export function withProcessAdded(questionnaire: Questionnaire, response: Response, id: string): Response {
  const process = questionnaire.processes.find((one) => one.id === id);
  if (!process || response.processes.some((one) => one.id === id)) return response;
  return inOrder(questionnaire, [...response.processes, emptyProcess(id, process.subjects)], response);
}

/** A process of a person's own: its name, whose data it touches, and the group that it stands in, if it does in one. */
export interface OwnProcess {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly group?: string | undefined;
}

/** The response with a process of the person's own; one without a name, without subjects or in a group that there is not is none. */
export function withOwnProcess(
  questionnaire: Questionnaire,
  response: Response,
  { name, subjects, group }: OwnProcess,
): Response {
  if (!isName(name) || subjects.length === 0) return response;
  if (group !== undefined && !groupsOf(questionnaire).some(({ id }) => id === group)) return response;
  const taken = new Set(response.processes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  const process = {
    ...emptyProcess(`own-${number}`, subjects),
    name: name.trim(),
    ...(group !== undefined && { group }),
  };
  return inOrder(questionnaire, [...response.processes, process], response);
}

function emptyProcess(id: string, subjects: readonly string[]): ProcessResponse {
  return {
    id,
    answers: {},
    subjects: Object.fromEntries(subjects.map((subject) => [subject, { answers: {} }])),
  };
}

/** The response with the processes added that are ticked along with a group. */
export function withGroupAdded(questionnaire: Questionnaire, response: Response, group: string): Response {
  const found = groupsOf(questionnaire).find(({ id }) => id === group);
  const usual = found ? usualOf(found) : [];
  return usual.reduce((before, { id }) => withProcessAdded(questionnaire, before, id), response);
}

/** The response with these processes put back as they were, in the order of the questionnaire. */
export function withProcessesRestored(
  questionnaire: Questionnaire,
  response: Response,
  processes: readonly ProcessResponse[],
): Response {
  const there = new Set(response.processes.map(({ id }) => id));
  const back = processes.filter(({ id }) => !there.has(id));
  return back.length > 0 ? inOrder(questionnaire, [...response.processes, ...back], response) : response;
}

function inOrder(questionnaire: Questionnaire, processes: ProcessResponse[], response: Response): Response {
  const groups = groupsOf(questionnaire);
  const known = groups.flatMap(({ id, processes: inside }) => [...inside.map((one) => one.id), ownIn(id)]);
  const place = ({ id, group }: ProcessResponse) => {
    const index = known.indexOf(group === undefined ? id : ownIn(group));
    return index < 0 ? known.length : index;
  };
  return { ...response, processes: [...processes].sort((one, other) => place(one) - place(other)) };
}

/** The place of own processes in a group; no id has a space. */
function ownIn(group: string): string {
  return `own in ${group}`;
}

/**
 * The response with a process under another name; an empty name gives back the questionnaire's own, and one that is too
 * long changes nothing.
 */
export function withProcessRenamed(response: Response, id: string, name: string): Response {
  if (typeof name !== 'string' || (!isName(name) && !isBlank(name))) return response;
  return withProcess(response, id, ({ name: old, ...process }) => {
    if (!isBlank(name)) return { ...process, name: name.trim() };
    return id.startsWith('own-') && old !== undefined ? { ...process, name: old } : process;
  });
}

/** The response without this process, its answers and its adjustments. */
export function withoutProcess({ adjustments, ...response }: Response, id: string): Response {
  const left = adjustments?.filter(({ process }) => process !== id);
  return {
    ...response,
    ...(left && { adjustments: left }),
    processes: response.processes.filter((process) => process.id !== id),
  };
}

/**
 * The response with a level set by hand; it replaces an earlier one of the same score in the same scope. Whether it may
 * be set so is told by `problemsOfAdjustment`.
 */
export function withAdjustment(response: Response, adjustment: Adjustment): Response {
  const { adjustments = [] } = withoutAdjustment(response, adjustment.score, adjustment);
  const { score, level, reason } = adjustment;
  return {
    ...response,
    adjustments: [...adjustments, { score, ...outward(adjustment, 'subject'), level, reason }],
  };
}

/** The response with the level of this score in this scope as the answers give it. */
export function withoutAdjustment(response: Response, score: string, at: ScopeRef): Response {
  const left = (response.adjustments ?? []).filter(
    (adjustment) => adjustment.score !== score || !sameScope(adjustment, at),
  );
  return { ...response, adjustments: left };
}

/** The response with a measure or an item of a checklist ticked as done, or not. */
export function withDone(response: Response, id: string, done: boolean): Response {
  if (!isKey(id)) return response;
  const { done: before, ...rest } = response;
  const { [id]: _ticked, ...others } = before ?? {};
  const after: NonNullable<Response['done']> = done ? { ...others, [id]: true } : others;
  return Object.keys(after).length > 0 ? { ...rest, done: after } : rest;
}

/** The response with something that the company tells about itself; an empty text takes it away. */
export function withDetail(response: Response, name: keyof Details, told: string): Response {
  const { details: before, ...rest } = response;
  const details = filledIn(detailParts, before, { ...before, [name]: told });
  return Object.keys(details).length > 0 ? { ...rest, details } : rest;
}

/** The response with what is planned for a measure; when nothing is, it is no longer planned. */
export function withPlanned(response: Response, id: string, planned: Planned): Response {
  if (!isKey(id)) return response;
  const { planned: before, ...rest } = response;
  const { [id]: earlier, ...others } = before ?? {};
  const kept = filledIn(plannedParts, earlier, planned);
  const after: NonNullable<Response['planned']> =
    Object.keys(kept).length > 0 ? { ...others, [id]: kept } : others;
  return Object.keys(after).length > 0 ? { ...rest, planned: after } : rest;
}

/**
 * The texts that are as they may be, as they were typed; an empty one is left out. In the place of one that may not be
 * stays what was there before.
 */
function filledIn<Texts extends Details | Planned>(
  fitting: Fitting<Texts>,
  before: Texts | undefined,
  given: Texts,
): Texts {
  const kept: Texts = { ...before, ...given };
  for (const name in kept) {
    const text: unknown = kept[name];
    const known = Object.hasOwn(fitting, name);
    const earlier = known ? before?.[name] : undefined;
    if (known && fitting[name](text)) continue;
    if (earlier !== undefined && !isLeftOut(text)) kept[name] = earlier;
    else delete kept[name];
  }
  return kept;
}

function isLeftOut(text: unknown): boolean {
  return text === undefined || (typeof text === 'string' && isBlank(text));
}
