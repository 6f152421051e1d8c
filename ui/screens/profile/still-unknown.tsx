import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  catalogue,
  type Profile,
  type Result,
  shownResults,
  type Step,
  whatMayCome,
} from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { ChangeLink } from '../../parts/change-link.tsx';
import { Details } from '../../parts/details.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LevelMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { placeOfScore } from './find-result.ts';
import { OpenStep } from './open-step.tsx';
import { useTrial } from './trial.tsx';

/** What was answered with "I do not know", and what was not answered yet. */
export function StillUnknown({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { open, unknown } = profile;
  const shown = useMemo(() => shownResults(profile), [profile]);
  return (
    <section>
      <Heading level={2}>{t('profile.unknown')}</Heading>
      {open.length === 0 && unknown.length === 0 && <p>{t('profile.unknownNone')}</p>}
      {unknown.length > 0 && (
        <>
          <Heading level={3}>{t('profile.unknownTitle')}</Heading>
          <p className="muted">{t('profile.unknownText')}</p>
          <ul className="stair-answers">
            {unknown.map((step) => (
              <UnknownStep key={addressOf({ step })} step={step} results={shown} />
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <Heading level={3}>{t('profile.openTitle')}</Heading>
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

/** A question whose answer is not known, and what may come of the levels that are shown. */
function UnknownStep({ step, results }: { step: Step; results: readonly Result[] }) {
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
      <MayComeList step={step} results={results} />
    </li>
  );
}

function MayComeList({ step, results }: { step: Step; results: readonly Result[] }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { scores } = useQuestionnaire();
  const { evaluation } = useTrial();
  const may = useMemo(() => whatMayCome(evaluation, step, results), [evaluation, step, results]);
  if (may.length === 0) return <p className="may-come muted">{t('mayCome.none')}</p>;
  return (
    <div className="may-come screen-only">
      <Details summary={t('mayCome.title', { count: may.length })} onPaper={false}>
        <ul className="may-come-list">
          {may.map(({ result: { score, at }, best, worst }) => (
            <li key={placeOfScore(score, at)}>
              <p>
                <Words of={scores.find(({ id }) => id === score)?.title ?? score} />
                <span className="muted">{` · ${scope.place(at)}`}</span>
              </p>
              <p className="tried">
                <span className="tried-part">
                  <span className="tried-word">{t('mayCome.best')}</span>
                  <LevelMark score={score} level={best} />
                </span>
                <span className="tried-part">
                  <span className="tried-word">{t('mayCome.worst')}</span>
                  <LevelMark score={score} level={worst} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
