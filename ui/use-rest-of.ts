import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Questionnaire } from '../engine/index.ts';
import type { OpenScan } from './open.ts';
import type { Rest } from './scan.tsx';

/** Brings the scan the rest of its questionnaire, when it opened with the beginning alone, while the person reads. */
export function useRestOf({ scan, questionnaire: opened, whole }: OpenScan) {
  const [failed, setFailed] = useState(false);
  const subscribe = useCallback(
    (listener: () => void) => {
      const watched = scan.subscribe(listener);
      return () => watched.unsubscribe();
    },
    [scan],
  );
  const isOpened = useCallback(() => scan.getSnapshot().context.questionnaire === opened, [scan, opened]);
  const onlyBegun = useSyncExternalStore(subscribe, isOpened) && whole !== undefined;
  const rest: Rest = onlyBegun ? (failed ? 'failed' : 'coming') : 'there';
  const take = useCallback(
    (questionnaire: Questionnaire) => scan.send({ type: 'questionnaire', questionnaire }),
    [scan],
  );
  useEffect(() => {
    if (rest !== 'coming' || !whole) return;
    void whole().then(
      (found) => isOpened() && take(found), // else it is there by now, in another language
      () => setFailed(true),
    );
  }, [rest, whole, isOpened, take]);
  const again = useCallback(() => setFailed(false), []);
  return { rest, take, again };
}
