import { useTranslation } from 'react-i18next';
import type { ProcessResponse } from '../../../engine/index.ts';
import { Ask } from '../../parts/ask.tsx';
import { answersIn } from './answers-in.ts';

interface RemoveAskProps {
  readonly name: string;
  readonly removing: readonly ProcessResponse[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something with answers is taken away. */
export function RemoveAsk({ name, removing, onYes, onNo }: RemoveAskProps) {
  const { t } = useTranslation();
  return (
    <Ask
      title={t('processes.removeAsk', { name })}
      yes={t('processes.removeYes')}
      no={t('processes.removeNo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{t('processes.removeText', { count: answersIn(removing) })}</p>
    </Ask>
  );
}
