import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  catalogue,
  findingOut,
  type Profile,
  type Result,
  shownResults,
  type Step,
  whenKnown,
} from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { ChangeLink } from '../../parts/change-link.tsx';
import { Details } from '../../parts/details.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { FoundTogether } from './found-together.tsx';
import { OpenStep } from './open-step.tsx';
import { useTrial } from './trial.tsx';

/** What was answered with "I do not know", place by place, and what was not answered yet. */
export function StillUnknown({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { open, unknown, rows } = profile;
  const shown = useMemo(() => shownResults(profile), [profile]);
  const places = [undefined, ...rows.map(({ process }) => process)];
  return (
    <section>
      <Heading level={2}>{t('profile.unknown')}</Heading>
      {open.length === 0 && unknown.length === 0 && <p>{t('profile.unknownNone')}</p>}
      {unknown.length > 0 && (
        <>
          <Heading level={3}>{t('profile.unknownTitle')}</Heading>
          <Lead results={shown} />
          <div className="list-groups">
            {places.map((process) => (
              <Place
                key={process ?? ''}
                process={process}
                steps={unknown.filter((step) => step.process === process)}
                results={shown.filter(({ at }) => at.process === process)}
              />
            ))}
          </div>
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

/** What finding out is good for: nothing is said to stay as it is unless no unknown answers together change any level. */
function Lead({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const { evaluation } = useTrial();
  const stays = useMemo(
    () =>
      results.every((result) => whenKnown(evaluation, result) === undefined) &&
      results.every((result) => findingOut(evaluation, result, 1).kind === 'stays'),
    [evaluation, results],
  );
  return <p className="muted">{stays ? t('mayCome.none') : t('profile.unknownText')}</p>;
}

interface PlaceProps {
  /** Absent for the organisation. */
  readonly process: string | undefined;
  readonly steps: readonly Step[];
  readonly results: readonly Result[];
}

/** The unknown answers of one process, or of the organisation, and what finding out does to the levels there. */
function Place({ process, steps, results }: PlaceProps) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { evaluation } = useTrial();
  const moved = results.filter((result) => whenKnown(evaluation, result));
  if (steps.length === 0 && moved.length === 0) return null;
  return (
    <Details
      summary={process === undefined ? t('profile.organisation') : scope.process(process)}
      mark={<span className="list-count">{t('profile.unknownCount', { count: steps.length })}</span>}
      name={`unknown ${process ?? ''}`}
    >
      {steps.length > 0 && (
        <ul className="stair-answers">
          {steps.map((step) => (
            <UnknownStep key={addressOf({ step })} step={step} />
          ))}
        </ul>
      )}
      <FoundTogether results={results} />
    </Details>
  );
}

/** A question whose answer is not known. */
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
      {step.subject !== undefined && <span className="muted">{scope.place(step)}</span>}
      <ChangeLink step={step} question={words(place.question.text)} back="profile" />
    </li>
  );
}
