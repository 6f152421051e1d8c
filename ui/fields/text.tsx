import { useState } from 'react';
import { PrintedText } from '../parts/printed-text.tsx';
import { useTooLong } from '../parts/use-too-long.ts';
import { type FieldProps, firstControl } from './field.ts';

/** Free text, in one line or several. Space alone is no answer; what was typed stays in the field. */
export function TextField({ place, answer, errorId, onAnswer }: FieldProps) {
  const tooLong = useTooLong();
  const { question } = place;
  const [written, setWritten] = useState(typeof answer === 'string' ? answer : '');
  const write = (text: string) => {
    setWritten(text);
    const problem = tooLong(text);
    onAnswer(problem === undefined ? text : undefined, problem);
  };
  const shared = {
    id: firstControl,
    name: question.id,
    value: written,
    'aria-labelledby': 'question',
    'aria-describedby': errorId,
    'aria-invalid': errorId ? true : undefined,
  };
  return (
    <>
      {question.kind === 'text' && question.long ? (
        <textarea {...shared} className="input" rows={5} onChange={(event) => write(event.target.value)} />
      ) : (
        <input {...shared} className="input" type="text" onChange={(event) => write(event.target.value)} />
      )}
      <PrintedText of={written} />
    </>
  );
}
