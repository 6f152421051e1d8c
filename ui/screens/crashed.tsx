import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Content } from '../parts/page.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { focusHeading } from '../surroundings/surroundings.ts';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/** What happened when the page failed, and how to go on. */
export function Crashed({ message, language }: { message: string; language: InterfaceLanguage }) {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const title = t('crashed.title');
  useEffect(() => {
    surroundings.setTitle(title);
    if (surroundings.ownPage) focusHeading(surroundings); // on another's page the focus may be elsewhere
  }, [surroundings, title]);
  return (
    <>
      <SiteHead title="Privacy Quick Scan" language={language} />
      <Content>
        <Heading level={1}>{title}</Heading>
        <p>{t('crashed.text')}</p>
        <div className="actions">
          <Button look="filled" onClick={surroundings.again}>
            {t('crashed.reload')}
          </Button>
        </div>
        <p className="muted">{t('crashed.detail', { message })}</p>
      </Content>
    </>
  );
}
