import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Holding,
  measuresFor,
  type Result,
  type Text,
  type WayDown,
  type Ways,
  whatLowers,
} from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { Details } from '../../parts/details.tsx';
import { LevelMark, lowered, useLevelWord } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { ChangeList } from './change-words.tsx';
import { placeOfScore } from './find-result.ts';
import { GivenAnswer } from './given-answer.tsx';
import { keyOf, useTrial } from './trial.tsx';

/** So many sets of changes are shown; of more, only how many. */
const mostShown = 3;

/** So many measures are named with a set of changes. */
const mostMeasures = 5;

interface WhatLowersProps {
  readonly result: Result;
  readonly title: Text;
}

/** The smallest sets of changes that lower a level, each to be tried; or why it cannot be lowered. */
export function WhatLowers({ result, title }: WhatLowersProps) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const { evaluation } = useTrial();
  const lowering = useMemo(
    () => whatLowers(evaluation, result.score, result.at, mostShown),
    [evaluation, result],
  );
  if (lowering.kind === 'best' || (lowering.kind === 'no-level' && !result.provisional)) return null;
  const shared = { score: result.score, title };
  return (
    <div className="lowering">
      <p className="lowering-title">{t('lower.title')}</p>
      {lowering.kind === 'no-level' && <p className="muted">{t('lower.notYet')}</p>}
      {lowering.kind === 'too-many' && <p className="muted">{t('lower.tooMany')}</p>}
      {lowering.kind === 'held' && (
        <>
          <p>{t('lower.held')}</p>
          <HeldBy holding={lowering.heldBy} />
        </>
      )}
      {lowering.kind === 'lower' && (
        <>
          <WaysDown {...shared} ways={lowering.oneStep} first={1} lead={t('lower.oneStep')} />
          {lowering.lowest && (
            <WaysDown
              {...shared}
              ways={lowering.lowest}
              first={lowering.oneStep.sets.length + 1}
              lead={t('lower.lowest')}
            />
          )}
          {lowering.heldBy && (
            <Details
              summary={t('lower.noLower', {
                level: lowered(
                  word(result.score, (lowering.lowest ?? lowering.oneStep).sets[0]?.level ?? ''),
                ),
              })}
            >
              <HeldBy holding={lowering.heldBy} />
            </Details>
          )}
        </>
      )}
    </div>
  );
}

interface WaysDownProps {
  readonly score: string;
  readonly title: Text;
  readonly ways: Ways;
  /** The number of the first way. */
  readonly first: number;
  readonly lead: string;
}

function WaysDown({ score, title, ways: { count, sets }, first, lead }: WaysDownProps) {
  const { t } = useTranslation();
  const left = count - sets.length;
  return (
    <>
      <p className="ways-lead">{lead}</p>
      <ul className="ways">
        {sets.map((way, index) => (
          <Way
            key={way.changes.map(keyOf).join(' ')}
            way={way}
            score={score}
            title={title}
            number={first + index}
          />
        ))}
      </ul>
      {left > 0 && <p className="muted">{t('lower.more', { count: left })}</p>}
    </>
  );
}

interface WayProps {
  readonly way: WayDown;
  readonly score: string;
  readonly title: Text;
  readonly number: number;
}

/** One set of changes, with a switch to try it. */
function Way({ way: { changes, level }, score, title, number }: WayProps) {
  const { t } = useTranslation();
  const words = useWords();
  const scope = useScopeWords();
  const list = useId();
  const trial = useTrial();
  const on = trial.isOn(changes);
  const [place] = changes;
  const where = place ? scope.place(place) : '';
  return (
    <li className={on ? 'way way-on' : 'way'}>
      <p className="way-level">
        <span>{t('lower.becomes')}</span>
        <LevelMark score={score} level={level} />
      </p>
      <ChangeList changes={changes} id={list} />
      <label className="tick try screen-only">
        <input
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox tells by itself whether it is checked
          role="switch"
          checked={on}
          aria-label={t('lower.tryOf', { name: words(title), number, where })}
          aria-describedby={list}
          onChange={(event) => trial.turn(changes, event.target.checked)}
        />
        <span className="tick-label">{t('lower.try')}</span>
      </label>
      {on && <TriedMeasures changes={changes} />}
    </li>
  );
}

/** What to do to bring these changes about. */
function TriedMeasures({ changes }: { changes: WayDown['changes'] }) {
  const { t } = useTranslation();
  const { evaluation } = useTrial();
  const measures = useMemo(() => measuresFor(evaluation, changes), [evaluation, changes]);
  const left = measures.length - mostMeasures;
  return (
    <div className="way-tried">
      <p>{t('lower.trying')}</p>
      {measures.length > 0 && (
        <>
          <p>{t('lower.measures')}</p>
          <ul>
            {measures.slice(0, mostMeasures).map(({ id, title }) => (
              <li key={id}>
                <Words of={title} />
              </li>
            ))}
          </ul>
          {left > 0 && <p className="muted">{t('lower.moreMeasures', { count: left })}</p>}
        </>
      )}
    </div>
  );
}

/** The answers that keep a level where it is, each with its link to change it, and what was set by hand. */
function HeldBy({ holding: { answers, adjusted } }: { holding: Holding }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const words = useWords();
  const { scores } = useQuestionnaire();
  return (
    <>
      <ul className="stair-answers">
        {answers.map((answer) => (
          <GivenAnswer key={addressOf({ step: answer })} given={answer} />
        ))}
      </ul>
      {adjusted.map(({ score, level: _level, ...at }) => (
        <p key={placeOfScore(score, at)}>
          {t('lower.adjusted', {
            name: words(scores.find(({ id }) => id === score)?.title ?? score),
            where: scope.place(at),
          })}
        </p>
      ))}
      {answers.length === 0 && adjusted.length === 0 && <p className="muted">{t('lower.byRule')}</p>}
    </>
  );
}
