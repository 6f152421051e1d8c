import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { PrintedText } from './printed-text.tsx';

/** So long without typing is a pause. */
const pause = 300;

interface DraftFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onBlur' | 'className' | 'ref'
> {
  readonly kept: string;
  readonly onWritten: (text: string) => void;
  /** Why a text cannot be kept, in words; `unfinished` is a day of which only a part was filled in. */
  readonly problemOf?: (text: string, unfinished: boolean) => string | undefined;
  /** How many lines; without it the field has one. */
  readonly lines?: number;
}

/** What was typed and not given on yet, and what is wrong with it. */
interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
  /** Whether the person has gone on since: before, a day may just not be finished. */
  readonly told: boolean;
}

/**
 * A field for text that is given on when typing pauses, when the field is left, and when the page is. Much on a page may
 * hang on it, and typing must not wait for that. What cannot be kept stays in the field, with a word why; what was kept
 * before is kept on.
 */
export function DraftField({ kept, onWritten, lines, problemOf, ...rest }: DraftFieldProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const problemId = useId();
  const giving = useRef<() => void>(undefined);
  const give = () => {
    if (draft?.problem !== undefined) return setDraft({ ...draft, told: true });
    if (draft !== null && draft.text !== kept) onWritten(draft.text);
    return setDraft(null);
  };
  useEffect(() => {
    giving.current = give;
  });
  useEffect(() => {
    if (draft === null || draft.problem !== undefined) return undefined;
    const timer = setTimeout(() => giving.current?.(), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => giving.current?.(), []);
  const problem = draft?.told ? draft.problem : undefined;
  const describedBy = [rest['aria-describedby'], problem && problemId].filter(Boolean).join(' ') || undefined;
  const shared = {
    className: 'input',
    value: draft?.text ?? kept,
    'aria-describedby': describedBy,
    'aria-invalid': problem === undefined ? undefined : true,
    onBlur: give,
    onChange: ({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => {
      const text = target.value;
      setDraft({ text, problem: problemOf?.(text, target.validity.badInput), told: draft?.told ?? false });
    },
  };
  const { id, autoComplete } = rest;
  return (
    <>
      {lines === undefined ? (
        <input type="text" {...rest} {...shared} />
      ) : (
        <textarea id={id} autoComplete={autoComplete} rows={lines} {...shared} />
      )}
      {rest.type !== 'date' && <PrintedText of={shared.value} />}
      <output id={problemId} className="wrong" htmlFor={id}>
        {problem}
      </output>
    </>
  );
}
