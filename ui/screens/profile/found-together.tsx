import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogue, type FindingOut, findingOut, type Result, type Step } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { Details } from '../../parts/details.tsx';
import { LevelMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { placeOfScore } from './find-result.ts';
import { useTrial } from './trial.tsx';

/** So many sets are shown for each level and each way. */
const mostShown = 3;

/** So many questions of a set stand at once; more are folded. */
const mostSteps = 4;

/** A smallest set of unknown answers, and the levels that can move once they are known. */
interface Together {
  readonly steps: readonly Step[];
  readonly moves: readonly {
    readonly result: Result;
    readonly level: string;
    readonly way: 'lower' | 'higher';
  }[];
}

/** The smallest sets of unknown answers that move these levels once they are known, each with what it can move. */
export function FoundTogether({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const { evaluation } = useTrial();
  const found = useMemo(
    () => results.map((result) => ({ result, may: findingOut(evaluation, result, mostShown) })),
    [evaluation, results],
  );
  const sets = useMemo(() => setsOf(found), [found]);
  const tooMany = found.filter(({ may }) => may.kind === 'too-many');
  if (sets.length === 0 && tooMany.length === 0) return null;
  return (
    <div className="may-come">
      <p className="lowering-title">{t('mayCome.title')}</p>
      <ul className="may-come-list">
        {sets.map((set) => (
          <OneSet key={keyOf(set.steps)} set={set} />
        ))}
        {tooMany.map(({ result }) => (
          <li key={placeOfScore(result.score, result.at)}>
            <p>
              <LevelName result={result} />
            </p>
            <p className="muted">{t('lower.tooMany')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function keyOf(steps: readonly Step[]): string {
  return steps.map((step) => addressOf({ step })).join(' ');
}

/** Levels that hang on the same answers together; the smallest sets first. */
function setsOf(
  found: readonly { readonly result: Result; readonly may: FindingOut }[],
): readonly Together[] {
  const sets = new Map<string, { steps: readonly Step[]; moves: Together['moves'][number][] }>();
  for (const { result, may } of found) {
    if (may.kind !== 'moves') continue;
    for (const way of ['lower', 'higher'] as const) {
      for (const { steps, level } of may[way]?.sets ?? []) {
        const set = sets.get(keyOf(steps)) ?? { steps, moves: [] };
        set.moves.push({ result, level, way });
        sets.set(keyOf(steps), set);
      }
    }
  }
  return [...sets.values()].sort((one, other) => one.steps.length - other.steps.length);
}

function OneSet({ set: { steps, moves } }: { set: Together }) {
  const { t } = useTranslation();
  const [first] = moves;
  return (
    <li>
      <p>{t('mayCome.together', { count: steps.length })}</p>
      <Steps steps={steps} process={first?.result.at.process} />
      <Details summary={t('mayCome.moves', { count: moves.length })} onPaper={false}>
        <ul className="may-come-list">
          {moves.map(({ result, level, way }) => (
            <li key={`${placeOfScore(result.score, result.at)} ${way}`} className="may-come-level">
              <LevelName result={result} />
              <span className="tried-part">
                <span className="tried-word">{t(`mayCome.${way}`)}</span>
                <LevelMark score={result.score} level={level} />
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </li>
  );
}

function LevelName({ result: { score, at } }: { result: Result }) {
  const scope = useScopeWords();
  const { scores } = useQuestionnaire();
  return (
    <span>
      <Words of={scores.find(({ id }) => id === score)?.title ?? score} />
      {at.subject !== undefined && <span className="muted">{` · ${scope.place(at)}`}</span>}
    </span>
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
