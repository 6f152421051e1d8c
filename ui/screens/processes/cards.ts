import {
  activityName,
  groupOf,
  groupsOf,
  type ProcessResponse,
  type Questionnaire,
  type Response,
  type Text,
} from '../../../engine/index.ts';

/** One activity on a card: of the questionnaire, or a purpose that the person added. */
interface ShownActivity {
  readonly id: string;
  readonly name: Text;
  readonly description?: Text | undefined;
  /** The answers about it, when it is chosen. */
  readonly chosen: ProcessResponse | undefined;
}

/** A card that can be chosen, or what the person added beside the cards. */
export interface ShownCard {
  readonly id: string;
  /** The group that it shows; absent for what the person added beside the cards. */
  readonly group?: string;
  readonly name: Text;
  readonly description?: Text | undefined;
  readonly subjects: readonly string[];
  readonly activities: readonly ShownActivity[];
}

/** Cards that are about the same people; without `subjects` what the person added. */
export interface CardSection {
  readonly id: string;
  readonly subjects?: readonly string[];
  readonly cards: readonly ShownCard[];
}

/** All cards by whom they are about: first those about one subject, in the order of the subjects, then those about more. */
export function sectionsOf(questionnaire: Questionnaire, response: Response): readonly CardSection[] {
  const order = questionnaire.subjects.map(({ id }) => id);
  const sections = new Map<string, CardSection & { readonly cards: ShownCard[] }>();
  for (const card of cardsOf(questionnaire, response)) {
    const about = order.filter((subject) => card.subjects.includes(subject));
    const key = about.join(' ');
    const section = sections.get(key) ?? { id: key, subjects: about, cards: [] };
    section.cards.push(card);
    sections.set(key, section);
  }
  const place = ({ subjects: [first = '', ...more] = [] }: CardSection) =>
    more.length * order.length + order.indexOf(first);
  const known = [...sections.values()].sort((one, other) => place(one) - place(other));
  const own = response.processes
    .filter((process) => groupOf(questionnaire, process) === undefined)
    .map((process) => {
      const name = activityName(questionnaire, process);
      const subjects = Object.keys(process.subjects);
      return { id: process.id, name, subjects, activities: [{ id: process.id, name, chosen: process }] };
    });
  return own.length > 0 ? [...known, { id: 'own', cards: own }] : known;
}

function cardsOf(questionnaire: Questionnaire, { processes: chosen }: Response): readonly ShownCard[] {
  return groupsOf(questionnaire).map(({ id: group, label, description, processes }) => {
    const known = processes.map(({ id, label: usual, description: about }): ShownActivity => {
      const found = chosen.find((one) => one.id === id);
      return {
        id,
        name: found ? activityName(questionnaire, found) : usual,
        description: about,
        chosen: found,
      };
    });
    const own = chosen
      .filter((process) => process.group === group)
      .map((process): ShownActivity => ({
        id: process.id,
        name: activityName(questionnaire, process),
        chosen: process,
      }));
    const activities = [...known, ...own];
    const [only] = activities;
    const name = only && activities.length === 1 && only.chosen?.name !== undefined ? only.name : label;
    const subjects = [...new Set(processes.flatMap((process) => process.subjects))];
    return { id: group, group, name, description, subjects, activities };
  });
}
