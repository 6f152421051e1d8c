import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, placeIn } from '../address.ts';
import { later, useNow } from '../later.ts';
import { useLaterScreens } from '../later-screen.tsx';
import { Ask } from '../parts/ask.tsx';
import { NotLoaded } from '../parts/not-loaded.tsx';
import { useScan } from '../scan.tsx';
import type { Tell } from './events.ts';
import type { Requests } from './requests.ts';
import type { ShareChoice } from './settings.ts';

const levelAsked = later(() => import('./level-asked.tsx'));

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
  useEffect(() => {
    if (share === 'level') levelAsked.load();
  }, [share]);
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

/** Asks for the level once the profile is there, and what asks it. */
function LevelAsked({ tell }: { tell: Tell }) {
  const screens = useLaterScreens();
  const found = useNow(levelAsked);
  if (screens === null || screens === 'failed') return null;
  if (found === 'failed') return <NotLoaded onAgain={levelAsked.load} />;
  return found && <found.LevelAsked tell={tell} />;
}
