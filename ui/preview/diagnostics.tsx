import type { PreviewState } from '../../engine/index.ts';

/** What is wrong with the file, with the lines around each place. */
export function Diagnostics({ state: { unreadable, diagnostics, current, file } }: { state: PreviewState }) {
  const bad = diagnostics.filter(({ severity }) => severity !== 'hint');
  const hints = diagnostics.filter(({ severity }) => severity === 'hint');
  return (
    <section>
      <h2>What is wrong</h2>
      <output>
        {unreadable !== undefined && <p className="error">The file cannot be read: {unreadable}.</p>}
        {!current && <p className="error">The scan is as it was before these errors.</p>}
        {diagnostics.length === 0 && unreadable === undefined && <p>Nothing.</p>}
      </output>
      <List file={file} diagnostics={bad} />
      {hints.length > 0 && (
        <details>
          <summary>{`Could be said more plainly (${hints.length})`}</summary>
          <List file={file} diagnostics={hints} />
        </details>
      )}
    </section>
  );
}

function List({ file, diagnostics }: Pick<PreviewState, 'file' | 'diagnostics'>) {
  return (
    <ol className="diagnostics">
      {diagnostics.map(({ severity, code, place, message, frame, expected, hint, meaning }) => (
        <li key={`${place} ${code} ${message}`} className={severity}>
          <p>
            <strong>{severity}</strong> <code title={meaning}>{code}</code>
          </p>
          <p>{message}</p>
          <p>
            <code>{`${file}:${place}`}</code>
          </p>
          <pre>{frame}</pre>
          {expected.length > 0 && <p>{`Expected: ${expected.join(', ')}`}</p>}
          {hint !== undefined && <p>{hint}</p>}
        </li>
      ))}
    </ol>
  );
}
