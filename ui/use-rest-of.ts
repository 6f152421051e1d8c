import { useCallback, useEffect, useState } from 'react';
import type { OpenScan } from './open.ts';
import { type Rest, useSnapshot } from './scan.tsx';

/**
 * Brings the scan the rest of its questionnaire, when it opened with the beginning alone, while the person reads. What
 * failed stays so while it is tried again: the button to do that keeps its place and the focus.
 */
export function useRestOf({ scan, questionnaire: opened, whole }: OpenScan) {
  const [failed, setFailed] = useState(false);
  const onlyBegun =
    useSnapshot(scan, ({ context }) => context.questionnaire === opened) && whole !== undefined;
  const isOpened = useCallback(() => scan.getSnapshot().context.questionnaire === opened, [scan, opened]);
  const load = useCallback(() => {
    if (!whole || !isOpened()) return;
    void whole().then(
      (questionnaire) => isOpened() && scan.send({ type: 'questionnaire', questionnaire }), // else it is there by now, in another language
      () => setFailed(true),
    );
  }, [scan, whole, isOpened]);
  useEffect(load, [load]);
  const rest: Rest = onlyBegun ? (failed ? 'failed' : 'coming') : 'there';
  return { rest, again: load };
}
