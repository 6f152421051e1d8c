import { useTranslation } from 'react-i18next';
import type { Inconsistency } from '../../engine/index.ts';
import { Icon } from './icon.tsx';
import { SourceLine } from './source-link.tsx';
import { Words } from './words.tsx';

/** Why answers rarely go together, what would fit, and on what that rests. */
export function Doubt({ doubt: { rule } }: { doubt: Inconsistency }) {
  const { t } = useTranslation();
  return (
    <div className="doubt">
      <p>
        <Words of={rule.because} />
      </p>
      {rule.fits && (
        <p>
          <span className="about-head">{`${t('doubt.fits')}: `}</span>
          <Words of={rule.fits} />
        </p>
      )}
      <SourceLine source={rule.source} />
    </div>
  );
}

/** A few words beside an answer or a level that is doubted. */
export function DoubtMark({ children }: { children: string }) {
  return (
    <span className="doubt-mark">
      <Icon name="doubt" />
      <span>{children}</span>
    </span>
  );
}
