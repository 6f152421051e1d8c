import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profile, type ScaleLevel } from '../../engine/index.ts';
import { Button } from '../parts/button.tsx';
import { levelsOf, useLevelWord } from '../parts/level-mark.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEvaluation, useQuestionnaire } from '../scan.tsx';
import { type Verdict, verdictOf } from '../screens/profile/verdict.ts';
import type { Tell } from './events.ts';

/** Offers to tell the partner the worst level of the profile, and that alone. */
export function LevelAsked({ tell }: { tell: Tell }) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const questionnaire = useQuestionnaire();
  const evaluation = useEvaluation();
  const made = useMemo(() => profile(evaluation), [evaluation]);
  const [told, setTold] = useState<string>();
  const verdict = verdictOf(questionnaire, made);
  const score = verdict.kind === 'highest' ? verdict.score : made.columns[0]?.score;
  const found = foundIn(verdict, score === undefined ? [] : levelsOf(questionnaire, score));
  if (score === undefined || found === undefined) return null;
  const level = word(score, found);
  if (told === found) return <Notice title={t('shared.told', { level })} />;
  return (
    <Notice title={t('shared.ask')}>
      <p>{t('shared.text', { level })}</p>
      <Button
        look="outlined"
        onClick={() => {
          setTold(found);
          tell('pqs-complete', { level: found });
        }}
      >
        {t('shared.yes')}
      </Button>
    </Notice>
  );
}

/** The level that a verdict comes to: the best of the scale when nothing is worse; none before something is settled. */
function foundIn(verdict: Verdict, levels: readonly ScaleLevel[]): string | undefined {
  if (verdict.kind === 'highest') return verdict.level;
  return verdict.kind === 'lowest' ? levels[0]?.id : undefined;
}
