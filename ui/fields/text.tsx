import { type FieldProps, firstControl } from './field.ts';

/** Free text, in one line or several. */
export function TextField({ place, answer, errorId, onAnswer }: FieldProps) {
  const { question } = place;
  const shared = {
    id: firstControl,
    name: question.id,
    value: typeof answer === 'string' ? answer : '',
    'aria-labelledby': 'question',
    'aria-describedby': errorId,
    'aria-invalid': errorId ? true : undefined,
  };
  const write = (text: string) => onAnswer(text === '' ? undefined : text);
  return question.kind === 'text' && question.long ? (
    <textarea {...shared} className="input" rows={5} onChange={(event) => write(event.target.value)} />
  ) : (
    <input {...shared} className="input" type="text" onChange={(event) => write(event.target.value)} />
  );
}
