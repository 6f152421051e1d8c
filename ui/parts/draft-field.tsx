import { type ComponentProps, useEffect, useRef, useState } from 'react';

/** So long without typing is a pause. */
const pause = 300;

interface DraftFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onBlur' | 'className' | 'ref'
> {
  readonly kept: string;
  readonly onWritten: (text: string) => void;
  /** How many lines; without it the field has one. */
  readonly lines?: number;
}

/**
 * A field for text that is given on when typing pauses, when the field is left, and when the page is. Much on a page may
 * hang on it, and typing must not wait for that.
 */
export function DraftField({ kept, onWritten, lines, ...rest }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const giving = useRef<() => void>(undefined);
  const give = () => {
    if (draft !== null && draft !== kept) onWritten(draft);
    setDraft(null);
  };
  useEffect(() => {
    giving.current = give;
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => giving.current?.(), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => giving.current?.(), []);
  const shared = {
    className: 'input',
    value: draft ?? kept,
    onBlur: give,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
  };
  if (lines === undefined) return <input type="text" {...rest} {...shared} />;
  const { id, autoComplete, 'aria-describedby': describedBy } = rest;
  return (
    <textarea id={id} autoComplete={autoComplete} aria-describedby={describedBy} rows={lines} {...shared} />
  );
}
