import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestName } from '../../../engine/index.ts';
import { Ask } from '../../parts/ask.tsx';
import { Button } from '../../parts/button.tsx';
import { useTooLong } from '../../parts/use-too-long.ts';
import { useRunningScan } from '../../scan.tsx';

/** A button that gives a process another name. */
export function Rename({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button aria-label={t('processes.renameOf', { name })} onClick={() => setAsking(true)}>
        {t('processes.rename')}
      </Button>
      {asking && <RenameAsk id={id} name={name} onDone={() => setAsking(false)} />}
    </>
  );
}

function RenameAsk({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const { t } = useTranslation();
  const field = useId();
  const scan = useRunningScan();
  const [written, setWritten] = useState(name);
  const tooLong = useTooLong(longestName)(written);
  return (
    <Ask
      title={t('processes.renameTitle')}
      yes={t('processes.renameSave')}
      no={t('processes.cancel')}
      onNo={onDone}
      onYes={() => {
        if (tooLong !== undefined) return;
        scan.send({ type: 'process.rename', process: id, name: written });
        onDone();
      }}
    >
      <p>
        <label htmlFor={field}>{t('processes.renameLabel')}</label>
      </p>
      <input
        id={field}
        className="input"
        type="text"
        autoComplete="off"
        value={written}
        aria-describedby={`${field}-wrong`}
        aria-invalid={tooLong !== undefined || undefined}
        onChange={(event) => setWritten(event.target.value)}
      />
      <output className="wrong" id={`${field}-wrong`}>
        {tooLong}
      </output>
    </Ask>
  );
}
