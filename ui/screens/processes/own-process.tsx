import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isName, longestName } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useTooLong } from '../../parts/use-too-long.ts';
import { useWords } from '../../parts/words.tsx';
import { useQuestionnaire, useRunningScan } from '../../scan.tsx';

/** Adds a process that the questionnaire does not know, by its name and whose data it touches. */
export function OwnProcess() {
  const { t } = useTranslation();
  const form = useId();
  const words = useWords();
  const { subjects } = useQuestionnaire();
  const scan = useRunningScan();
  const field = useRef<HTMLInputElement>(null);
  const firstSubject = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState('');
  const tooLong = useTooLong(longestName)(name);
  const nameProblem = tried ? (name.trim() === '' ? t('ownProcess.nameMissing') : tooLong) : undefined;
  const nameMissing = nameProblem !== undefined;
  const subjectsMissing = tried && chosen.length === 0;
  const add = () => {
    setTried(true);
    setAdded('');
    if (!isName(name)) return field.current?.focus();
    if (chosen.length === 0) return firstSubject.current?.focus();
    scan.send({ type: 'process.addOwn', name, subjects: chosen });
    setAdded(t('ownProcess.added', { name: name.trim() }));
    setName('');
    setChosen([]);
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
        <label htmlFor={`${form}-name`}>{t('ownProcess.name')}</label>
        <p className="muted" id={`${form}-hint`}>
          {t('ownProcess.hint')}
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
      <Button look="outlined" type="submit">
        {t('ownProcess.add')}
      </Button>
      <output className="muted">{added}</output>
    </form>
  );
}
