import { useTranslation } from 'react-i18next';
import type { ApplyingMeasure, Profile } from '../../../engine/index.ts';
import { Details } from '../../parts/details.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { SourceLink } from '../../parts/source-link.tsx';
import { useWords, Words } from '../../parts/words.tsx';

/** So many measures come first; the others are there on request. */
const first = 3;

/** What to do first, and what else would help. */
export function Measures({ profile: { measures } }: { profile: Profile }) {
  const { t } = useTranslation();
  const others = measures.slice(first);
  return (
    <section className="measures">
      <h2>{t('profile.first')}</h2>
      <p className="muted">{t(measures.length > 0 ? 'profile.firstText' : 'profile.firstNone')}</p>
      <ol className="measure-list">
        {measures.slice(0, first).map((one) => (
          <OneMeasure key={one.measure.id} one={one} />
        ))}
      </ol>
      {others.length > 0 && (
        <Details summary={t('profile.more', { count: others.length })}>
          <ol className="measure-list" start={first + 1}>
            {others.map((one) => (
              <OneMeasure key={one.measure.id} one={one} />
            ))}
          </ol>
        </Details>
      )}
    </section>
  );
}

function OneMeasure({ one: { measure, at } }: { one: ApplyingMeasure }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const words = useWords();
  const places = at.map((place) => scope.place(place));
  return (
    <li className="measure">
      <h3>
        <Words of={measure.title} />
      </h3>
      <p>
        <Words of={measure.text} />
      </p>
      {measure.steps && (
        <Details summary={t('profile.steps')}>
          <ol>
            {measure.steps.map((step) => (
              <li key={words(step)}>
                <Words of={step} />
              </li>
            ))}
          </ol>
        </Details>
      )}
      <p className="measure-about">
        <span className="effort">{t(`profile.effort.${measure.effort}`)}</span>
        <span>{t('profile.at', { where: places.join(', ') })}</span>
        {measure.source && <SourceLink source={measure.source} />}
      </p>
    </li>
  );
}
