import { useTranslation } from 'react-i18next';
import { writeResponse } from '../../engine/index.ts';
import { useArchive, useKeeper, useKeeping, useQuestionnaire } from '../scan.tsx';
import type { Carried } from '../storage/read-kept.ts';
import { Ask } from './ask.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useSaveCopy, useScanName } from './scan-file.ts';
import { SetAside } from './set-aside.tsx';
import { StepLinks } from './step-links.tsx';

/** What a person has to know about the keeping of the answers, above every screen. */
export function KeepingBanner() {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const withArchive = useArchive();
  const { scan, trouble, turn, refused, carried, removed, replaced, damaged } = useKeeping();
  const name = useScanName();
  return (
    <aside className="keeping-banner" aria-label={t('keepingTold.about')}>
      {turn === 'conflict' && <Conflict />}
      {turn === 'theirs' && (
        <Notice tone="warning" title={t('keepingTold.theirs')}>
          <p>{t('keepingTold.theirsText')}</p>
          <Button look="outlined" onClick={() => void withArchive(({ writer }) => writer.takeOver())}>
            {t('keepingTold.takeOver')}
          </Button>
        </Notice>
      )}
      {refused && (
        <Ask
          title={t('keepingTold.refusedAsk')}
          yes={t('keepingTold.takeOver')}
          no={t('keepingTold.refusedNo')}
          onYes={() => void withArchive(({ writer }) => writer.takeOver())}
          onNo={() => keeper.report({ refused: false })}
        >
          <p>{t('keepingTold.refusedText')}</p>
        </Ask>
      )}
      {trouble && turn !== 'conflict' && <Troubled />}
      {damaged > 0 && (
        <Notice tone="warning" title={t('keepingTold.damaged', { count: damaged })}>
          <p>{t('keepingTold.damagedText')}</p>
          <div className="actions">
            <Button
              look="outlined"
              onClick={() => keeper.scan.send({ type: 'read', page: { name: 'scans' } })}
            >
              {t('pages.scans')}
            </Button>
            <Button onClick={() => keeper.dismiss()}>{t('keepingTold.understood')}</Button>
          </div>
        </Notice>
      )}
      {removed && (
        <Notice>
          <p>{t('keepingTold.removed')}</p>
          <Button onClick={() => keeper.dismiss()}>{t('keepingTold.understood')}</Button>
        </Notice>
      )}
      {replaced && (
        <Notice>
          <p>{t('keepingTold.replaced', { name: name(scan) })}</p>
          <div className="actions">
            <Button look="outlined" onClick={() => void withArchive(({ current }) => current.putBack())}>
              {t('keepingTold.undo')}
            </Button>
            <Button onClick={() => keeper.dismiss()}>{t('keepingTold.understood')}</Button>
          </div>
        </Notice>
      )}
      {carried && <CarriedOver carried={carried} />}
    </aside>
  );
}

/** Answers are in memory alone, or something could not be read: why, and what to do. */
function Troubled() {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const { scan, trouble = 'refused', turn } = useKeeping();
  const unread = trouble === 'not-loaded' && turn !== 'asking'; // before that, nothing is written either
  const saveCopy = useSaveCopy();
  return (
    <Notice tone="warning" title={t(unread ? 'notLoaded.title' : 'keeping.memory')}>
      <p>{t(unread ? 'notLoaded.text' : `keepingTold.${trouble}`)}</p>
      <div className="actions">
        <Button
          look="outlined"
          onClick={() =>
            void saveCopy({
              ...scan,
              text: writeResponse({ ...keeper.response, changed: new Date().toISOString() }),
            })
          }
        >
          {t('keepingTold.copy')}
        </Button>
        <Button onClick={() => void keeper.retry()}>{t('keepingTold.retry')}</Button>
      </div>
    </Notice>
  );
}

/** Two tabs have written the same scan. */
function Conflict() {
  const { t } = useTranslation();
  const withArchive = useArchive();
  const { scan } = useKeeping();
  const name = useScanName();
  return (
    <Notice tone="warning" title={t('keepingTold.conflict')}>
      <p>{t('keepingTold.conflictText')}</p>
      <div className="actions">
        <Button
          look="outlined"
          onClick={() =>
            void withArchive(({ writer }) => writer.keepOurs(t('scanName.copyOf', { name: name(scan) })))
          }
        >
          {t('keepingTold.conflictOurs')}
        </Button>
        <Button onClick={() => void withArchive(({ writer }) => writer.takeTheirs())}>
          {t('keepingTold.conflictTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

/** What a new version of the questionnaire did to the answers. */
function CarriedOver({ carried: { from, migration, setAside: found } }: { carried: Carried }) {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const { version } = useQuestionnaire();
  const { kept, setAside, restored, again, open } = migration;
  if (from === version) {
    return (
      <Notice title={t('keepingTold.setAside')}>
        <SetAside found={found} />
        <Button onClick={() => keeper.dismiss()}>{t('keepingTold.understood')}</Button>
      </Notice>
    );
  }
  return (
    <Notice title={t('keepingTold.carried')}>
      <p>{t('keepingTold.carriedFrom', { from, to: version })}</p>
      <ul>
        <li>{t('keepingTold.carriedKept', { count: kept })}</li>
        {setAside.length > 0 && <li>{t('keepingTold.carriedAside', { count: setAside.length })}</li>}
        {restored.length > 0 && <li>{t('keepingTold.carriedRestored', { count: restored.length })}</li>}
        {open.length > 0 && <li>{t('keepingTold.carriedOpen', { count: open.length })}</li>}
        {again.length > 0 && (
          <li>
            <span>{t('keepingTold.carriedAgain', { count: again.length })}</span>
            <StepLinks steps={again} />
          </li>
        )}
      </ul>
      {found.length > 0 && <SetAside found={found} />}
      <Button onClick={() => keeper.dismiss()}>{t('keepingTold.understood')}</Button>
    </Notice>
  );
}
