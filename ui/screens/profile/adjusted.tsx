import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../engine/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { ResultMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { placeOfScore } from './find-result.ts';

/** The levels that were set by hand, each with its reason: what they bear on is shown without it. */
export function Adjusted({ profile: { results } }: { profile: Profile }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { scores } = useQuestionnaire();
  const adjusted = results.filter((result) => result.adjusted);
  if (adjusted.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('adjust.all')}</Heading>
      <p className="muted">{t('adjust.allText')}</p>
      <ul className="adjusted-list">
        {adjusted.map((result) => (
          <li key={placeOfScore(result.score, result.at)}>
            <p className="adjusted-line">
              <span>
                <strong>
                  <Words of={scores.find(({ id }) => id === result.score)?.title ?? result.score} />
                </strong>
                <span className="muted">{` · ${scope.place(result.at)}`}</span>
              </span>
              <ResultMark result={result} />
            </p>
            <p>{t('adjust.because', { reason: result.adjusted?.reason ?? '' })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
