import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../engine/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { Words } from '../../parts/words.tsx';
import { Counted } from './counted.tsx';
import { TriedResult } from './tried-result.tsx';

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   on a narrow screen the rows are blocks, and then some browsers take away what is not said here */

/**
 * The levels of each process. On a narrow screen every row becomes a card with the same words; the roles keep it a
 * table for those who hear it.
 */
export function RiskTable({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { columns, rows } = profile;
  return (
    <section className="wide">
      <Heading level={2} id="risk-table">
        {t('profile.table')}
      </Heading>
      <p className="muted">{t('profile.tableText')}</p>
      <table className="risk-table" part="table" role="table" aria-labelledby="risk-table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('profile.process')}
            </th>
            {columns.map(({ score, subject, title }) => (
              <th key={`${score} ${subject ?? ''}`} scope="col" role="columnheader">
                <Words of={title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ process, name, cells }) => (
            <tr key={process} role="row">
              <th scope="row" role="rowheader">
                <Words of={name} />
              </th>
              {columns.map(({ score, subject, title }, index) => {
                const result = cells[index];
                return (
                  <td key={`${score} ${subject ?? ''}`} role="cell">
                    <span className="cell-head" aria-hidden="true">
                      <Words of={title} />
                    </span>
                    {result ? <TriedResult result={result} /> : <Untouched />}
                    {result && <Counted profile={profile} result={result} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Untouched() {
  const { t } = useTranslation();
  return <span className="level-none">{t('profile.untouched')}</span>;
}
