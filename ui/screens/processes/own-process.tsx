import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isName, longestName } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useTooLong } from '../../parts/use-too-long.ts';
import { useWords } from '../../parts/words.tsx';
import { useQuestionnaire, useRunningScan } from '../../scan.tsx';

interface OwnProcessProps {
  /** The card that it is put on, as one more purpose, and whose data that is about. */
  readonly card?: { readonly group: string; readonly subjects: readonly string[] };
}

/** Adds a process that the questionnaire does not know, by its name and whose data it touches; or a purpose to a card. */
export function OwnProcess({ card }: OwnProcessProps) {
  const { t } = useTranslation();
  const form = useId();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const subjects = questionnaire.subjects.filter(({ id }) => card?.subjects.includes(id) ?? true);
  const usual = card?.subjects ?? [];
  const asked = card
    ? {
        name: t('ownPurpose.name'),
        hint: t('ownPurpose.hint'),
        missing: t('ownPurpose.nameMissing'),
      }
    : {
        name: t('ownProcess.name'),
        hint: t('ownProcess.hint'),
        missing: t('ownProcess.nameMissing'),
      };
  const scan = useRunningScan();
  const field = useRef<HTMLInputElement>(null);
  const firstSubject = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(usual);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState('');
  const tooLong = useTooLong(longestName)(name);
  const nameProblem = tried ? (name.trim() === '' ? asked.missing : tooLong) : undefined;
  const nameMissing = nameProblem !== undefined;
  const subjectsMissing = tried && chosen.length === 0;
  const add = () => {
    setTried(true);
    setAdded('');
    if (!isName(name)) return field.current?.focus();
    if (chosen.length === 0) return firstSubject.current?.focus();
    scan.send({ type: 'process.addOwn', name, subjects: chosen, group: card?.group });
    setAdded(t('ownProcess.added', { name: name.trim() }));
    setName('');
    setChosen(usual);
    setTried(false);
    return field.current?.focus();
  };
  return (
    <form
      className="own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={nameMissing ? 'field field-wrong' : 'field'}>
        <label htmlFor={`${form}-name`}>{asked.name}</label>
        <p className="muted" id={`${form}-hint`}>
          {asked.hint}
        </p>
        {nameMissing && (
          <p className="wrong" id={`${form}-name-wrong`}>
            {nameProblem}
          </p>
        )}
        <input
          ref={field}
          id={`${form}-name`}
          className="input"
          type="text"
          autoComplete="off"
          value={name}
          aria-describedby={nameMissing ? `${form}-hint ${form}-name-wrong` : `${form}-hint`}
          aria-invalid={nameMissing || undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {(!card || subjects.length > 1) && (
        <fieldset className={subjectsMissing ? 'field field-wrong' : 'field'}>
          <legend>{t('ownProcess.subjects')}</legend>
          {subjectsMissing && (
            <p className="wrong" id={`${form}-subjects-wrong`}>
              {t('ownProcess.subjectsMissing')}
            </p>
          )}
          <div className="answers">
            {subjects.map(({ id, label }, index) => (
              <label className="answer" key={id}>
                <input
                  ref={index === 0 ? firstSubject : undefined}
                  type="checkbox"
                  checked={chosen.includes(id)}
                  aria-describedby={subjectsMissing ? `${form}-subjects-wrong` : undefined}
                  aria-invalid={subjectsMissing || undefined}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
                <span className="answer-label answer-words">{words(label)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Button look="outlined" type="submit">
        {t('ownProcess.add')}
      </Button>
      <output className="muted">{added}</output>
    </form>
  );
}
