import { useTranslation } from 'react-i18next';
import { addressOf, placeUnder } from '../address.ts';
import { useScan } from '../scan.tsx';
import { Icon } from './icon.tsx';

/** Leads from a page beside the scan back to where the person was in it. */
export function BackLink() {
  const { t } = useTranslation();
  const address = useScan((snapshot) => addressOf(placeUnder(snapshot)));
  const screen = useScan((snapshot) => {
    const place = placeUnder(snapshot);
    return 'step' in place ? 'question' : place.screen;
  });
  return (
    <p className="back-line">
      <a className="back" href={address}>
        <Icon name="chevron" />
        <span>{t(`pages.back.${screen}`)}</span>
      </a>
    </p>
  );
}
