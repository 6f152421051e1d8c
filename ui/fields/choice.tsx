import { useTranslation } from 'react-i18next';
import type { AnswerOption } from '../../engine/index.ts';
import { Details } from '../parts/details.tsx';
import { AnswerRow } from './answer-row.tsx';
import { type FieldProps, firstControl } from './field.ts';

/** One answer out of several: also yes, no or "I do not know". Choosing never goes on by itself. */
export function Choice({ place, options, answer, examples, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const ordered = inOrder(options);
  const rare = ordered.filter(({ id, rare: seldom }) => seldom && id !== answer);
  const row = (option: AnswerOption) => (
    <AnswerRow
      key={option.id}
      kind="radio"
      id={option === ordered[0] ? firstControl : undefined}
      name={place.question.id}
      option={option}
      chosen={answer === option.id}
      example={examples[option.id]}
      onChoose={() => onAnswer(option.id)}
    />
  );
  const usual = ordered.filter((option) => !rare.includes(option));
  return (
    <div className="answers">
      {usual.filter(({ unknown }) => !unknown).map(row)}
      {rare.length > 0 && <Details summary={t('question.more')}>{rare.map(row)}</Details>}
      {usual.filter(({ unknown }) => unknown).map(row)}
    </div>
  );
}

/** The options as they stand on the page: "I do not know" comes last, set apart. */
export function inOrder<Option extends { readonly unknown?: boolean }>(
  options: readonly Option[],
): readonly Option[] {
  return [...options.filter(({ unknown }) => !unknown), ...options.filter(({ unknown }) => unknown)];
}
