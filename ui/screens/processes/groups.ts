import { activityName, type Questionnaire, type Response, type Text } from '../../../engine/index.ts';

/** A process that can be chosen, or was added. */
interface ShownProcess {
  readonly id: string;
  readonly name: Text;
  readonly description?: Text | undefined;
  readonly subjects: readonly string[];
}

/** Processes that are about the same people; without `subjects` those that the person added. */
export interface ProcessGroupOf {
  readonly id: string;
  readonly subjects?: readonly string[];
  readonly processes: readonly ShownProcess[];
}

/** All processes by whom they are about: first those about one subject, in the order of the subjects, then those about more. */
export function groupsOf(questionnaire: Questionnaire, response: Response): readonly ProcessGroupOf[] {
  const order = questionnaire.subjects.map(({ id }) => id);
  const nameOf = (id: string, label: Text) => {
    const chosen = response.processes.find((one) => one.id === id);
    return chosen ? activityName(questionnaire, chosen) : label;
  };
  const groups = new Map<string, ProcessGroupOf & { readonly processes: ShownProcess[] }>();
  for (const { id, label, description, subjects } of questionnaire.processes) {
    const about = order.filter((subject) => subjects.includes(subject));
    const key = about.join(' ');
    const group = groups.get(key) ?? { id: key, subjects: about, processes: [] };
    group.processes.push({ id, name: nameOf(id, label), description, subjects });
    groups.set(key, group);
  }
  const place = ({ subjects: [first = '', ...more] = [] }: ProcessGroupOf) =>
    more.length * order.length + order.indexOf(first);
  const known = [...groups.values()].sort((one, other) => place(one) - place(other));
  const own = response.processes
    .filter(({ id }) => !questionnaire.processes.some((process) => process.id === id))
    .map((process) => ({
      id: process.id,
      name: activityName(questionnaire, process),
      subjects: Object.keys(process.subjects),
    }));
  return own.length > 0 ? [...known, { id: 'own', processes: own }] : known;
}
