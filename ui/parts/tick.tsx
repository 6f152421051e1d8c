import { type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useResponse, useRunningScan } from '../scan.tsx';

/** Whether a measure or an item of a checklist was ticked off as done. */
export function useIsDone(): (id: string) => boolean {
  const { done } = useResponse();
  return (id) => done !== undefined && Object.hasOwn(done, id);
}

interface TickProps {
  readonly id: string;
  readonly help?: ReactNode;
  /** The id of what it is about, when that stands elsewhere. */
  readonly about?: string;
  readonly onTick?: () => void;
  readonly children: ReactNode;
}

/** Something to tick off: the whole row is the label. It is kept with the answers. */
export function Tick({ id, help, about, onTick, children }: TickProps) {
  const row = useId();
  const scan = useRunningScan();
  const isDone = useIsDone();
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={isDone(id)}
        aria-labelledby={`${row}-label`}
        aria-describedby={about ?? (help ? `${row}-help` : undefined)}
        onChange={(event) => {
          scan.send({ type: 'tick', id, done: event.target.checked });
          onTick?.();
        }}
      />
      <span className="tick-words">
        <span className="tick-label" id={`${row}-label`}>
          {children}
        </span>
        {help && (
          <span className="tick-help" id={`${row}-help`}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}

interface TickProgressProps {
  readonly ids: readonly string[];
  /** Where to put the focus when what had it has moved away. */
  readonly output?: Ref<HTMLOutputElement>;
}

/** How many of these are done, in words and as a bar. */
export function TickProgress({ ids, output }: TickProgressProps) {
  const { t } = useTranslation();
  const done = ids.filter(useIsDone()).length;
  return (
    <div className="tick-progress">
      <progress className="bar" value={done} max={ids.length} aria-hidden="true" />
      <output ref={output} tabIndex={output ? -1 : undefined}>
        {t('tick.progress', { done, count: ids.length })}
      </output>
    </div>
  );
}
