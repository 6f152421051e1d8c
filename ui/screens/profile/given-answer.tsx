import type { ReactNode } from 'react';
import { type AnswerRef, catalogue } from '../../../engine/index.ts';
import { AnswerWords } from '../../parts/answer-words.tsx';
import { ChangeLink } from '../../parts/change-link.tsx';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';

/** An answer that something rests on, with its link to change it; `gave` is what it gave. */
export function GivenAnswer({ given, gave }: { given: AnswerRef; gave?: ReactNode }) {
  const words = useWords();
  const place = catalogue(useQuestionnaire()).questions.get(given.question);
  if (!place) return null;
  const { answer, ...step } = given;
  return (
    <li>
      <span className="given-question">
        <Words of={place.question.text} />
      </span>
      <span className="given-answer">
        <AnswerWords place={place} answer={answer} />
        {gave}
      </span>
      <ChangeLink step={step} question={words(place.question.text)} back="profile" />
    </li>
  );
}
