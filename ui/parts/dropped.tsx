import { useEffect } from 'react';
import { useIncomingScans, useRunningScan } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/** Opens a file that is dropped on the page, wherever the person is in the scan. On a page of its own alone. */
export function Dropped() {
  const { ownPage, frame } = useSurroundings();
  const incomings = useIncomingScans();
  const scan = useRunningScan();
  useEffect(() => {
    if (!ownPage) return undefined;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      scan.send({ type: 'read', page: { name: 'scans' } });
      void incomings.offerFile(file);
    };
    frame.addEventListener('dragover', over);
    frame.addEventListener('drop', drop);
    return () => {
      frame.removeEventListener('dragover', over);
      frame.removeEventListener('drop', drop);
    };
  }, [ownPage, frame, incomings, scan]);
  return null;
}
