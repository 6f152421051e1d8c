import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestName, type ProcessResponse, type Text } from '../../../engine/index.ts';
import { Ask } from '../../parts/ask.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon, processIcon } from '../../parts/icon.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useTooLong } from '../../parts/use-too-long.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useRunningScan, useScan } from '../../scan.tsx';
import { Removed } from './removed.tsx';

interface ProcessCardProps {
  readonly id: string;
  readonly name: Text;
  readonly description: Text | undefined;
  /** Whom it is about, where nothing around it says so. */
  readonly about: readonly string[] | undefined;
  /** The answers about it, when it is chosen. */
  readonly chosen: ProcessResponse | undefined;
}

/** A process to choose: the whole card is the checkbox. Taking away one with answers asks first. */
export function ProcessCard({ id, name, description, about, chosen }: ProcessCardProps) {
  const { t } = useTranslation();
  const card = useId();
  const words = useWords();
  const scan = useRunningScan();
  const scope = useScopeWords();
  const [asking, setAsking] = useState<'remove' | 'rename' | null>(null);
  const removed = useScan((snapshot) => snapshot.context.removed).find((one) => one.id === id);
  const answers = chosen ? answersIn(chosen) : 0;
  const remove = () => {
    setAsking(null);
    scan.send({ type: 'process.remove', process: id });
  };
  const choose = (on: boolean) => {
    if (on) scan.send({ type: 'process.add', process: id });
    else if (answers > 0) setAsking('remove');
    else remove();
  };
  return (
    <div className="card">
      <label className="card-choice">
        <input
          type="checkbox"
          id={controlOf(id)}
          checked={chosen !== undefined}
          aria-labelledby={`${card}-name`}
          aria-describedby={`${card}-about`}
          onChange={(event) => choose(event.target.checked)}
        />
        <Icon name={processIcon(id)} />
        <span className="card-words">
          <span className="card-name" id={`${card}-name`}>
            <Words of={name} />
          </span>
          <span className="card-about" id={`${card}-about`}>
            {description && (
              <span className="card-line">
                <Words of={description} />
              </span>
            )}
            {about && (
              <span className="card-line">
                {t('processes.about', {
                  subjects: about.map((one) => scope.subject(one).toLowerCase()).join(', '),
                })}
              </span>
            )}
          </span>
        </span>
      </label>
      {chosen && (
        <Button
          aria-label={t('processes.renameOf', { name: words(name) })}
          onClick={() => setAsking('rename')}
        >
          {t('processes.rename')}
        </Button>
      )}
      {!chosen && removed && answersIn(removed) > 0 && <Removed removed={removed} />}
      {asking === 'remove' && (
        <Ask
          title={t('processes.removeAsk', { name: words(name) })}
          yes={t('processes.removeYes')}
          no={t('processes.removeNo')}
          onYes={remove}
          onNo={() => setAsking(null)}
        >
          <p>{t('processes.removeText', { count: answers })}</p>
        </Ask>
      )}
      {asking === 'rename' && <Rename id={id} name={words(name)} onDone={() => setAsking(null)} />}
    </div>
  );
}

function Rename({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
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

/** The id of the checkbox of a process. */
export function controlOf(process: string): string {
  return `process-${process}`;
}

/** How many answers are about this process and its subjects. */
function answersIn({ answers, subjects }: ProcessResponse): number {
  const inner = Object.values(subjects).map((subject) => Object.keys(subject.answers).length);
  return inner.reduce((sum, count) => sum + count, Object.keys(answers).length);
}
