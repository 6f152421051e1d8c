import { useTranslation } from 'react-i18next';
import { type Evaluation, verdictSentences } from '../../../engine/index.ts';

/** What a profile comes to: its worst level in one sentence, and under it the worst of each other kind. */
export function VerdictLine({ evaluation }: { evaluation: Evaluation }) {
  const { i18n } = useTranslation();
  const [first, ...others] = verdictSentences(evaluation, i18n.language);
  return (
    <>
      <p className="verdict">{first}</p>
      {others.length > 0 && (
        <ul className="verdict-more">
          {others.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
