import { LaterPart } from '../later-screen.tsx';
import { Choice } from './choice.tsx';
import { Choices } from './choices.tsx';
import type { FieldProps } from './field.ts';
import { Note } from './note.tsx';
import { Proposal } from './proposal.tsx';

/** The field for a question, by its kind. What is typed in comes later: few scans begin with that. */
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
      return <LaterPart render={({ NumberField }) => <NumberField {...props} />} />;
    case 'text':
      return <LaterPart render={({ TextField }) => <TextField {...props} />} />;
    case 'note':
      return <Note />;
  }
}
