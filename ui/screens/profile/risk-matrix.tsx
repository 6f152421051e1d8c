import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedMatrix, ScaleLevel } from '../../../engine/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { LevelShape, lowered, useLevelWord, useTone } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { type Mark, marksIn } from './marks.ts';

interface RiskMatrixProps {
  readonly matrix: PlacedMatrix;
  /** Where the processes would stand with what is tried. */
  readonly then?: PlacedMatrix | undefined;
  /** The number of each process: where there is no room for its name. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * One matrix, drawn as the table that it is: the worst row on top, and in each cell its level and the processes that are
 * there. Where there is room they stand there by name, else by number, with a list of names under it for the eye alone.
 */
export function RiskMatrix({ matrix, then, numbers }: RiskMatrixProps) {
  const { score, title, rows, columns, cells } = matrix;
  const caption = useId();
  const upward = rows.levels.map((level, index) => ({ level, index })).reverse();
  return (
    <div className="matrix-part">
      <Heading level={3} id={caption}>
        <Words of={title} />
      </Heading>
      <table className="matrix" part="matrix" aria-labelledby={caption}>
        <colgroup>
          <col className="matrix-heads" />
          <col span={columns.levels.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="matrix-axis">
              <span aria-hidden="true">↑ </span>
              <Words of={rows.title} />
            </th>
            <th scope="colgroup" colSpan={columns.levels.length} className="matrix-axis">
              <Words of={columns.title} />
              <span aria-hidden="true"> →</span>
            </th>
          </tr>
          <tr>
            {columns.levels.map((level) => (
              <Head key={level.id} level={level} scope="col" />
            ))}
          </tr>
        </thead>
        <tbody>
          {upward.map(({ level, index }) => (
            <tr key={level.id}>
              <Head level={level} scope="row" />
              {columns.levels.map(({ id }, across) => (
                <Cell
                  key={id}
                  score={score}
                  level={cells[index]?.[across]?.level ?? ''}
                  marks={marksIn(matrix, then, index, across)}
                  numbers={numbers}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes matrix={matrix} />
    </div>
  );
}

function Head({ level: { label }, scope }: { level: ScaleLevel; scope: 'row' | 'col' }) {
  return (
    <th scope={scope} className="matrix-head">
      <Words of={label} />
    </th>
  );
}

interface CellProps {
  readonly score: string;
  readonly level: string;
  readonly marks: readonly Mark[];
  readonly numbers: ReadonlyMap<string, number>;
}

function Cell({ score, level, marks, numbers }: CellProps) {
  const word = useLevelWord();
  const tone = useTone()(score, level);
  return (
    <td className={`matrix-cell level-${tone}`}>
      <span className="matrix-level">
        <LevelShape tone={tone} />
        <span>{word(score, level)}</span>
      </span>
      {marks.length > 0 && (
        <ul className="marks">
          {marks.map((mark) => (
            <OneMark
              key={`${mark.process} ${mark.when ?? ''}`}
              mark={mark}
              number={numbers.get(mark.process)}
            />
          ))}
        </ul>
      )}
    </td>
  );
}

function OneMark({
  mark: { process, sure, adjusted, when },
  number,
}: {
  mark: Mark;
  number: number | undefined;
}) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  return (
    <li className={sure && when !== 'then' ? 'mark' : 'mark mark-open'}>
      <span className="mark-number" aria-hidden="true">
        {number}
      </span>
      <span className="mark-name">{scope.process(process)}</span>
      {when && <span className="mark-when">{t(`trial.${when}`)}</span>}
      {!sure && (
        <>
          <span aria-hidden="true">?</span>
          <span className="hidden">{`, ${t('profile.notSure')}`}</span>
        </>
      )}
      {adjusted !== undefined && <Icon name="pencil" />}
    </li>
  );
}

/** What the marks cannot say: what a question mark and a pencil mean here, and who has no place yet. */
function Notes({ matrix: { score, cells, anywhere } }: { matrix: PlacedMatrix }) {
  const { t, i18n } = useTranslation();
  const scope = useScopeWords();
  const word = useLevelWord();
  const placed = cells.flat().flatMap((cell) => cell.placed);
  const adjusted = new Map(placed.map((one) => [one.process, one.adjusted]));
  return (
    <ul className="matrix-notes">
      {placed.some(({ sure }) => !sure) && <li>{t('matrix.unsure')}</li>}
      {anywhere.length > 0 && (
        <li>
          {t('matrix.anywhere', {
            names: new Intl.ListFormat(i18n.language).format(anywhere.map((id) => scope.process(id))),
          })}
        </li>
      )}
      {[...adjusted].map(([process, level]) =>
        level === undefined ? null : (
          <li key={process}>
            <Icon name="pencil" />
            <span>
              {t('matrix.adjusted', { name: scope.process(process), level: lowered(word(score, level)) })}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
