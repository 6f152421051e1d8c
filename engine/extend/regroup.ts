import { inside, isRecord } from '../json/record.ts';
import type { Hidden } from './hidden.ts';
import type { Origins } from './origins.ts';
import { listed } from './proposals.ts';

/**
 * With a group that is taken out go its processes, but for those that another group takes in. With a process that is
 * taken out goes its place in the group of the base, and with the last process the group. Gives what went along.
 */
export function regroup(
  merged: Record<string, unknown>,
  base: unknown,
  hidden: readonly Hidden[],
  origins: Origins,
): readonly Hidden[] {
  if (merged['groups'] === undefined) return [];
  return [...withoutGroups(merged, base, hidden), ...withoutProcesses(merged, hidden, origins)];
}

function withoutGroups(
  merged: Record<string, unknown>,
  base: unknown,
  hidden: readonly Hidden[],
): readonly Hidden[] {
  const grouped = new Set(listed(merged['groups']).flatMap((group) => listed(inside(group, 'processes'))));
  const gone = new Map<unknown, string>();
  for (const { name, kind, at } of hidden) {
    if (kind !== 'groups') continue;
    const group = listed(inside(base, 'groups')).find((one) => inside(one, 'id') === name);
    for (const id of listed(inside(group, 'processes'))) if (!grouped.has(id)) gone.set(id, at);
  }
  merged['processes'] = listed(merged['processes']).filter((process) => !gone.has(inside(process, 'id')));
  return [...gone].map(([id, at]) => ({ name: String(id), kind: 'processes', at }));
}

function withoutProcesses(
  merged: Record<string, unknown>,
  hidden: readonly Hidden[],
  origins: Origins,
): readonly Hidden[] {
  const left = new Set(listed(merged['processes']).map((process) => inside(process, 'id')));
  const places = new Map(hidden.flatMap(({ name, kind, at }) => (kind === 'processes' ? [[name, at]] : [])));
  const emptied: Hidden[] = [];
  merged['groups'] = listed(merged['groups']).filter((group) => {
    if (!isRecord(group) || origins.isOfSector(group)) return true;
    const ids = listed(group['processes']);
    const gone = ids.filter((id) => !left.has(id) && places.has(String(id)));
    if (gone.length === 0) return true;
    group['processes'] = ids.filter((id) => !gone.includes(id));
    if (gone.length < ids.length) return true;
    emptied.push({ name: String(group['id']), kind: 'groups', at: places.get(String(gone[0])) ?? '' });
    return false;
  });
  return emptied;
}
