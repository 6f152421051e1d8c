import type { Process, ProcessResponse, QuestionnaireDocument, Text } from '../format/format.ts';

/**
 * A card: what a person recognises as one thing, such as the website, and the processes in it. Each of these is one
 * processing activity, with one purpose and one legal basis.
 */
export interface Group {
  readonly id: string;
  readonly label: Text;
  readonly description?: Text;
  readonly processes: readonly Process[];
}

const known = new WeakMap<QuestionnaireDocument, readonly Group[]>();

/** The cards of a questionnaire, in their order. Where it names no groups, each process is a card of its own. */
export function groupsOf(questionnaire: QuestionnaireDocument): readonly Group[] {
  const found = known.get(questionnaire);
  if (found) return found;
  const made = makeGroups(questionnaire);
  known.set(questionnaire, made);
  return made;
}

function makeGroups({ groups, processes }: QuestionnaireDocument): readonly Group[] {
  if (!groups) return processes.map((process) => groupFrom(process.id, {}, [process]));
  return groups.map(({ id, processes: ids, ...words }) =>
    groupFrom(
      id,
      words,
      ids.flatMap((one) => processes.find((process) => process.id === one) ?? []),
    ),
  );
}

type Words = Pick<Process, 'description'> & { readonly label?: Text | undefined };

/** A group of one process may leave its words to that. */
function groupFrom(id: string, words: Words, processes: readonly Process[]): Group {
  const [only] = processes;
  const { label = only?.label ?? id, description = processes.length === 1 ? only?.description : undefined } =
    words;
  return { id, label, ...(description !== undefined && { description }), processes };
}

/** The group that a process of a response stands in; undefined for one of a person's own that stands on no card. */
export function groupOf(
  questionnaire: QuestionnaireDocument,
  { id, group }: Pick<ProcessResponse, 'id'> & { readonly group?: string | undefined },
): string | undefined {
  return groupsOf(questionnaire).find(({ processes }) => processes.some((one) => one.id === id))?.id ?? group;
}

/** The processes that are ticked along with their card: those marked as usual, or else the first. */
export function usualOf({ processes }: Group): readonly Process[] {
  const usual = processes.filter((process) => process.usual);
  return usual.length > 0 ? usual : processes.slice(0, 1);
}
