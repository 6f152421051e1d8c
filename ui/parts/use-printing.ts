import { useSyncExternalStore } from 'react';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/** Whether what is drawn is for paper, at this moment. */
export function usePrinting(): boolean {
  const { paper } = useSurroundings();
  return useSyncExternalStore(paper.subscribe, paper.isPrinting);
}
