import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Missing, Notation, Paper } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { DetourLink } from '../../parts/change-link.tsx';
import { Details } from '../../parts/details.tsx';
import { focusOn } from '../../surroundings/surroundings.ts';
import { useSurroundings } from '../../surroundings/surroundings-context.tsx';
import { detailId } from './company-details.tsx';
import { RegisterTable } from './register-table.tsx';
import { Heading } from '../../parts/heading.tsx';

interface PaperPartProps {
  readonly paper: Paper;
  readonly onDownload: (notation: Notation) => void;
}

/** One paper: what it is, what it still lacks, and the forms in which it can be downloaded. */
export function PaperPart({ paper, onDownload }: PaperPartProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { kind, title, lead, missing, notations } = paper;
  const fillsItself =
    kind !== 'breaches' && kind !== 'processor-check' && kind !== 'report' && kind !== 'actions';
  return (
    <section className="paper" aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {title}
      </Heading>
      <p>{lead ?? t(`papers.about.${kind}`)}</p>
      {missing.length > 0 && (
        <Details summary={t('papers.missing', { count: missing.length })}>
          <ul>
            {missing.map((one) => (
              <li key={JSON.stringify(one)}>
                <MissingLine missing={one} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {missing.length === 0 && fillsItself && <p className="muted">{t('papers.complete')}</p>}
      <fieldset className="paper-forms screen-only" aria-label={t('papers.download', { title })}>
        {notations.map((notation) => (
          <Button
            key={notation}
            look="outlined"
            aria-label={t('papers.downloadAs', { title, notation: t(`papers.notation.${notation}`) })}
            onClick={() => onDownload(notation)}
          >
            {t(`papers.notation.${notation}`)}
          </Button>
        ))}
      </fieldset>
      {kind === 'register' && (
        <Details summary={t('papers.show')}>
          <RegisterTable paper={paper} />
        </Details>
      )}
    </section>
  );
}

/** Something that is missing, with the way to where it can be given. */
function MissingLine({ missing: { what, process, step, detail } }: { missing: Missing }) {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const said = process === undefined ? what : t('papers.at', { what, process });
  if (step)
    return (
      <DetourLink step={step} back="papers">
        {said}
      </DetourLink>
    );
  if (detail === undefined) return `${said}: ${t('papers.write')}`;
  return <Button onClick={() => focusOn(surroundings, detailId(detail))}>{said}</Button>;
}
