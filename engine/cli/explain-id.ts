import { type Explanation, explain } from '../explain/explain.ts';
import { type Say, sayKind } from '../explain/say.ts';
import { namesIn } from '../explain/thing.ts';
import { InWords } from '../explain/in-words.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/show.ts';
import type { Line } from './command.ts';
import { givenBase } from './given-base.ts';
import { knowsLanguage } from './knows-language.ts';
import { ended, opened } from './opened.ts';
import { type ExitCode, type Paint, type Terminal, harmless } from './terminal.ts';

/** `pqs explain`: what something in a questionnaire is, who reads it, and what it affects. */
export function explainId({ files, values }: Line, terminal: Terminal): ExitCode {
  const [file = '', id = ''] = files;
  const { language, json = false } = values;
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const found = opened(file, bases, terminal);
  if ('exit' in found) return ended(found, json, terminal);
  const { questionnaire } = found;
  if (!knowsLanguage(questionnaire, values, terminal)) return 2;
  const words = new InWords(questionnaire, language === undefined ? {} : { language });
  const names = namesIn(questionnaire);
  const options = names.filter((name) => name.endsWith(`/${id}`));
  const first = explain(questionnaire, id, words);
  const all = first ? [first] : options.flatMap((name) => explain(questionnaire, name, words) ?? []);
  if (json) terminal.out(`${JSON.stringify(all, undefined, 2)}\n`);
  if (all.length === 0) {
    const meant = nearest(id, names);
    const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
    terminal.err(`${file}: nothing has the id ${quote(id)}.${hint}\n`);
    return 1;
  }
  if (!json) terminal.out(all.map((one) => explanationText(one, words.say, terminal.paint)).join('\n'));
  return 0;
}

function explanationText(
  { kind, id, title, about, readBy, affects }: Explanation,
  say: Say,
  paint: Paint,
): string {
  const affected = Object.entries(affects).filter(([, ids]) => ids.length > 0);
  return `${[
    paint('bold', title === id ? `${say(kind)} ${id}` : `${say(kind)} ${id}: ${harmless(title)}`),
    ...about.map((line) => `  ${harmless(line)}`),
    '',
    paint('bold', say('Read by')),
    ...(readBy.length === 0
      ? [`  ${say('nothing')}`]
      : readBy.map(({ by, how }) => `  ${by}: ${harmless(how)}`)),
    '',
    paint('bold', say('Affects')),
    ...(affected.length === 0
      ? [`  ${say('nothing')}`]
      : affected.map(([of, ids]) => `  ${sayKind(of, say)}: ${ids.join(', ')}`)),
  ].join('\n')}\n`;
}
