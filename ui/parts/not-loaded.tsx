import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Says that a part of the scan could not be loaded. */
export function NotLoaded({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice tone="error" title={t('notLoaded.title')}>
        <p>{t('notLoaded.text')}</p>
        <Button look="outlined" onClick={onAgain}>
          {t('notLoaded.again')}
        </Button>
      </Notice>
    </div>
  );
}
