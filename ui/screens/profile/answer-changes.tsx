import { useTranslation } from 'react-i18next';
import { type Answer, type AnswerChange, catalogue, type QuestionPlace } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { AnswerWords } from '../../parts/answer-words.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';

interface AnswerChangesProps {
  readonly changes: readonly AnswerChange[];
  /** What the two sides are called. */
  readonly before: string;
  readonly after: string;
}

/** Answers that are different, each as it was and as it is. */
export function AnswerChanges({ changes, before, after }: AnswerChangesProps) {
  const scope = useScopeWords();
  const { questions } = catalogue(useQuestionnaire());
  return (
    <ul className="stair-answers">
      {changes.map((change) => {
        const place = questions.get(change.question);
        return place ? (
          <li key={addressOf({ step: change })}>
            <span className="given-question">
              <Words of={place.question.text} />
            </span>
            <span className="muted">{scope.place(change)}</span>
            <Side word={before} place={place} answer={change.before} />
            <Side word={after} place={place} answer={change.after} />
          </li>
        ) : null;
      })}
    </ul>
  );
}

interface SideProps {
  readonly word: string;
  readonly place: QuestionPlace;
  readonly answer: Answer | undefined;
}

function Side({ word, place, answer }: SideProps) {
  const { t } = useTranslation();
  return (
    <span className="answer-side">
      <span className="tried-word">{word}</span>
      {answer === undefined ? (
        <span className="muted">{t('compare.noAnswer')}</span>
      ) : (
        <AnswerWords place={place} answer={answer} />
      )}
    </span>
  );
}
