import { evaluate, openSteps, type Step } from '../engine/index.ts';
import { addressOf } from './address.ts';
import { newlyOpen } from './detour.ts';
import { useDetours, useQuestionnaire, useRunningScan } from './scan.tsx';

/** The ways from a question: onward and back, or back to where the person came from to change just this answer. */
export function useWay(step: Step) {
  const scan = useRunningScan();
  const questionnaire = useQuestionnaire();
  const detours = useDetours();
  const detour = detours.now();
  const here = detour?.at === addressOf({ step }) ? detour : null;
  return {
    onward: () => {
      if (!here) return scan.send({ type: 'next' });
      const open = openSteps(evaluate(questionnaire, scan.getSnapshot().context.response));
      const opened = newlyOpen(here, open);
      detours.set(opened ? { ...here, at: addressOf({ step: opened }) } : null);
      return scan.send(opened ? { type: 'go', step: opened } : { type: 'show', screen: here.back });
    },
    backward: () => {
      detours.set(null);
      return scan.send(here ? { type: 'show', screen: here.back } : { type: 'back' });
    },
  };
}
