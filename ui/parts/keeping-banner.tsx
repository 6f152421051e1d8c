import { useTranslation } from 'react-i18next';
import { writeResponse } from '../../engine/index.ts';
import { useArchive, useKeeper, useKeeping, useQuestionnaire } from '../scan.tsx';
import type { Carried } from '../storage/read-kept.ts';
import { Ask } from './ask.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useSaveCopy, useScanName } from './scan-file.ts';
import { StepLinks } from './step-links.tsx';

/** What a person has to know about the keeping of the answers, above every screen. */
export function KeepingBanner() {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const withArchive = useArchive();
  const { scan, trouble, turn, refused, carried, removed, replaced } = useKeeping();
  const name = useScanName();
  return (
    <aside className="keeping-banner" aria-label={t('keeping.about')}>
      {turn === 'conflict' && <Conflict />}
      {turn === 'theirs' && (
        <Notice tone="warning" title={t('keeping.theirs')}>
          <p>{t('keeping.theirsText')}</p>
          <Button look="outlined" onClick={() => void withArchive(({ writer }) => writer.takeOver())}>
            {t('keeping.takeOver')}
          </Button>
        </Notice>
      )}
      {refused && (
        <Ask
          title={t('keeping.refusedAsk')}
          yes={t('keeping.takeOver')}
          no={t('keeping.refusedNo')}
          onYes={() => void withArchive(({ writer }) => writer.takeOver())}
          onNo={() => keeper.report({ refused: false })}
        >
          <p>{t('keeping.refusedText')}</p>
        </Ask>
      )}
      {trouble && turn !== 'conflict' && <Troubled />}
      {removed && (
        <Notice>
          <p>{t('keeping.removed')}</p>
          <Button onClick={() => keeper.dismiss()}>{t('keeping.understood')}</Button>
        </Notice>
      )}
      {replaced && (
        <Notice>
          <p>{t('incoming.replaced', { name: name(scan) })}</p>
          <div className="actions">
            <Button look="outlined" onClick={() => void withArchive(({ current }) => current.putBack())}>
              {t('incoming.undo')}
            </Button>
            <Button onClick={() => keeper.dismiss()}>{t('keeping.understood')}</Button>
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
    <Notice tone="warning" title={t(unread ? 'broken.later' : 'keeping.memory')}>
      <p>{t(unread ? 'broken.laterText' : `keeping.${trouble}`)}</p>
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
          {t('keeping.copy')}
        </Button>
        <Button onClick={() => void keeper.retry()}>{t('keeping.retry')}</Button>
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
    <Notice tone="warning" title={t('keeping.conflict')}>
      <p>{t('keeping.conflictText')}</p>
      <div className="actions">
        <Button
          look="outlined"
          onClick={() =>
            void withArchive(({ writer }) => writer.keepOurs(t('scans.copyOf', { name: name(scan) })))
          }
        >
          {t('keeping.conflictOurs')}
        </Button>
        <Button onClick={() => void withArchive(({ writer }) => writer.takeTheirs())}>
          {t('keeping.conflictTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

/** What a new version of the questionnaire did to the answers. */
function CarriedOver({ carried: { from, migration } }: { carried: Carried }) {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const { version } = useQuestionnaire();
  const { kept, setAside, restored, again, open } = migration;
  return (
    <Notice title={t('keeping.carried')}>
      <p>{t('keeping.carriedFrom', { from, to: version })}</p>
      <ul>
        <li>{t('keeping.carriedKept', { count: kept })}</li>
        {setAside.length > 0 && <li>{t('keeping.carriedAside', { count: setAside.length })}</li>}
        {restored.length > 0 && <li>{t('keeping.carriedRestored', { count: restored.length })}</li>}
        {open.length > 0 && <li>{t('keeping.carriedOpen', { count: open.length })}</li>}
        {again.length > 0 && (
          <li>
            <span>{t('keeping.carriedAgain', { count: again.length })}</span>
            <StepLinks steps={again} />
          </li>
        )}
      </ul>
      <Button onClick={() => keeper.dismiss()}>{t('keeping.understood')}</Button>
    </Notice>
  );
}
