import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Words } from '../../parts/words.tsx';
import { findResultIn, placeOfScore } from './find-result.ts';
import { Reason } from './reason.tsx';

/** Of so many processes paper shows what a level is made of and the answers behind that; of more only the first. */
const mostInDepth = 6;

/** The reasons behind each level, on request: a staircase from the level to the scores and the answers under it. */
export function Reasons({ profile: { organisation: all, rows, columns, results } }: { profile: Profile }) {
  const organisation = all.filter(({ absent }) => absent !== 'holds');
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const find = findResultIn(results);
  const deep = rows.length > mostInDepth ? 1 : 2;
  const setAll = (open: boolean) => {
    for (const details of section.current?.querySelectorAll('details') ?? []) details.open = open;
  };
  return (
    <section ref={section} className="reasons">
      <Heading level={2}>{t('profile.why')}</Heading>
      <p className="muted screen-only">{t('profile.whyText')}</p>
      <div className="actions screen-only">
        <Button onClick={() => setAll(true)}>{t('profile.openAllReasons')}</Button>
        <Button onClick={() => setAll(false)}>{t('profile.closeAllReasons')}</Button>
      </div>
      {organisation.length > 0 && (
        <div className="reasons-part">
          <Heading level={3}>{t('profile.organisation')}</Heading>
          {organisation.map((result) => (
            <Reason
              key={result.score}
              result={result}
              find={find}
              lowers
              name={`why ${result.score}`}
              paper={1}
            />
          ))}
        </div>
      )}
      {rows.map(({ process, name, cells }) => (
        <div key={process} className="reasons-part">
          <Heading level={3}>
            <Words of={name} />
          </Heading>
          {cells.map((result, index) =>
            result ? (
              <Reason
                key={`${result.score} ${result.at.subject ?? ''}`}
                result={result}
                title={columns[index]?.title}
                find={find}
                lowers
                name={`why ${placeOfScore(result.score, result.at)}`}
                paper={deep}
              />
            ) : null,
          )}
        </div>
      ))}
    </section>
  );
}
