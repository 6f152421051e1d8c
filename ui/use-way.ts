import { evaluate, openSteps, type Step } from '../engine/index.ts';
import { addressOf } from './address.ts';
import { type Detour, newlyOpen } from './detour.ts';
import { useDetours, useQuestionnaire, useRunningScan } from './scan.tsx';

/** The ways from a question: onward and back, or back to where the person came from to change just this answer. */
export function useWay(step: Step) {
  const scan = useRunningScan();
  const questionnaire = useQuestionnaire();
  const detours = useDetours();
  const detour = detours.now();
  const here = detour?.at === addressOf({ step }) ? detour : null;
  const goBack = (from: Detour) => {
    detours.end(from);
    const { back, under } = from;
    if (back !== 'papers') return scan.send({ type: 'show', screen: back });
    scan.send('step' in under ? { type: 'go', step: under.step } : { type: 'show', screen: under.screen });
    return scan.send({ type: 'read', page: { name: back } });
  };
  return {
    onward: () => {
      if (!here) return scan.send({ type: 'next' });
      const open = openSteps(evaluate(questionnaire, scan.getSnapshot().context.response));
      const opened = newlyOpen(here, open);
      if (!opened) return goBack(here);
      detours.set({ ...here, at: addressOf({ step: opened }) });
      return scan.send({ type: 'go', step: opened });
    },
    backward: () => {
      if (here) return goBack(here);
      detours.set(null);
      return scan.send({ type: 'back' });
    },
  };
}
