import { useTranslation } from 'react-i18next';
import { longestText } from '../../engine/index.ts';

/** Says of a text that it is longer than is kept; undefined of any other. */
export function useTooLong(longest = longestText): (text: string) => string | undefined {
  const { t, i18n } = useTranslation();
  const most = new Intl.NumberFormat(i18n.language).format(longest);
  return (text) => (text.trim().length > longest ? t('error.long', { most }) : undefined);
}
