import { asksAboutProcesses, type Evaluation } from '../engine/index.ts';
import { hasAnswers } from './storage/has-answers.ts';

/** Whether there is anything to tell of a company yet: its processes, or where none are asked, an answer. */
export function hasStarted({ questionnaire, response }: Evaluation): boolean {
  return asksAboutProcesses(questionnaire) ? response.processes.length > 0 : hasAnswers(response);
}
