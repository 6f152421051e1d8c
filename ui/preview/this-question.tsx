import { useEffect, useState } from 'react';
import {
  evaluate,
  type Explanation,
  type Questionnaire,
  type Response,
  type Step,
} from '../../engine/index.ts';
import { explained } from './server.ts';

interface ThisQuestionProps {
  readonly step: Step | undefined;
  /** Another turn of the file may explain it otherwise. */
  readonly turn: number;
  readonly language: string;
  readonly questionnaire: Questionnaire | undefined;
  readonly response: Response | undefined;
}

/** Why the question in the frame is asked, and what its answer changes. */
export function ThisQuestion({ step, turn, language, questionnaire, response }: ThisQuestionProps) {
  return (
    <section>
      <h2>This question</h2>
      {step ? (
        <>
          <p>
            <code>{step.question}</code>
          </p>
          <h3>Why it is asked</h3>
          {questionnaire && response && <p>{appliesNow(questionnaire, response, step)}</p>}
          <Explained
            key={`${turn} ${language} ${step.question}`}
            question={step.question}
            language={language}
          />
        </>
      ) : (
        <p>Go to a question to see why it is asked, and what it changes.</p>
      )}
    </section>
  );
}

function Explained({ question, language }: { question: string; language: string }) {
  const [found, setFound] = useState<Explanation | null>(null);
  useEffect(() => {
    let wanted = true;
    void explained(question, language).then((next) => wanted && setFound(next));
    return () => {
      wanted = false;
    };
  }, [question, language]);
  if (!found) return null;
  const affected = Object.entries(found.affects).filter(([, ids]) => ids.length > 0);
  return (
    <>
      <ul className="explained">
        {found.about.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>What reads it</h3>
      <ul className="explained">
        {found.readBy.length === 0 && <li>nothing</li>}
        {found.readBy.map(({ by, how, pointer }) => (
          <li key={`${by} ${pointer}`}>
            <strong>{by}</strong> {how}
          </li>
        ))}
      </ul>
      <h3>What it changes</h3>
      <ul className="explained">
        {affected.length === 0 && <li>nothing</li>}
        {affected.map(([of, ids]) => (
          <li key={of}>
            <strong>{of}</strong> {ids.join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function appliesNow(questionnaire: Questionnaire, response: Response, { question, ...at }: Step): string {
  const scope = evaluate(questionnaire, response).scope(at);
  if (!scope?.knows(question)) return '';
  const { applies } = scope.known(question);
  if (applies === 'holds') return 'With these answers it is asked.';
  return applies === 'open'
    ? 'With these answers that is not known yet.'
    : 'With these answers it is not asked.';
}
