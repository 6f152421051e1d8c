import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownAnswer } from '../../engine/index.ts';
import { Words } from '../parts/words.tsx';
import { AnswerRow } from './answer-row.tsx';
import { type FieldProps, firstControl } from './field.ts';
import { readNumber } from './read-number.ts';

/** A number, or "I do not know" where the question offers that. */
export function NumberField({ place, answer, errorId, examples, onAnswer }: FieldProps) {
  const { t, i18n } = useTranslation();
  const { question, options } = place;
  const format = new Intl.NumberFormat(i18n.language, { useGrouping: false, maximumFractionDigits: 20 });
  const [written, setWritten] = useState(typeof answer === 'number' ? format.format(answer) : '');
  if (question.kind !== 'number') return null;
  const write = (text: string) => {
    setWritten(text);
    const read = readNumber(text, question);
    if ('number' in read) onAnswer(read.number);
    else if ('empty' in read) onAnswer(undefined);
    else onAnswer(undefined, t(`error.${read.problem}`, { min: question.min, max: question.max }));
  };
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
          aria-describedby={[question.unit && 'unit', errorId].filter(Boolean).join(' ') || undefined}
          aria-invalid={errorId ? true : undefined}
          onChange={(event) => write(event.target.value)}
        />
        {question.unit && (
          <span id="unit">
            <Words of={question.unit} />
          </span>
        )}
      </span>
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
