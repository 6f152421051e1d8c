import type { QuestionnaireDocument } from '../format/format.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/report.ts';
import { quote } from '../diagnostics/show.ts';

/** Where there are groups, each process stands in one of them, once; groups hold processes, and no other groups. */
export function* checkGroups({ groups, processes }: QuestionnaireDocument): Iterable<Diagnostic> {
  if (!groups) return;
  const known = new Set(processes.map(({ id }) => id));
  const names = new Set(groups.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const [index, group] of groups.entries()) {
    const at = pointer('', 'groups', index);
    for (const [number, id] of group.processes.entries()) {
      const here = pointer(at, 'processes', number);
      const first = found.get(id);
      if (!known.has(id) && names.has(id)) yield nested(id, here);
      else if (first === group.id) {
        yield error('duplicate-value', here, `${quote(id)} occurs twice in this list.`);
      } else if (first !== undefined) yield twice(id, first, here);
      else found.set(id, group.id);
    }
    if (group.processes.length > 1 && group.label === undefined) {
      const message = 'The property "label" is missing: only a group of one process has the words of that.';
      yield error('missing-property', at, message, { expected: ['"label"'] });
    }
  }
  for (const [index, { id }] of processes.entries()) {
    if (found.has(id)) continue;
    const message = `The process ${quote(id)} stands in none of the groups, so nobody could choose it.`;
    yield error('ungrouped-process', pointer('', 'processes', index, 'id'), message, {
      hint: `Name it under "processes" of a group, or give it one of its own: { "id": ${quote(id)}, "processes": [${quote(id)}] }.`,
    });
  }
}

function nested(id: string, at: string): Diagnostic {
  return error('nested-group', at, `${quote(id)} is a group: a group holds processes, and no other groups.`, {
    actual: quote(id),
    hint: 'Name the processes that it holds.',
  });
}

function twice(id: string, first: string, at: string): Diagnostic {
  return error('grouped-twice', at, `The process ${quote(id)} stands in the group ${quote(first)} already.`, {
    actual: quote(id),
    hint: 'A process stands in one group. Take it out of one of the two.',
  });
}
