import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Details } from '../../../engine/index.ts';
import { DraftField } from '../../parts/draft-field.tsx';
import { useTooLong } from '../../parts/use-too-long.ts';
import { useResponse, useRunningScan } from '../../scan.tsx';
import { Heading } from '../../parts/heading.tsx';

type Name = keyof Details;

const names = ['name', 'address', 'email', 'phone', 'dpo', 'joint'] as const satisfies readonly Name[];

const types: Partial<Record<Name, string>> = { email: 'email', phone: 'tel' };
const autocomplete: Partial<Record<Name, string>> = {
  name: 'organization',
  address: 'street-address',
  email: 'email',
  phone: 'tel',
};

/** The id of the field of a detail, for links to it. */
export function detailId(name: Name): string {
  return `detail-${name}`;
}

/** What the papers need to know about the company, and no question asks. */
export function CompanyDetails() {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className="screen-only" aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {t('papers.details')}
      </Heading>
      <p>{t('papers.detailsText')}</p>
      <div className="company-details">
        {names.map((name) => (
          <Detail key={name} name={name} />
        ))}
      </div>
    </section>
  );
}

function Detail({ name }: { name: Name }) {
  const { t } = useTranslation();
  const scan = useRunningScan();
  const tooLong = useTooLong();
  const told = useResponse().details?.[name] ?? '';
  const hint = name === 'dpo' || name === 'joint' ? t(`papers.hint.${name}`) : undefined;
  return (
    <div className="field">
      <label htmlFor={detailId(name)}>{t(`papers.detail.${name}`)}</label>
      {hint !== undefined && (
        <p className="hint" id={`${detailId(name)}-hint`}>
          {hint}
        </p>
      )}
      <DraftField
        id={detailId(name)}
        type={types[name] ?? 'text'}
        autoComplete={autocomplete[name] ?? 'off'}
        aria-describedby={hint === undefined ? undefined : `${detailId(name)}-hint`}
        kept={told}
        problemOf={tooLong}
        onWritten={(text) => scan.send({ type: 'detail', name, told: text })}
        {...(name === 'address' && { lines: 3 })}
      />
    </div>
  );
}
