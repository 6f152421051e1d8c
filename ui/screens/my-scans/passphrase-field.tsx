import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { canSeal } from '../../storage/encryption.ts';

/** A passphrase shorter than this is guessed too soon. */
const leastSigns = 8;

/** Whether a passphrase will do: none, or one that is long enough. */
export function passphraseFits(passphrase: string): boolean {
  return passphrase === '' || passphrase.length >= leastSigns;
}

interface PassphraseFieldProps {
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (passphrase: string) => void;
}

/** Where a passphrase is chosen, or none. What is typed can be seen: a mistake would lock the person out. */
export function PassphraseField({ value, wrong, onChange }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const field = useId();
  if (!canSeal()) return <p>{t('file.noSeal')}</p>;
  return (
    <div className="field">
      <label htmlFor={field}>{t('file.passphrase')}</label>
      <p className="muted" id={`${field}-hint`}>
        {t('file.passphraseHint', { least: leastSigns })}
      </p>
      {wrong && (
        <p className="wrong" id={`${field}-wrong`} role="alert">
          {t('file.passphraseShort', { least: leastSigns })}
        </p>
      )}
      <input
        id={field}
        className="input"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${field}-hint ${field}-wrong` : `${field}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
