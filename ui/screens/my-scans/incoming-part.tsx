import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { processName } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useDates } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { NotLoaded } from '../../parts/not-loaded.tsx';
import { useScanName } from '../../parts/scan-file.ts';
import { SetAside } from '../../parts/set-aside.tsx';
import { useWords } from '../../parts/words.tsx';
import {
  useArchive,
  useIncoming,
  useIncomingScans,
  useKeeper,
  useQuestionnaire,
  useResponse,
} from '../../scan.tsx';
import { hasAnswers } from '../../storage/has-answers.ts';
import type { IncomingScan } from '../../storage/incoming.ts';

/** What came from a file or a link: what is in it, and what to do with it. Nothing when nothing came. */
export function IncomingPart() {
  const { t } = useTranslation();
  const incoming = useIncoming();
  const incomings = useIncomingScans();
  const part = useRef<HTMLElement>(null);
  const { step } = incoming;
  useEffect(() => {
    if (step !== 'none' && step !== 'reading') part.current?.focus();
  }, [step]);
  const heading = useId();
  if (step === 'none') return null;
  return (
    <section className="incoming" ref={part} tabIndex={-1} aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {t(step === 'locked' ? 'incoming.locked' : 'incoming.title')}
      </Heading>
      {step === 'reading' && <output>{t('incoming.reading')}</output>}
      {step === 'not-loaded' && <NotLoaded onAgain={() => void incomings.again()} />}
      {step === 'locked' && <Unlock wrong={incoming.wrong} />}
      {step === 'shown' && <Shown scan={incoming.scan} />}
      {step === 'problem' && (
        <>
          <p className="wrong">
            {t(`incoming.problem.${incoming.problem}`, { questionnaire: incoming.questionnaire })}
          </p>
          <div className="actions">
            <Button look="outlined" onClick={() => incomings.clear()}>
              {t('keepingTold.understood')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Unlock({ wrong }: { wrong: boolean }) {
  const { t } = useTranslation();
  const incomings = useIncomingScans();
  const field = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void incomings.unlock(passphrase);
      }}
    >
      <p>{t('incoming.lockedText')}</p>
      {wrong && (
        <p className="wrong" id={`${field}-wrong`} role="alert">
          {t('incoming.wrong')}
        </p>
      )}
      <p className="field">
        <label htmlFor={field}>{t('file.passphrase')}</label>
        <input
          id={field}
          className="input"
          type="password"
          autoComplete="off"
          value={passphrase}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </p>
      <div className="actions">
        <Button look="filled" type="submit">
          {t('incoming.unlock')}
        </Button>
        <Button onClick={() => incomings.clear()}>{t('incoming.no')}</Button>
      </div>
    </form>
  );
}

function Shown({ scan }: { scan: IncomingScan }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const withArchive = useArchive();
  const keeper = useKeeper();
  const incomings = useIncomingScans();
  const current = useResponse();
  const currentName = useScanName()(keeper.keeping().scan);
  const { response, name, version, changed, progress, carried } = scan;
  const list = new Intl.ListFormat(i18n.language);
  const processes = response.processes.map((process) => words(processName(questionnaire, process)));
  const facts = [
    [t('incoming.name'), name ?? t('incoming.unnamed')],
    [t('incoming.changed'), changed ? dates.day(changed) : t('incoming.unknownDay')],
    [t('incoming.version'), version],
    [t('incoming.processes'), processes.length > 0 ? list.format(processes) : t('incoming.noProcesses')],
    [
      t('incoming.progress'),
      t('incoming.ofQuestions', { answered: progress.answered, count: progress.questions }),
    ],
  ] as const;
  const beside = () =>
    withArchive(({ scans }) => {
      incomings.clear();
      return scans.add(response, name, carried);
    });
  const replace = () =>
    withArchive(({ current: open }) => {
      incomings.clear();
      return open.replace(response, carried);
    });
  return (
    <>
      <dl className="facts">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {carried && carried.setAside.length > 0 && <SetAside found={carried.setAside} />}
      <div className="actions">
        <Button look="filled" onClick={() => void beside()}>
          {t('incoming.beside')}
        </Button>
        {hasAnswers(current) && (
          <Button look="outlined" onClick={() => void replace()}>
            {t('incoming.replace', { name: currentName })}
          </Button>
        )}
        <Button onClick={() => incomings.clear()}>{t('incoming.no')}</Button>
      </div>
    </>
  );
}
