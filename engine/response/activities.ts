import type { Answers, ProcessResponse, Questionnaire } from '../format/format.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { type Group, groupsOf, usualOf } from '../questionnaire/groups.ts';
import { takesSeveral } from '../questionnaire/options.ts';

/** What a process of an older version has become: the activities of the group that now has its id. */
export interface Became {
  readonly process: string;
  readonly activities: readonly string[];
}

/** The activities that a process has become, with the answers that go along, and the answers that go to none of them. */
interface Activities {
  readonly activities: readonly ProcessResponse[];
  readonly left: Omit<ProcessResponse, 'id'>;
}

/**
 * What a process of an older version has become, when its id is now that of a group; undefined when it is not.
 *
 * Which activities: those that are usual, and where none of them has the legal basis or another single answer that was
 * given to what a proposal covers, those that do propose it. What a proposal covers says what an activity is: what was
 * confirmed there is confirmed anew for each. A list that the person gave goes to each of them; one purpose or one legal
 * basis only to the activity that proposes the same. All other answers go to each activity.
 */
export function activitiesFor(
  questionnaire: Questionnaire,
  process: ProcessResponse,
): Activities | undefined {
  const group = questionnaire.groups && groupsOf(questionnaire).find(({ id }) => id === process.id);
  if (!group || group.processes.some(({ id }) => id === process.id)) return undefined;
  const known = catalogue(questionnaire);
  const chosen = chosenOf(group, process, known);
  const activities = chosen.map((activity): ProcessResponse => {
    const carried = (answers: Answers) =>
      kept(answers, (id) => isCarried(id, answers[id], process, activity.preset?.[id], known));
    const { name, confirmed: _confirmed, ...rest } = process;
    const subjects = Object.entries(process.subjects)
      .filter(([subject]) => activity.subjects.includes(subject))
      .map(([subject, inside]) => [subject, { answers: carried(inside.answers) }] as const);
    const missing = activity.subjects
      .filter((subject) => !Object.hasOwn(process.subjects, subject))
      .map((subject) => [subject, { answers: {} }] as const);
    return {
      ...rest,
      ...(name !== undefined && chosen.length === 1 && { name }),
      id: activity.id,
      answers: carried(process.answers),
      subjects: Object.fromEntries([...subjects, ...missing]),
    };
  });
  return { activities, left: leftOf(process, activities) };
}

type Activity = Group['processes'][number];

function chosenOf(group: Group, process: ProcessResponse, known: Catalogue): readonly Activity[] {
  const usual = usualOf(group);
  const given = Object.entries(process.answers).filter(([id]) => isSingle(id, known));
  return group.processes.filter((activity) => {
    if (usual.includes(activity)) return true;
    return given.some(
      ([id, answer]) =>
        activity.preset?.[id] === answer && usual.every(({ preset }) => preset?.[id] !== answer),
    );
  });
}

/** Whether a proposal covers this question, and it takes one of its options. */
function isSingle(id: string, { questions }: Catalogue): boolean {
  const place = questions.get(id);
  return place?.proposal !== undefined && place.question.kind === 'choice';
}

function isCarried(
  id: string,
  answer: Answers[string] | undefined,
  { confirmed }: ProcessResponse,
  proposed: unknown,
  { questions }: Catalogue,
): boolean {
  const place = questions.get(id);
  if (place?.question.kind === 'proposal' || confirmed?.includes(id)) return false;
  if (place?.proposal === undefined || takesSeveral(place.question)) return true;
  return proposed === undefined || proposed === answer;
}

function leftOf({ answers, subjects }: ProcessResponse, activities: readonly ProcessResponse[]) {
  const inside = Object.entries(subjects).map(
    ([subject, one]) =>
      [
        subject,
        {
          answers: kept(
            one.answers,
            (id) =>
              !activities.some((activity) => Object.hasOwn(activity.subjects[subject]?.answers ?? {}, id)),
          ),
        },
      ] as const,
  );
  return {
    answers: kept(answers, (id) => !activities.some((activity) => Object.hasOwn(activity.answers, id))),
    subjects: Object.fromEntries(inside),
  };
}

function kept(answers: Answers, isKept: (id: string) => boolean): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => isKept(id)));
}
