import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { profile, type ScaleLevel } from '../../engine/index.ts';
import { addressOf, placeIn } from '../address.ts';
import { Ask } from '../parts/ask.tsx';
import { Button } from '../parts/button.tsx';
import { levelsOf, useLevelWord } from '../parts/level-mark.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEvaluation, useQuestionnaire, useScan } from '../scan.tsx';
import { type Verdict, verdictOf } from '../screens/profile/verdict.ts';
import type { Tell } from './events.ts';
import type { Requests } from './requests.ts';
import type { ShareChoice } from './settings.ts';

interface PartnerAsksProps {
  readonly requests: Requests;
  readonly share: ShareChoice;
  readonly tell: Tell;
}

/** What the partner asks of the person. Nothing leaves the scan before the person has said yes. */
export function PartnerAsks({ requests, share, tell }: PartnerAsksProps) {
  const copyAsked = useSyncExternalStore(requests.subscribe, requests.copyAsked);
  const atProfile = useScan((snapshot) => addressOf(placeIn(snapshot)) === '#/profile');
  useEffect(() => {
    if (atProfile) tell('pqs-complete', {});
  }, [atProfile, tell]);
  return (
    <>
      {copyAsked && <CopyAsked onAnswer={requests.answerCopy} />}
      {atProfile && share === 'level' && <LevelAsked tell={tell} />}
    </>
  );
}

function CopyAsked({ onAnswer }: { onAnswer: (yes: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Ask
      title={t('partner.copyAsk')}
      yes={t('partner.copyYes')}
      no={t('partner.copyNo')}
      onYes={() => onAnswer(true)}
      onNo={() => onAnswer(false)}
    >
      <p>{t('partner.copyText')}</p>
    </Ask>
  );
}

/** Offers to tell the partner the worst level of the profile, and that alone. */
function LevelAsked({ tell }: { tell: Tell }) {
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
  if (told === found) return <Notice title={t('partner.levelTold', { level })} />;
  return (
    <Notice title={t('partner.levelAsk')}>
      <p>{t('partner.levelText', { level })}</p>
      <Button
        look="outlined"
        onClick={() => {
          setTold(found);
          tell('pqs-complete', { level: found });
        }}
      >
        {t('partner.levelYes')}
      </Button>
    </Notice>
  );
}

/** The level that a verdict comes to: the best of the scale when nothing is worse; none before something is settled. */
function foundIn(verdict: Verdict, levels: readonly ScaleLevel[]): string | undefined {
  if (verdict.kind === 'highest') return verdict.level;
  return verdict.kind === 'lowest' ? levels[0]?.id : undefined;
}
