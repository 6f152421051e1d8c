import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { processName } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useWords } from '../../parts/words.tsx';
import { useQuestionnaire, useResponse, useRunningScan, useScan } from '../../scan.tsx';
import { answersIn } from './process-card.tsx';

/** Offers to bring back the process that was removed last, if it is this one and something was lost with it. */
export function Removed({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const scan = useRunningScan();
  const removed = useScan((snapshot) => snapshot.context.removed);
  const chosen = useResponse().processes.some((process) => process.id === id);
  const notice = useRef<HTMLDivElement>(null);
  const known = questionnaire.processes.some((process) => process.id === id);
  const shown = removed?.id === id && !chosen && (!known || answersIn(removed) > 0);
  useEffect(() => {
    if (shown && document.activeElement === document.body) notice.current?.focus(); // its own card is gone
  }, [shown]);
  if (!shown) return null;
  return (
    <Notice live ref={notice}>
      <p>{t('processes.removed', { name: words(processName(questionnaire, removed)) })}</p>
      <Button onClick={() => scan.send({ type: 'process.restore' })}>{t('processes.restore')}</Button>
    </Notice>
  );
}
