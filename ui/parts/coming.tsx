import { useTranslation } from 'react-i18next';

/** Says that a part of the scan is on its way; only when that takes so long that a person would wonder. */
export function Coming() {
  const { t } = useTranslation();
  return <output className="muted coming">{t('coming.text')}</output>;
}
