import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placedMatrices, type Profile } from '../../../engine/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { Words } from '../../parts/words.tsx';
import { processesIn } from './marks.ts';
import { RiskMatrix } from './risk-matrix.tsx';
import { useTrial } from './trial.tsx';

/** The table as a picture: for each column that crosses two scores, where every process stands. Nothing when there is none. */
export function RiskMatrices({ profile: { rows } }: { profile: Profile }) {
  const { t } = useTranslation();
  const { evaluation, tried } = useTrial();
  const now = useMemo(() => placedMatrices(evaluation), [evaluation]);
  const moved = useMemo(() => tried && placedMatrices(tried.evaluation), [tried]);
  const drawn = now
    .map((matrix, index) => ({ matrix, moved: moved?.[index] }))
    .filter(({ matrix }) => processesIn(matrix).size > 0);
  if (drawn.length === 0) return null;
  const numbers = new Map(rows.map(({ process }, index) => [process, index + 1]));
  return (
    <section className="wide matrices">
      <Heading level={2}>{t('matrix.title')}</Heading>
      <p className="muted">{t('matrix.text')}</p>
      {drawn.map(({ matrix, moved: then }) => (
        <RiskMatrix
          key={`${matrix.score} ${matrix.subject ?? ''}`}
          matrix={matrix}
          then={then}
          numbers={numbers}
        />
      ))}
      <ol className="matrix-key" aria-hidden="true">
        {rows.map(({ process, name }) => (
          <li key={process}>
            <Words of={name} />
          </li>
        ))}
      </ol>
    </section>
  );
}
