import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, Text } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../parts/words.tsx';
import { useRunningScan } from '../../scan.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';

/** Sets a level by hand, and back to what the answers give. */
export function Adjusting({ result, title }: { result: Result; title: Text }) {
  const { t } = useTranslation();
  const words = useWords();
  const scan = useRunningScan();
  const [asking, setAsking] = useState(false);
  const adjust = useRef<HTMLButtonElement>(null);
  const { score, at, adjusted } = result;
  const name = words(title);
  return (
    <div className="adjusting screen-only">
      <Button ref={adjust} aria-label={t('adjust.of', { name })} onClick={() => setAsking(true)}>
        {t('adjust.adjust')}
      </Button>
      {adjusted && (
        <Button
          aria-label={t('adjust.undoOf', { name })}
          onClick={() => {
            scan.send({ type: 'unadjust', score, ...at });
            adjust.current?.focus(); // this button goes away
          }}
        >
          {t('adjust.undo')}
        </Button>
      )}
      {asking && <AdjustDialog result={result} name={name} onDone={() => setAsking(false)} />}
    </div>
  );
}
