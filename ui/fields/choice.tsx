import { useTranslation } from 'react-i18next';
import type { AnswerOption } from '../../engine/index.ts';
import { Details } from '../parts/details.tsx';
import { AnswerRow } from './answer-row.tsx';
import { arranged } from './arranged.ts';
import { type FieldProps, firstControl } from './field.ts';

/** One answer out of several: also yes, no or "I do not know". Choosing never goes on by itself. */
export function Choice({ place, options, answer, examples, likely, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const { usual, more, last } = arranged(options, likely, typeof answer === 'string' ? [answer] : []);
  const first = [...usual, ...last, ...more][0];
  const row = (option: AnswerOption) => (
    <AnswerRow
      key={option.id}
      kind="radio"
      id={option === first ? firstControl : undefined}
      name={place.question.id}
      option={option}
      chosen={answer === option.id}
      example={examples[option.id]}
      onChoose={() => onAnswer(option.id)}
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
