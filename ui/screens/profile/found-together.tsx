import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogue, type Finds, findingOut, type Result, type Step } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { Details } from '../../parts/details.tsx';
import { LevelMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { placeOfScore } from './find-result.ts';
import { TriedResult } from './tried-result.tsx';
import { useTrial } from './trial.tsx';

/** So many sets are shown for each way; of more, only how many. */
const mostShown = 3;

/** So many questions of a set stand at once; more are folded. */
const mostSteps = 4;

/** For each of these levels that can move: the smallest sets of unknown answers that move it, once they are known. */
export function FoundTogether({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const { evaluation } = useTrial();
  const found = useMemo(
    () =>
      results
        .map((result) => ({ result, may: findingOut(evaluation, result, mostShown) }))
        .filter(({ may }) => may.kind !== 'stays'),
    [evaluation, results],
  );
  if (found.length === 0) return null;
  return (
    <div className="may-come">
      <p className="lowering-title">{t('mayCome.title')}</p>
      <ul className="may-come-list">
        {found.map(({ result, may }) => (
          <li key={placeOfScore(result.score, result.at)}>
            <LevelNow result={result} />
            {may.kind === 'too-many' && <p className="muted">{t('lower.tooMany')}</p>}
            {may.kind === 'moves' && may.lower && <Ways result={result} finds={may.lower} way="lower" />}
            {may.kind === 'moves' && may.higher && <Ways result={result} finds={may.higher} way="higher" />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LevelNow({ result }: { result: Result }) {
  const scope = useScopeWords();
  const { scores } = useQuestionnaire();
  const { score, at } = result;
  return (
    <p className="may-come-level">
      <span>
        <Words of={scores.find(({ id }) => id === score)?.title ?? score} />
        {at.subject !== undefined && <span className="muted">{` · ${scope.place(at)}`}</span>}
      </span>
      <TriedResult result={result} />
    </p>
  );
}

interface WaysProps {
  readonly result: Result;
  readonly finds: Finds;
  readonly way: 'lower' | 'higher';
}

function Ways({ result: { score, at }, finds: { count, sets }, way }: WaysProps) {
  const { t } = useTranslation();
  const left = count - sets.length;
  return (
    <>
      {sets.map(({ steps, level }) => (
        <div className="may-come-set" key={steps.map((step) => addressOf({ step })).join(' ')}>
          <p className="tried-part">
            <span className="tried-word">
              {t(way === 'lower' ? 'mayCome.lower' : 'mayCome.higher', { count: steps.length })}
            </span>
            <LevelMark score={score} level={level} />
          </p>
          <Steps steps={steps} process={at.process} />
        </div>
      ))}
      {left > 0 && <p className="muted">{t('mayCome.more', { count: left })}</p>}
    </>
  );
}

function Steps({ steps, process }: { steps: readonly Step[]; process: string | undefined }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { questions } = catalogue(useQuestionnaire());
  const list = (
    <ul className="change-list">
      {steps.map((step) => (
        <li key={addressOf({ step })}>
          <Words of={questions.get(step.question)?.question.text ?? step.question} />
          {(step.process !== process || step.subject !== undefined) && (
            <span className="muted">{` · ${scope.place(step)}`}</span>
          )}
        </li>
      ))}
    </ul>
  );
  if (steps.length <= mostSteps) return list;
  return (
    <Details summary={t('mayCome.steps', { count: steps.length })} onPaper={false}>
      {list}
    </Details>
  );
}
