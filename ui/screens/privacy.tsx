import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../parts/heading.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { WipePart } from '../parts/wipe-part.tsx';

const kept = ['scans', 'choices', 'files', 'tab'] as const;
const others = ['us', 'host', 'browser', 'device', 'file'] as const;

/** What this site keeps on the device, where, for how long; what it does not; and how to take it away. */
export function Privacy() {
  const { t } = useTranslation();
  const caption = useId();
  return (
    <SidePage title={t('pages.privacy')} lead={t('privacy.lead')}>
      <section>
        <Heading level={2} id={caption}>
          {t('privacy.keptTitle')}
        </Heading>
        <dl className="facts" aria-labelledby={caption}>
          {kept.map((what) => (
            <div key={what}>
              <dt>{t(`privacy.kept.${what}.what`)}</dt>
              <dd>{t(`privacy.kept.${what}.where`)}</dd>
            </div>
          ))}
        </dl>
        <p className="after-facts">{t('privacy.notKept')}</p>
      </section>
      <section>
        <Heading level={2}>{t('privacy.lostTitle')}</Heading>
        <p>{t('privacy.lost')}</p>
        <p>{t('privacy.lostFile')}</p>
      </section>
      <section>
        <Heading level={2}>{t('privacy.whoTitle')}</Heading>
        <ul>
          {others.map((who) => (
            <li key={who}>{t(`privacy.who.${who}`)}</li>
          ))}
        </ul>
      </section>
      <WipePart title={t('privacy.wipeTitle')} text={t('privacy.wipe')} />
    </SidePage>
  );
}
