import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOn } from '../surroundings/surroundings.ts';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Heading } from './heading.tsx';

interface ErrorSummaryProps {
  readonly message: string;
  /** The id of the control that the message is about. */
  readonly control: string;
}

/** What has to be put right before going on. It takes the focus when it appears, and leads to the control. */
export function ErrorSummary({ message, control }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={summary}>
      <Heading level={2} className="notice-title">
        {t('error.title')}
      </Heading>
      <p>
        <a
          href={`#${control}`}
          onClick={(event) => {
            event.preventDefault(); // the address is the scan's
            focusOn(surroundings, control);
          }}
        >
          {message}
        </a>
      </p>
    </div>
  );
}
