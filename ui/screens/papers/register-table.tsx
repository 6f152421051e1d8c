import type { Line, Paper } from '../../../engine/index.ts';

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the rows are blocks on the screen, and then some browsers take away what is not said here */
/* oxlint-disable react/no-array-index-key -- rows and pieces have no name but their place, and are always drawn anew */

/**
 * The register on the page. It has too many columns to stand side by side on most screens, and on any sheet of paper:
 * there each process becomes a card. The roles keep it a table for those who hear it.
 */
export function RegisterTable({ paper: { title, blocks } }: { paper: Paper }) {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) return null;
  const { columns, rows } = table;
  return (
    <table className="register" role="table" aria-label={title}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title: name, required }) => (
            <th key={name} scope="col" role="columnheader">
              {required ? `${name} *` : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name = [], ...cells], row) => (
          <tr key={row} role="row">
            <th scope="row" role="rowheader">
              <Runs line={name} />
            </th>
            {cells.map((cell, index) => {
              const column = columns[index + 1];
              return (
                <td key={column?.title} role="cell">
                  <span className="register-head" aria-hidden="true">
                    {column?.required ? `${column.title} *` : column?.title}
                  </span>
                  <span>
                    <Runs line={cell} />
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line, with what is still to be filled in marked. */
function Runs({ line }: { line: Line }) {
  return line.map(({ text, missing }, index) =>
    missing ? (
      <mark key={index} className="gap">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
