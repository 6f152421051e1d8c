import type { Questionnaire, Response } from '../format/format.ts';
import type { ScopeRef } from '../questionnaire/scope.ts';

/** Where to go in a list of processes or subjects. Without a word for subjects, the scope is the process itself. */
export type Direction = 'first' | 'last' | 'next' | 'previous' | 'same';

/** A move from one scope to another; without `process` it goes to the organisation. */
export interface Move {
  readonly process?: Direction;
  readonly subject?: Direction;
}

/** The scope that a move leads to; undefined when there is none, such as after the last process. */
export function movedScope(
  questionnaire: Questionnaire,
  { response, at }: { readonly response: Response; readonly at: ScopeRef },
  move: Move,
): ScopeRef | undefined {
  if (!move.process) return {};
  const processes = response.processes.map(({ id }) => id);
  const process = moved(processes, at.process, move.process);
  if (process === undefined) return undefined;
  if (!move.subject) return { process };
  const has = response.processes.find(({ id }) => id === process)?.subjects ?? {};
  const subjects = questionnaire.subjects.map(({ id }) => id).filter((id) => Object.hasOwn(has, id));
  const subject = moved(subjects, at.subject, move.subject);
  return subject === undefined ? undefined : { process, subject };
}

function moved(ids: readonly string[], from: string | undefined, direction: Direction): string | undefined {
  const index = from === undefined ? -1 : ids.indexOf(from);
  switch (direction) {
    case 'first':
      return ids[0];
    case 'last':
      return ids.at(-1);
    case 'same':
      return ids[index];
    case 'next':
      return index < 0 ? undefined : ids[index + 1];
    case 'previous':
      return index <= 0 ? undefined : ids[index - 1];
  }
}
