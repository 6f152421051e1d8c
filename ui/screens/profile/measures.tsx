import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplyingMeasure, Profile } from '../../../engine/index.ts';
import { Details } from '../../parts/details.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Planning } from '../../parts/planning.tsx';
import { SourceLink, useSource } from '../../parts/source-link.tsx';
import { Tick, TickProgress, useIsDone } from '../../parts/tick.tsx';
import { useWords, Words } from '../../parts/words.tsx';

/** So many measures are shown at once; the others are there on request. */
const mostShown = 3;

/** What to do first, what else would help, and what is done. */
export function Measures({ profile: { measures } }: { profile: Profile }) {
  const { t } = useTranslation();
  const isDone = useIsDone();
  const progress = useRef<HTMLOutputElement>(null);
  const toDo = measures.filter(({ measure }) => !isDone(measure.id));
  const done = measures.filter(({ measure }) => isDone(measure.id));
  const urgent = toDo.filter(({ first }) => first);
  const shown = (urgent.length > 0 ? urgent : toDo).slice(0, mostShown);
  const alsoFirst = urgent.slice(mostShown);
  const counted = measures.some(({ first }) => first) ? measures.filter(({ first }) => first) : measures;
  const rest = toDo.filter((one) => !shown.includes(one) && !alsoFirst.includes(one));
  const list = { onTick: () => progress.current?.focus({ preventScroll: true }) }; // what is ticked moves away
  return (
    <section className="measures">
      <Heading level={2}>{t('profile.first')}</Heading>
      <p className="muted">{t(measureText(measures.length, toDo.length))}</p>
      {measures.length > 0 && (
        <TickProgress ids={counted.map(({ measure }) => measure.id)} output={progress} />
      )}
      <MeasureList measures={shown} {...list} />
      {alsoFirst.length > 0 && (
        <Details summary={t('profile.moreFirst', { count: alsoFirst.length })}>
          <MeasureList measures={alsoFirst} {...list} brief />
        </Details>
      )}
      {rest.length > 0 && (
        <Details summary={t('profile.more', { count: rest.length })} onPaper={false}>
          <MeasureList measures={rest} {...list} />
        </Details>
      )}
      {rest.length > 0 && <p className="paper-only">{t('profile.moreOnPaper')}</p>}
      {done.length > 0 && (
        <Details summary={t('profile.done', { count: done.length })} onPaper={false}>
          <MeasureList measures={done} {...list} />
        </Details>
      )}
    </section>
  );
}

function measureText(all: number, toDo: number) {
  if (all === 0) return 'profile.firstNone';
  return toDo === 0 ? 'profile.allDone' : 'profile.firstText';
}

interface MeasureListProps {
  readonly measures: readonly ApplyingMeasure[];
  readonly onTick: () => void;
  /** Whether they stand on paper in a few words; the action list has them in full. */
  readonly brief?: boolean;
}

function MeasureList({ measures, onTick, brief = false }: MeasureListProps) {
  return (
    <ul className={brief ? 'measure-list measure-list-brief' : 'measure-list'}>
      {measures.map((one) => (
        <OneMeasure key={one.measure.id} one={one} onTick={onTick} brief={brief} />
      ))}
    </ul>
  );
}

interface OneMeasureProps {
  readonly one: ApplyingMeasure;
  readonly onTick: () => void;
  readonly brief: boolean;
}

function OneMeasure({ one: { measure, at }, onTick, brief }: OneMeasureProps) {
  const { t } = useTranslation();
  const heading = useId();
  const scope = useScopeWords();
  const words = useWords();
  const source = useSource(measure.source);
  const places = at.map((place) => scope.place(place));
  return (
    <li className="measure">
      <Heading level={3} id={heading}>
        <Words of={measure.title} />
      </Heading>
      <p>
        <Words of={measure.text} />
      </p>
      {measure.steps && (
        <Details summary={t('profile.steps')} onPaper={!brief}>
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
        {source && (
          <span className="measure-source">
            <SourceLink source={source} />
            {measure.ref && <span>{`, ${measure.ref}`}</span>}
          </span>
        )}
      </p>
      <Tick id={measure.id} about={heading} onTick={onTick}>
        {t('tick.done')}
      </Tick>
      <Planning id={measure.id} about={heading} />
    </li>
  );
}
