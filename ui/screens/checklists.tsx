import { useTranslation } from 'react-i18next';
import { addressOf } from '../address.ts';
import { Heading } from '../parts/heading.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { TickProgress } from '../parts/tick.tsx';
import { Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';

/** The checklists, and how far the person is with each. */
export function Checklists() {
  const { t } = useTranslation();
  const { checklists = [] } = useQuestionnaire();
  return (
    <SidePage title={t('pages.checklists')} lead={t('checklists.lead')}>
      <ul className="checklists">
        {checklists.map(({ id, title, intro, items }) => (
          <li key={id}>
            <Heading level={2}>
              <a href={addressOf({ page: { name: 'checklist', checklist: id } })}>
                <Words of={title} />
              </a>
            </Heading>
            {intro && (
              <p className="muted">
                <Words of={intro} />
              </p>
            )}
            <TickProgress ids={items.map((item) => item.id)} />
          </li>
        ))}
      </ul>
    </SidePage>
  );
}
