import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Evaluation, namedFirst, profile, shownResults, verdict } from '../../engine/index.ts';
import { Button } from '../parts/button.tsx';
import { levelsOf, useLevelWord } from '../parts/level-mark.tsx';
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
  const level = word(found.score, found.level);
  if (told === found.level) return <Notice title={t('shared.told', { level })} />;
  return (
    <Notice title={t('shared.ask')}>
      <p>{t('shared.text', { level })}</p>
      <Button
        look="outlined"
        onClick={() => {
          setTold(found.level);
          tell('pqs-complete', { level: found.level });
        }}
      >
        {t('shared.yes')}
      </Button>
    </Notice>
  );
}

/** The level that the verdict names first: the best of a scale when all is at its best; none before something is settled. */
function levelToTell(evaluation: Evaluation): { readonly score: string; readonly level: string } | undefined {
  const said = verdict(evaluation);
  if (said.kind === 'calm') {
    const [shown] = shownResults(profile(evaluation));
    const [best] = shown ? levelsOf(evaluation.questionnaire, shown.score) : [];
    return shown && best && { score: shown.score, level: best.id };
  }
  const first = namedFirst(said);
  return first === null || first.level === null ? undefined : { score: first.score, level: first.level };
}
