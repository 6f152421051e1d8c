import { useTranslation } from 'react-i18next';

/** Information only: says that there is nothing to answer. */
export function Note() {
  const { t } = useTranslation();
  return <p className="muted">{t('question.read')}</p>;
}
