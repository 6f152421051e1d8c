import type { Questionnaire } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { quote } from '../diagnostics/show.ts';
import type { Claim } from './claim.ts';
import { canHappen } from './can-happen.ts';

/** Every question can be asked. */
export function* questionsAsked(questionnaire: Questionnaire): Iterable<Claim> {
  for (const { question, per, pointer } of catalogue(questionnaire).questions.values()) {
    const id = quote(question.id);
    yield {
      subject: 'question',
      claim: `${id} can be asked`,
      code: 'never-asked',
      severity: 'error',
      message: `${id} is never asked, whatever is answered.`,
      pointer,
      prove: (decider) =>
        canHappen(questionnaire, decider, per, (scope) => scope.question(question.id).applies),
      shows: ({ scopes }) =>
        scopes.some((scope) => scope.knows(question.id) && scope.known(question.id).applies === 'holds'),
    };
  }
}
