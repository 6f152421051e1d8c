import { catalogue, type Step } from '../../../engine/index.ts';
import { ChangeLink } from '../../parts/change-link.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';

/** A question that still decides with, and where it is asked. */
export function OpenStep({ step }: { step: Step }) {
  const words = useWords();
  const scope = useScopeWords();
  const place = catalogue(useQuestionnaire()).questions.get(step.question);
  if (!place) return null;
  return (
    <li>
      <span className="given-question">
        <Words of={place.question.text} />
      </span>
      <span className="muted">{scope.place(step)}</span>
      <ChangeLink step={step} question={words(place.question.text)} back="profile" open />
    </li>
  );
}
