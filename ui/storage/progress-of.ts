import { evaluate, openSteps, type Questionnaire, type Response, route } from '../../engine/index.ts';
import type { KeptScan } from './kept-scan.ts';

/** How many of the questions that these answers bring are answered. */
export function progressOf(questionnaire: Questionnaire, response: Response): KeptScan['progress'] {
  const evaluation = evaluate(questionnaire, response);
  const questions = route(evaluation).length;
  return { answered: questions - openSteps(evaluation).length, questions };
}
