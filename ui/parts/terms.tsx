import type { Term } from '../../engine/index.ts';
import { Words } from './words.tsx';

/** Words with what they mean. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className="glossary">
      {terms.map(({ id, term, text }) => (
        <div key={id}>
          <dt>
            <Words of={term} />
          </dt>
          <dd>
            <Words of={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
