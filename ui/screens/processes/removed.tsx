import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { processName, type ProcessResponse } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../parts/words.tsx';
import { useQuestionnaire, useRunningScan } from '../../scan.tsx';
import { focusIsLost } from '../../surroundings/surroundings.ts';
import { useSurroundings } from '../../surroundings/surroundings-context.tsx';

/** Says that a process was removed with its answers, and offers to bring it back. */
export function Removed({ removed }: { removed: ProcessResponse }) {
  const { t } = useTranslation();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const scan = useRunningScan();
  const surroundings = useSurroundings();
  const restore = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusIsLost(surroundings)) restore.current?.focus(); // its own card is gone
  }, [surroundings]);
  return (
    <div className="card-removed">
      <output>{t('processes.removed', { name: words(processName(questionnaire, removed)) })}</output>
      <Button ref={restore} onClick={() => scan.send({ type: 'process.restore' })}>
        {t('processes.restore')}
      </Button>
    </div>
  );
}
