import { useTranslation } from 'react-i18next';
import { allRight, catalogue, presetAnswer } from '../../engine/index.ts';
import { AnswerWords } from '../parts/answer-words.tsx';
import { useQuestionnaire, useResponse } from '../scan.tsx';
import { AnswerRow } from './answer-row.tsx';
import { type FieldProps, firstControl } from './field.ts';
import { toggled } from './toggled.ts';

/** What the questionnaire proposes for a process, line by line: the person confirms all of it, or ticks what is different. */
export function Proposal({ step, place, options, answer, errorId, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const response = useResponse();
  const { questions } = catalogue(questionnaire);
  const chosen = Array.isArray(answer) ? answer : [];
  const choose = (id: string) => {
    const next = toggled(options, chosen, id);
    onAnswer(next.length > 0 ? next : undefined);
  };
  const right = options.find(({ id }) => id === allRight);
  const lines = options.flatMap((option) => {
    const about = questions.get(option.id);
    const proposed = presetAnswer(questionnaire, response, step.process, option.id);
    return about && proposed !== undefined ? [{ option, about, proposed }] : [];
  });
  return (
    <div className="answers proposal">
      {right && (
        <AnswerRow
          kind="checkbox"
          id={firstControl}
          name={place.question.id}
          option={right}
          chosen={chosen.includes(allRight)}
          errorId={errorId}
          onChoose={() => choose(allRight)}
        />
      )}
      <p className="proposal-other">{t('question.different')}</p>
      {lines.map(({ option, about, proposed }) => (
        <AnswerRow
          key={option.id}
          kind="checkbox"
          name={place.question.id}
          option={option}
          chosen={chosen.includes(option.id)}
          errorId={errorId}
          onChoose={() => choose(option.id)}
        >
          <AnswerWords place={about} answer={proposed} />
        </AnswerRow>
      ))}
    </div>
  );
}
