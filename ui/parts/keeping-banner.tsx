import { useTranslation } from 'react-i18next';
import { useArchive, useKeeper, useKeeping, useQuestionnaire } from '../scan.tsx';
import type { Carried } from '../storage/read-kept.ts';
import { Ask } from './ask.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useSaveCopy, useScanName } from './scan-file.ts';
import { StepLinks } from './step-links.tsx';

/** What a person has to know about the keeping of the answers, above every screen. Nothing when all is well. */
export function KeepingBanner() {
  const { t } = useTranslation();
  const keeper = useKeeper();
  const { writer, current } = useArchive();
  const { scan, trouble, turn, refused, carried, removed, replaced } = useKeeping();
  const name = useScanName();
  const alone = turn === 'ours' || turn === 'asking';
  if (alone && !trouble && !refused && !carried && !removed && !replaced) return null;
  return (
    <aside className="keeping-banner" aria-label={t('keeping.about')}>
      {turn === 'conflict' && <Conflict />}
      {turn === 'theirs' && (
        <Notice tone="warning" title={t('keeping.theirs')}>
          <p>{t('keeping.theirsText')}</p>
          <Button look="outlined" onClick={() => void writer.takeOver()}>
            {t('keeping.takeOver')}
          </Button>
        </Notice>
      )}
      {refused && (
        <Ask
          title={t('keeping.refusedAsk')}
          yes={t('keeping.takeOver')}
          no={t('keeping.refusedNo')}
          onYes={() => void writer.takeOver()}
          onNo={() => keeper.report({ refused: false })}
        >
          <p>{t('keeping.refusedText')}</p>
        </Ask>
      )}
      {trouble && turn !== 'conflict' && <NotKept />}
      {removed && (
        <Notice>
          <p>{t('keeping.removed')}</p>
          <Button onClick={() => keeper.dismiss()}>{t('keeping.understood')}</Button>
        </Notice>
      )}
      {replaced && (
        <Notice>
          <p>{t('keeping.replaced', { name: name(scan) })}</p>
          <div className="actions">
            <Button look="outlined" onClick={() => void current.putBack()}>
              {t('keeping.undo')}
            </Button>
            <Button onClick={() => keeper.dismiss()}>{t('keeping.understood')}</Button>
          </div>
        </Notice>
      )}
      {carried && <CarriedOver carried={carried} />}
    </aside>
  );
}

/** Answers are in memory alone: why, and what to do. */
function NotKept() {
  const { t } = useTranslation();
  const { writer } = useArchive();
  const { trouble = 'refused' } = useKeeping();
  const saveCopy = useSaveCopy();
  return (
    <Notice tone="warning" title={t('keeping.memory')}>
      <p>{t(`keeping.${trouble}`)}</p>
      <div className="actions">
        <Button look="outlined" onClick={() => void saveCopy(writer.now())}>
          {t('keeping.copy')}
        </Button>
        <Button onClick={() => void writer.retry()}>{t('keeping.retry')}</Button>
      </div>
    </Notice>
  );
}

/** Two tabs have written the same scan. */
function Conflict() {
  const { t } = useTranslation();
  const { writer } = useArchive();
  const { scan } = useKeeping();
  const name = useScanName();
  return (
    <Notice tone="warning" title={t('keeping.conflict')}>
      <p>{t('keeping.conflictText')}</p>
      <div className="actions">
        <Button
          look="outlined"
          onClick={() => void writer.keepOurs(t('scanName.copyOf', { name: name(scan) }))}
        >
          {t('keeping.conflictOurs')}
        </Button>
        <Button onClick={() => void writer.takeTheirs()}>{t('keeping.conflictTheirs')}</Button>
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
