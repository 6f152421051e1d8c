import { useTranslation } from 'react-i18next';
import type { Tool } from '../../engine/index.ts';
import { Heading } from '../parts/heading.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { ElsewhereLink } from '../parts/source-link.tsx';
import { Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';

/** What others have made that helps: what for, of whom, and what it costs. */
export function Tools() {
  const { t } = useTranslation();
  const { tools = [] } = useQuestionnaire();
  return (
    <SidePage title={t('pages.tools')} lead={t('tools.lead')}>
      <p className="muted">{t('tools.leaves')}</p>
      <ul className="tools">
        {tools.map((tool) => (
          <li key={tool.id}>
            <OneTool tool={tool} />
          </li>
        ))}
      </ul>
    </SidePage>
  );
}

function OneTool({ tool: { name, maker, text, price, languages, url, note } }: { tool: Tool }) {
  const { t, i18n } = useTranslation();
  const languageName = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <>
      <Heading level={2}>
        <ElsewhereLink url={url}>{name}</ElsewhereLink>
      </Heading>
      <p>
        <Words of={text} />
      </p>
      <p className="tool-about">
        <span>
          <Words of={maker} />
        </span>
        <span className="tool-price">{t(`tools.price.${price}`)}</span>
        {languages && <span>{languages.map((id) => languageName.of(id) ?? id).join(', ')}</span>}
      </p>
      {note && (
        <p className="muted">
          <Words of={note} />
        </p>
      )}
    </>
  );
}
