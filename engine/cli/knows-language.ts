import type { Questionnaire } from '../format/format.ts';
import { quoteAll } from '../diagnostics/show.ts';
import type { OptionValues } from './command.ts';
import { type Terminal, harmless } from './terminal.ts';

/** Whether the questionnaire is in the language that is asked for; if not, it is told. */
export function knowsLanguage(
  { languages }: Questionnaire,
  { language }: OptionValues,
  { err }: Terminal,
): boolean {
  if (language === undefined || languages.includes(language)) return true;
  err(`The questionnaire is not in ${harmless(language)}, but in ${quoteAll(languages, 'and')}.\n`);
  return false;
}
