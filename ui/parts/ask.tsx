import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';

interface AskProps {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
}

/** Asks before something happens. While it is there nothing else can be reached; Escape means no. */
export function Ask({ title, yes, no, onYes, onNo, children }: AskProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close(); // gives the focus back
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onYes();
        }}
      >
        <Heading level={2} id={heading}>
          {title}
        </Heading>
        {children}
        <div className="actions">
          <Button look="filled" type="submit">
            {yes}
          </Button>
          <Button onClick={onNo}>{no}</Button>
        </div>
      </form>
    </dialog>
  );
}
