import { doubtsAbout, type Inconsistency, profile, type Result } from '../../../engine/index.ts';
import { useTrial } from './trial.tsx';

/** What casts doubt on the level of a result, by the answers as they are. */
export function useDoubts(): (result: Pick<Result, 'score' | 'at'>) => readonly Inconsistency[] {
  const { evaluation } = useTrial();
  const { inconsistencies } = profile(evaluation);
  return (result) => doubtsAbout(inconsistencies, result);
}
