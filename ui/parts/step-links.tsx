import type { Step } from '../../engine/index.ts';
import { catalogue } from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { useQuestionnaire } from '../scan.tsx';
import { useScopeWords } from './scope-words.ts';
import { Words } from './words.tsx';

/** So many are shown; the rest is met on the way. */
const mostShown = 10;

/** Ways to questions, each with the process that it is about. */
export function StepLinks({ steps }: { steps: readonly Step[] }) {
  const scope = useScopeWords();
  const { questions } = catalogue(useQuestionnaire());
  return (
    <ul>
      {steps.slice(0, mostShown).map((step) => (
        <li key={addressOf({ step })}>
          <a href={addressOf({ step })}>
            <Words of={questions.get(step.question)?.question.text ?? step.question} />
          </a>
          <span className="muted">{` · ${scope.place(step)}`}</span>
        </li>
      ))}
    </ul>
  );
}
