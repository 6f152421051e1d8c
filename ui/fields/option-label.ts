import { useTranslation } from 'react-i18next';
import { allRight, type AnswerOption, type Text } from '../../engine/index.ts';

/** What an option is called: by its author, or for yes, no and "I do not know" by the interface. */
export function useOptionLabel(): (option: AnswerOption) => Text {
  const { t } = useTranslation();
  return ({ id, label, unknown }) => {
    if (label !== undefined) return label;
    if (unknown) return t('question.unknown');
    if (id === allRight) return t('question.allRight');
    return id === 'yes' ? t('question.yes') : id === 'no' ? t('question.no') : id;
  };
}
