import { evaluate, openSteps, type Step } from '../engine/index.ts';
import { addressOf } from './address.ts';
import { newlyOpen } from './detour.ts';
import { useDetour, useQuestionnaire, useRunningScan } from './scan.tsx';

/** The ways from a question: onward and back, or back to where the person came from to change just this answer. */
export function useWay(step: Step) {
  const scan = useRunningScan();
  const questionnaire = useQuestionnaire();
  const detour = useDetour();
  const here = detour.current?.at === addressOf({ step }) ? detour.current : null;
  return {
    onward: () => {
      if (!here) return scan.send({ type: 'next' });
      const open = openSteps(evaluate(questionnaire, scan.getSnapshot().context.response));
      const opened = newlyOpen(here, open);
      detour.current = opened ? { ...here, at: addressOf({ step: opened }) } : null;
      return scan.send(opened ? { type: 'go', step: opened } : { type: 'show', screen: here.back });
    },
    backward: () => {
      detour.current = null;
      return scan.send(here ? { type: 'show', screen: here.back } : { type: 'back' });
    },
  };
}
