import { AnswerRow } from './answer-row.tsx';
import { inOrder } from './choice.tsx';
import { type FieldProps, firstControl } from './field.ts';
import { toggled } from './toggled.ts';

/** Several answers at a time; an exclusive one, such as "none of these", takes the others away. */
export function Choices({ place, options, answer, examples, errorId, onAnswer }: FieldProps) {
  const chosen = Array.isArray(answer) ? answer : [];
  return (
    <div className="answers">
      {inOrder(options).map((option, index) => (
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
            const next = toggled(options, chosen, option.id);
            onAnswer(next.length > 0 ? next : undefined);
          }}
        />
      ))}
    </div>
  );
}
