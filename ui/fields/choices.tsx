import { AnswerRow } from './answer-row.tsx';
import { inOrder } from './choice.tsx';
import { type FieldProps, firstControl } from './field.ts';
import { toggled } from './toggled.ts';

/** Several answers at a time; an exclusive one, such as "none of these", takes the others away. */
export function Choices({ place, answer, examples, errorId, onAnswer }: FieldProps) {
  const chosen = Array.isArray(answer) ? answer : [];
  return (
    <div className="answers">
      {inOrder(place.options).map((option, index) => (
        <AnswerRow
          key={option.id}
          kind="checkbox"
          id={index === 0 ? firstControl : undefined}
          name={place.question.id}
          option={option}
          chosen={chosen.includes(option.id)}
          example={examples[option.id]}
          errorId={errorId}
          onChoose={() => {
            const next = toggled(place.options, chosen, option.id);
            onAnswer(next.length > 0 ? next : undefined);
          }}
        />
      ))}
    </div>
  );
}
