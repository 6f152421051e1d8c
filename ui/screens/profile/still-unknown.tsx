import { useTranslation } from 'react-i18next';
import { catalogue, type Profile, type Step } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { ChangeLink } from '../../parts/change-link.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { OpenStep } from './open-step.tsx';

/** What was answered with "I do not know", and what was not answered yet. */
export function StillUnknown({ profile: { open, unknown } }: { profile: Profile }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('profile.unknown')}</h2>
      {open.length === 0 && unknown.length === 0 && <p>{t('profile.unknownNone')}</p>}
      {unknown.length > 0 && (
        <>
          <h3>{t('profile.unknownTitle')}</h3>
          <p className="muted">{t('profile.unknownText')}</p>
          <ul className="stair-answers">
            {unknown.map((step) => (
              <UnknownStep key={addressOf({ step })} step={step} />
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <h3>{t('profile.openTitle')}</h3>
          <ul className="stair-answers">
            {open.map((step) => (
              <OpenStep key={addressOf({ step })} step={step} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function UnknownStep({ step }: { step: Step }) {
  const words = useWords();
  const scope = useScopeWords();
  const place = catalogue(useQuestionnaire()).questions.get(step.question);
  if (!place) return null;
  return (
    <li>
      <span className="given-question">
        <Words of={place.question.text} />
      </span>
      <span className="muted">{scope.place(step)}</span>
      <ChangeLink step={step} question={words(place.question.text)} back="profile" />
    </li>
  );
}
