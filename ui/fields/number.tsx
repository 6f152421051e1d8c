import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownAnswer } from '../../engine/index.ts';
import { Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';
import { AnswerRow } from './answer-row.tsx';
import { type FieldProps, firstControl } from './field.ts';
import { numberInWords, numberToEdit, type ReadNumber, readNumber } from './read-number.ts';

/**
 * A number, or "I do not know" where the question offers that. It is read as people of the language write it, and what was
 * understood is told; what was typed stays as it was typed.
 */
export function NumberField({ place, answer, errorId, examples, onAnswer }: FieldProps) {
  const { t, i18n } = useTranslation();
  const { languages } = useQuestionnaire();
  const language = languages.find((one) => one === i18n.language) ?? languages[0] ?? i18n.language;
  const { question, options } = place;
  const [written, setWritten] = useState(typeof answer === 'number' ? numberToEdit(answer, language) : '');
  const [left, setLeft] = useState(true);
  if (question.kind !== 'number') return null;
  const inWords = (number: number) => numberInWords(number, language);
  const problemOf = (read: ReadNumber) => {
    if (!('problem' in read)) return undefined;
    if (read.problem === 'large') return t('number.large');
    if (read.problem !== 'ambiguous') {
      const { min = 0, max = 0 } = question;
      return t(`error.${read.problem}`, { min: inWords(min), max: inWords(max) });
    }
    const [one, other] = read.readings;
    return t('number.ambiguous', {
      one: inWords(one),
      other: inWords(other),
      asOne: numberToEdit(one, language),
      asOther: numberToEdit(other, language),
    });
  };
  const write = (text: string) => {
    setWritten(text);
    setLeft(false);
    const now = readNumber(text, question, language);
    onAnswer('number' in now ? now.number : undefined, problemOf(now));
  };
  const read = readNumber(written, question, language);
  const asked = 'problem' in read && (left || read.problem === 'ambiguous');
  const told = 'number' in read ? t('number.understood', { number: inWords(read.number) }) : '';
  return (
    <div className="answers">
      <span className="number">
        <input
          id={firstControl}
          className="input input-short"
          type="text"
          inputMode={question.whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          name={question.id}
          value={written}
          aria-labelledby="question"
          aria-describedby={[question.unit && 'unit', 'understood', errorId].filter(Boolean).join(' ')}
          aria-invalid={errorId ? true : undefined}
          onChange={(event) => write(event.target.value)}
          onBlur={() => setLeft(true)}
        />
        {question.unit && (
          <span id="unit">
            <Words of={question.unit} />
          </span>
        )}
      </span>
      <output id="understood" className={asked ? 'wrong' : 'muted'} htmlFor={firstControl}>
        {asked ? problemOf(read) : told}
      </output>
      {options.map((option) => (
        <AnswerRow
          key={option.id}
          kind="checkbox"
          name={`${question.id}-${option.id}`}
          option={option}
          chosen={answer === option.id}
          example={examples[option.id]}
          onChoose={(chosen) => {
            setWritten('');
            onAnswer(chosen ? unknownAnswer : undefined);
          }}
        />
      ))}
    </div>
  );
}
