import { useCallback, useEffect, useState } from 'react';
import type { Questionnaire } from '../engine/index.ts';
import type { OpenScan } from './open.ts';
import type { Rest } from './scan.tsx';

/** Brings the scan the rest of its questionnaire, when it opened with the beginning alone, while the person reads. */
export function useRestOf({ scan, questionnaire: opened, whole }: OpenScan) {
  const isOpened = useCallback(() => scan.getSnapshot().context.questionnaire === opened, [scan, opened]);
  const [rest, setRest] = useState<Rest>(() => (whole && isOpened() ? 'coming' : 'there'));
  const take = useCallback(
    (questionnaire: Questionnaire) => {
      scan.send({ type: 'questionnaire', questionnaire });
      setRest('there');
    },
    [scan],
  );
  useEffect(() => {
    if (rest !== 'coming' || !whole) return;
    void whole().then(
      (found) => isOpened() && take(found), // else it is there by now, in another language
      () => isOpened() && setRest('failed'),
    );
  }, [rest, whole, isOpened, take]);
  const again = useCallback(() => setRest('coming'), []);
  return { rest, take, again };
}
