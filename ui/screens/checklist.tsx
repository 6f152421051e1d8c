import { useTranslation } from 'react-i18next';
import type { Checklist as ChecklistOf } from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { Button } from '../parts/button.tsx';
import { Details } from '../parts/details.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { SourceLine } from '../parts/source-link.tsx';
import { Tick, TickProgress } from '../parts/tick.tsx';
import { useWords, Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/** One checklist, to tick off and to print. */
export function Checklist({ id }: { id: string }) {
  const checklist = useQuestionnaire().checklists?.find((one) => one.id === id);
  return checklist ? <Shown checklist={checklist} /> : null;
}

function Shown({ checklist: { title, intro, items, source, corrections } }: { checklist: ChecklistOf }) {
  const { t } = useTranslation();
  const { print } = useSurroundings();
  return (
    <SidePage title={title} lead={intro}>
      <SourceLine source={source} />
      <p className="checklist-how">{t('tick.how')}</p>
      <TickProgress ids={items.map((item) => item.id)} />
      <ul className="ticks">
        {items.map((item) => (
          <li key={item.id}>
            <Tick id={item.id} help={item.help && <Words of={item.help} />}>
              <Words of={item.text} />
            </Tick>
            <SourceLine source={item.source === source ? undefined : item.source} />
          </li>
        ))}
      </ul>
      {corrections && corrections.length > 0 && (
        <Details summary={t('checklists.changed', { count: corrections.length })}>
          <Corrections corrections={corrections} />
        </Details>
      )}
      <div className="actions">
        <Button look="filled" onClick={print}>
          {t('checklists.print')}
        </Button>
        <a className="button button-plain" href={addressOf({ page: { name: 'checklists' } })}>
          {t('checklists.all')}
        </a>
      </div>
    </SidePage>
  );
}

/** What an older list said, and what is true now. */
function Corrections({ corrections }: { corrections: NonNullable<ChecklistOf['corrections']> }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className="corrections">
      {corrections.map(({ was, now, source }) => (
        <li key={words(was)}>
          <p className="muted">
            <span className="about-head">{`${t('checklists.was')}: `}</span>
            <Words of={was} />
          </p>
          <p>
            <span className="about-head">{`${t('checklists.now')}: `}</span>
            <Words of={now} />
          </p>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}
