import type { ApplyingMeasure } from '../profile/profile.ts';
import { profile } from '../profile/profile.ts';
import { processName } from '../texts/process-name.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';
import { aboutOf, type Desk } from './occasion.ts';
import { type Block, line, type Paper, type Reminder } from './paper.ts';

/** The action list: the measures that apply, those that come first on top, with what was planned for each. */
export function actions(desk: Desk): Paper {
  const { evaluation, say, words, language, now } = desk;
  const { measures } = profile(evaluation);
  const { done = {}, planned = {} } = evaluation.response;
  const isDone = ({ measure }: ApplyingMeasure) => Object.hasOwn(done, measure.id);
  const inOrder = [...measures.filter((one) => !isDone(one)), ...measures.filter(isDone)];
  const rows = inOrder.map((one) => {
    const { measure, at } = one;
    const { on, person, note } = planned[measure.id] ?? {};
    return [
      words(measure.title),
      words(measure.text),
      whereOf(at, desk),
      say(measure.effort),
      on === undefined ? '' : desk.day(on),
      person ?? '',
      note ?? '',
      isDone(one) ? say('yes') : say('no'),
    ].map(line);
  });
  const reminders = remindersOf(
    inOrder.filter((one) => !isDone(one)),
    desk,
  );
  const title = say('actions');
  const columns = (
    [
      ['action', 34],
      ['why', 44],
      ['where', 24],
      ['effort', 20],
      ['on', 16],
      ['person', 16],
      ['note', 24],
      ['done', 12],
    ] as const
  ).map(([name, width]) => ({ title: say(name), width }));
  return {
    id: 'actions',
    kind: 'actions',
    title,
    language,
    about: aboutOf(desk),
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', line: line(say('noActions')) }]
        : [{ kind: 'table', title, columns, rows }, ...stepsOf(inOrder, desk)],
    missing: [],
    notations: ['docx', 'xlsx', 'ods', 'md', ...(reminders.length > 0 ? (['ics'] as const) : [])],
    wide: true,
    reminders,
    made: now,
  };
}

/** The steps of each measure that has them. */
export function stepsOf(measures: readonly ApplyingMeasure[], { say, words }: Desk): readonly Block[] {
  const blocks = measures.flatMap(({ measure }): readonly Block[] =>
    measure.steps
      ? [
          { kind: 'heading', level: 2, text: words(measure.title) },
          { kind: 'list', lines: measure.steps.map((step) => line(words(step))), numbered: true },
        ]
      : [],
  );
  return blocks.length > 0 ? [{ kind: 'heading', level: 1, text: say('steps') }, ...blocks] : [];
}

/** The days that were planned, as events for a calendar. */
function remindersOf(
  measures: readonly ApplyingMeasure[],
  { evaluation, say, words, scan }: Desk,
): readonly Reminder[] {
  const { questionnaire, response } = evaluation;
  return measures.flatMap(({ measure }): readonly Reminder[] => {
    const { on, person, note } = response.planned?.[measure.id] ?? {};
    if (on === undefined) return [];
    const text = [
      words(measure.text),
      ...(measure.steps ?? []).map((step) => `- ${words(step)}`),
      ...(person === undefined ? [] : [`${say('person')}: ${person}`]),
      ...(note === undefined ? [] : [`${say('note')}: ${note}`]),
    ].join('\n');
    return [{ uid: `${measure.id}.${scan}@${questionnaire.id}`, on, title: words(measure.title), text }];
  });
}

/** Where something applies: the names of the processes, or the company. */
export function whereOf(at: readonly ScopeRef[], { evaluation, say, words }: Desk): string {
  const { questionnaire, response } = evaluation;
  const names = at.map(({ process: id }) => {
    if (id === undefined) return say('company');
    const process = response.processes.find((one) => one.id === id);
    return process ? words(processName(questionnaire, process)) : id;
  });
  return [...new Set(names)].join(', ');
}
