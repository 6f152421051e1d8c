import { Choice } from './choice.tsx';
import { Choices } from './choices.tsx';
import type { FieldProps } from './field.ts';
import { Note } from './note.tsx';
import { NumberField } from './number.tsx';
import { Proposal } from './proposal.tsx';
import { TextField } from './text.tsx';

/** The field for a question, by its kind. */
export function AnswerField(props: FieldProps) {
  switch (props.place.question.kind) {
    case 'choice':
    case 'yes-no':
      return <Choice {...props} />;
    case 'choices':
    case 'which':
      return <Choices {...props} />;
    case 'proposal':
      return <Proposal {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'note':
      return <Note />;
  }
}
