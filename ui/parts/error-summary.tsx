import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorSummaryProps {
  readonly message: string;
  /** The id of the control that the message is about. */
  readonly control: string;
}

/** What has to be put right before going on. It takes the focus when it appears, and leads to the control. */
export function ErrorSummary({ message, control }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="notice-title">{t('error.title')}</h2>
      <p>
        <a
          href={`#${control}`}
          onClick={(event) => {
            event.preventDefault(); // the address is the scan's
            document.getElementById(control)?.focus();
          }}
        >
          {message}
        </a>
      </p>
    </div>
  );
}
