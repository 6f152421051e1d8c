import { useTranslation } from 'react-i18next';
import { SidePage } from '../parts/side-page.tsx';
import { Terms } from '../parts/terms.tsx';
import { useWords } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';

/** The words of the questionnaire, explained, in the order of the alphabet. */
export function Glossary() {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { glossary = [] } = useQuestionnaire();
  const { compare } = new Intl.Collator(i18n.language);
  const sorted = [...glossary].sort((one, other) => compare(words(one.term), words(other.term)));
  return (
    <SidePage title={t('pages.glossary')} lead={t('pages.for.glossary')}>
      <Terms terms={sorted} />
    </SidePage>
  );
}
