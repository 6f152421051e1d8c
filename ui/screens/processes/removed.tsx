import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { processName, type ProcessResponse } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../parts/words.tsx';
import { useQuestionnaire, useRunningScan } from '../../scan.tsx';
import { focusIsLost } from '../../surroundings/surroundings.ts';
import { useSurroundings } from '../../surroundings/surroundings-context.tsx';

/** Says that processes were removed with their answers, and offers to bring them back. */
export function Removed({ removed }: { removed: readonly ProcessResponse[] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const scan = useRunningScan();
  const surroundings = useSurroundings();
  const list = new Intl.ListFormat(i18n.language);
  const names = list.format(removed.map((one) => words(processName(questionnaire, one))));
  const restore = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusIsLost(surroundings)) restore.current?.focus(); // its own card is gone
  }, [surroundings]);
  return (
    <div className="card-removed">
      <output>{t('processes.removed', { count: removed.length, name: names })}</output>
      <Button ref={restore} onClick={() => scan.send({ type: 'process.restore' })}>
        {t('processes.restore')}
      </Button>
    </div>
  );
}
