import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Evaluation, namedFirst, profile, shownResults, verdict } from '../../engine/index.ts';
import { Button } from '../parts/button.tsx';
import { levelsOf, lowered, useLevelWord } from '../parts/level-mark.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEvaluation } from '../scan.tsx';
import type { Tell } from './events.ts';

/** Offers to tell the partner the worst level of the profile, and that alone. */
export function LevelAsked({ tell }: { tell: Tell }) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const found = levelToTell(useEvaluation());
  const [told, setTold] = useState<string>();
  if (!found) return null;
  const [low, high] = found.range ?? [];
  const level =
    low === undefined || high === undefined
      ? word(found.score, found.level)
      : `${t('profile.range', { low: word(found.score, low), high: lowered(word(found.score, high)) })}, ${t('profile.unknownCount', { count: found.unknown ?? 0 })}`;
  if (told === found.level) return <Notice title={t('shared.told', { level })} />;
  return (
    <Notice title={t('shared.ask')}>
      <p>{t('shared.text', { level })}</p>
      <Button
        look="outlined"
        onClick={() => {
          setTold(found.level);
          const { score: _score, ...detail } = found;
          tell('pqs-complete', detail);
        }}
      >
        {t('shared.yes')}
      </Button>
    </Notice>
  );
}

interface LevelToTell {
  readonly score: string;
  readonly level: string;
  /** Where it rests on what is not known: what it may turn out to be, and how many answers that is. */
  readonly range?: readonly [best: string, worst: string];
  readonly unknown?: number;
}

/** The level that the verdict names first: the best of a scale when all is at its best; none before something is settled. */
function levelToTell(evaluation: Evaluation): LevelToTell | undefined {
  const said = verdict(evaluation);
  if (said.kind === 'calm') {
    const [shown] = shownResults(profile(evaluation));
    const [best] = shown ? levelsOf(evaluation.questionnaire, shown.score) : [];
    return shown && best && { score: shown.score, level: best.id };
  }
  const first = namedFirst(said);
  if (first === null || first.level === null) return undefined;
  const { score, level, range, unknown } = first;
  return { score, level, ...(unknown.length > 0 && { range, unknown: unknown.length }) };
}
