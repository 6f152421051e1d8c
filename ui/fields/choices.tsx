import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOption } from '../../engine/index.ts';
import { Details } from '../parts/details.tsx';
import { AnswerRow } from './answer-row.tsx';
import { arranged } from './arranged.ts';
import { type FieldProps, firstControl } from './field.ts';
import { toggled } from './toggled.ts';

/** Several answers at a time; an exclusive one, such as "none of these", takes the others away. */
export function Choices({ place, options, answer, examples, likely, errorId, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const chosen = Array.isArray(answer) ? answer : [];
  // What is ticked now stays where it is: nothing moves under the finger.
  const [before] = useState(chosen);
  const { usual, more, last } = arranged(options, likely, before);
  const first = [...usual, ...last, ...more][0];
  const row = (option: AnswerOption) => (
    <AnswerRow
      key={option.id}
      kind="checkbox"
      id={option === first ? firstControl : undefined}
      name={place.question.id}
      option={option}
      chosen={chosen.includes(option.id)}
      example={examples[option.id]}
      errorId={errorId}
      onChoose={() => {
        const next = toggled(options, chosen, option.id);
        onAnswer(next.length > 0 ? next : undefined);
      }}
    />
  );
  return (
    <div className="answers">
      {usual.map(row)}
      {more.length > 0 && <Details summary={t('question.more')}>{more.map(row)}</Details>}
      {last.map(row)}
    </div>
  );
}
