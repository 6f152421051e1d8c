import type { Keeping } from './keeping.ts';

/** Whether what is answered now is kept beyond this page. */
export function isKept({ kind, trouble, turn }: Pick<Keeping, 'kind' | 'trouble' | 'turn'>): boolean {
  // when only something that is read did not load, what is written is written
  const written = trouble === undefined || (trouble === 'not-loaded' && turn !== 'asking');
  return kind !== 'none' && turn !== 'conflict' && written;
}
