import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { SiteHead } from '../parts/site-head.tsx';

/** What happened when the page failed, and how to go on. */
export function Crashed({ message, language }: { message: string; language: InterfaceLanguage }) {
  const { t } = useTranslation();
  const title = t('broken.crashTitle');
  useEffect(() => {
    document.title = title;
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [title]);
  return (
    <>
      <SiteHead title="Privacy Quick Scan" language={language} />
      <main id="content" tabIndex={-1} className="page">
        <h1 tabIndex={-1}>{title}</h1>
        <p>{t('broken.crash')}</p>
        <div className="actions">
          <Button look="filled" onClick={() => location.reload()}>
            {t('broken.reload')}
          </Button>
        </div>
        <p className="muted">{t('broken.detail', { message })}</p>
      </main>
    </>
  );
}
