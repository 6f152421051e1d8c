import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteVersions } from '../offline/versions.ts';
import { useResponse } from '../scan.tsx';
import { hasAnswers } from '../storage/has-answers.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/**
 * Says that a newer version of the site is here, and uses it when the person says so; by itself only when there is no
 * answer yet, so that nothing changes in the middle of a scan.
 */
export function NewerVersion({ versions }: { versions: SiteVersions }) {
  const { t } = useTranslation();
  const newer = useSyncExternalStore(versions.subscribe, versions.newer);
  const empty = !hasAnswers(useResponse());
  useEffect(() => {
    if (newer && empty) versions.use();
  }, [newer, empty, versions]);
  if (!newer || empty) return null;
  return (
    <aside className="keeping-banner" aria-label={t('site.newer')}>
      <Notice title={t('site.newer')}>
        <p>{t('site.newerText')}</p>
        <Button look="outlined" onClick={versions.use}>
          {t('site.newerUse')}
        </Button>
      </Notice>
    </aside>
  );
}
