import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../../parts/heading.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import type { CardSection as Shown } from './cards.ts';
import { ProcessCard } from './process-card.tsx';

interface CardSectionProps {
  readonly section: Shown;
  /** Whether it says whom it is about; of one section alone each card says so. */
  readonly headed: boolean;
}

/** The cards about the same people, and how many of them are chosen. */
export function CardSection({ section: { subjects, cards }, headed }: CardSectionProps) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const scope = useScopeWords();
  const list = new Intl.ListFormat(i18n.language);
  const title = subjects
    ? t('processes.group', { subjects: list.format(subjects.map((one) => scope.subject(one).toLowerCase())) })
    : t('processes.yours');
  const chosen = cards.filter(({ activities }) => activities.some((one) => one.chosen)).length;
  return (
    <section className="process-group">
      {headed && (
        <div className="process-group-head">
          <Heading level={2} id={heading}>
            {title}
          </Heading>
          <p className="muted">{t('processes.chosen', { count: cards.length, chosen })}</p>
        </div>
      )}
      <ul
        className="cards"
        aria-label={headed ? undefined : t('processes.list')}
        aria-labelledby={headed ? heading : undefined}
      >
        {cards.map((card) => (
          <li key={card.id}>
            <ProcessCard card={card} saysWhom={!headed || !subjects} />
          </li>
        ))}
      </ul>
    </section>
  );
}
