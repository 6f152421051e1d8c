import { useQuestionnaire } from '../scan.tsx';
import { Words } from './words.tsx';

/** The name of the scan, above what is printed. */
export function PrintHead() {
  return (
    <p className="print-head">
      <Words of={useQuestionnaire().title} />
    </p>
  );
}
