import { useTranslation } from 'react-i18next';
import { localize, type Text } from '../../engine/index.ts';

/** Text of the questionnaire in the language of the page, marked with its own language where that differs. */
export function Words({ of }: { of: Text }) {
  const { i18n } = useTranslation();
  const { text, language } = localize(of, i18n.language);
  return <span lang={language}>{text}</span>;
}

/** Reads text of the questionnaire as a plain string, for titles and sentences around it. */
export function useWords(): (text: Text) => string {
  const { i18n } = useTranslation();
  return (text) => localize(text, i18n.language).text;
}
