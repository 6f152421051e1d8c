import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { Doubt } from '../../parts/doubt.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { GivenAnswer } from './given-answer.tsx';

/** The answers that rarely go together: where, why, what would fit, and the way to change them. */
export function Inconsistencies({ profile: { inconsistencies } }: { profile: Profile }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  if (inconsistencies.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('doubt.list')}</Heading>
      <p className="muted">{t('doubt.listText')}</p>
      <ul className="doubts">
        {inconsistencies.map((doubt) => (
          <li key={`${doubt.rule.id} ${doubt.at.process ?? ''} ${doubt.at.subject ?? ''}`}>
            <p className="muted">{scope.place(doubt.at)}</p>
            <ul className="stair-answers" aria-label={t('profile.answers')}>
              {doubt.answers.map((answer) => (
                <GivenAnswer key={addressOf({ step: answer })} given={answer} />
              ))}
            </ul>
            <Doubt doubt={doubt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
