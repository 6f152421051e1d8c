import { LaterPart } from '../later-screen.tsx';
import { useKeeping } from '../scan.tsx';

/** Tells what there is to know about the keeping of the answers. Nothing when all is well. */
export function KeepingTold() {
  const { trouble, turn, refused, carried, removed, replaced, damaged } = useKeeping();
  const alone = turn === 'ours' || turn === 'asking';
  if (alone && !trouble && !refused && !carried && !removed && !replaced && damaged === 0) return null;
  return <LaterPart render={({ KeepingBanner }) => <KeepingBanner />} />;
}
