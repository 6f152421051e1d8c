import { useTranslation } from 'react-i18next';
import { useQuestionnaire } from '../scan.tsx';
import { Details } from './details.tsx';
import { Terms } from './terms.tsx';
import { useWords } from './words.tsx';

/** The words of the glossary that a question uses, explained where it is asked. */
export function Explained({ terms }: { terms: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { glossary = [] } = useQuestionnaire();
  const found = glossary.filter(({ id }) => terms.includes(id));
  if (found.length === 0) return null;
  const names = new Intl.ListFormat(i18n.language).format(found.map(({ term }) => words(term)));
  return (
    <Details summary={t('question.explain', { words: names })}>
      <Terms terms={found} />
    </Details>
  );
}
