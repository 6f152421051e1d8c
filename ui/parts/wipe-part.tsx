import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';
import { WipeAsk } from './wipe-ask.tsx';

/** The part of a page from which everything on this device can be wiped. */
export function WipePart({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      <p>{text}</p>
      <div className="actions">
        <Button look="outlined" onClick={() => setAsking(true)}>
          {t('scans.wipe')}
        </Button>
      </div>
      {asking && <WipeAsk onEnd={() => setAsking(false)} />}
    </section>
  );
}
