import { AnswerRow } from './answer-row.tsx';
import { type FieldProps, firstControl } from './field.ts';

/** One answer out of several: also yes, no or "I do not know". Choosing never goes on by itself. */
export function Choice({ place, answer, examples, onAnswer }: FieldProps) {
  return (
    <div className="answers">
      {inOrder(place.options).map((option, index) => (
        <AnswerRow
          key={option.id}
          kind="radio"
          id={index === 0 ? firstControl : undefined}
          name={place.question.id}
          option={option}
          chosen={answer === option.id}
          example={examples[option.id]}
          onChoose={() => onAnswer(option.id)}
        />
      ))}
    </div>
  );
}

/** The options as they stand on the page: "I do not know" comes last, set apart. */
export function inOrder<Option extends { readonly unknown?: boolean }>(
  options: readonly Option[],
): readonly Option[] {
  return [...options.filter(({ unknown }) => !unknown), ...options.filter(({ unknown }) => unknown)];
}
