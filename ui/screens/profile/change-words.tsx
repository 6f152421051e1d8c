import { useTranslation } from 'react-i18next';
import { catalogue, type Change, type Text } from '../../../engine/index.ts';
import { useOptionLabel } from '../../fields/option-label.ts';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';

/** A change in words: what to do about which answer, where, and how much work it is. */
function ChangeWords({ change }: { change: Change }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const labelOf = useOptionLabel();
  const place = catalogue(useQuestionnaire()).questions.get(change.question);
  if (!place) return null;
  const label = (id: string | undefined): Text => {
    const option = place.options.find((one) => one.id === id);
    return option ? labelOf(option) : (id ?? '');
  };
  const byList = change.to === undefined;
  return (
    <>
      <span className="change-by">{t(byList ? `change.${change.by}` : `change.to.${change.by}`)}</span>
      <span className="change-what">
        <Words of={byList ? label(change.option) : place.question.text} />
      </span>
      {!byList && (
        <span className="change-what">
          <span>{t('change.answer')}</span>
          <span> </span>
          <Words of={label(change.to)} />
        </span>
      )}
      <span className="change-about">
        <span>{scope.place(change)}</span>
        <span className="effort">{t(`profile.effort.${change.effort}`)}</span>
      </span>
    </>
  );
}

/** Changes that belong together. */
export function ChangeList({ changes, id }: { changes: readonly Change[]; id?: string }) {
  return (
    <ul className="change-list" id={id}>
      {changes.map((change) => (
        <li key={`${change.process ?? ''} ${change.subject ?? ''} ${change.question} ${change.option}`}>
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  );
}
