import { useTranslation } from 'react-i18next';
import type { Answer, QuestionPlace, Text } from '../../engine/index.ts';
import { useOptionLabel } from '../fields/option-label.ts';
import { Words } from './words.tsx';

/** An answer in words. */
export function AnswerWords({ place, answer }: { place: QuestionPlace; answer: Answer }) {
  const { i18n } = useTranslation();
  const labelOf = useOptionLabel();
  const label = (id: string): Text => {
    const option = place.options.find((one) => one.id === id);
    return option ? labelOf(option) : id;
  };
  if (Array.isArray(answer)) {
    return (
      <ul className="plain-list">
        {answer.map((id) => (
          <li key={id}>
            <Words of={label(id)} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof answer === 'string') return <Words of={label(answer)} />;
  const number = new Intl.NumberFormat(i18n.language).format(answer);
  const unit = place.question.kind === 'number' ? place.question.unit : undefined;
  return (
    <span>
      <span>{number}</span>
      {unit && (
        <span>
          <span> </span>
          <Words of={unit} />
        </span>
      )}
    </span>
  );
}
