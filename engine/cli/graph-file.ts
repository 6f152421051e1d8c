import { type Graph, graph } from '../explain/graph.ts';
import { dot } from '../explain/dot.ts';
import { mermaid } from '../explain/mermaid.ts';
import { InWords } from '../explain/in-words.ts';
import { quoteAll } from '../diagnostics/show.ts';
import type { Line } from './command.ts';
import { givenBase } from './given-base.ts';
import { knowsLanguage } from './knows-language.ts';
import { ended, opened } from './opened.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';

const formats: ReadonlyMap<string, (drawn: Graph) => string> = new Map([
  ['mermaid', mermaid],
  ['dot', dot],
  ['json', (drawn: Graph) => `${JSON.stringify(drawn, undefined, 2)}\n`],
]);

/** Conditions stand on the arrows: longer labels in them are cut off. */
const longest = 60;

/** `pqs graph`: the flow of a questionnaire, to be drawn. */
export function graphFile({ files, values }: Line, terminal: Terminal): ExitCode {
  const [file = ''] = files;
  const format = values.json ? 'json' : (values.format ?? 'mermaid');
  const write = formats.get(format);
  if (!write) {
    terminal.err(`pqs graph writes no ${harmless(format)}, but ${quoteAll([...formats.keys()])}.\n`);
    return 2;
  }
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const found = opened(file, bases, terminal);
  if ('exit' in found) return ended(found, format === 'json', terminal);
  const { questionnaire } = found;
  if (!knowsLanguage(questionnaire, values, terminal)) return 2;
  const { language } = values;
  const words = new InWords(questionnaire, {
    ...(language !== undefined && { language }),
    longest,
    tellFacts: true,
  });
  terminal.out(write(graph(questionnaire, words)));
  return 0;
}
