import { fileURLToPath } from 'node:url';
import { type Code, codes } from '../diagnostics/codes.ts';
import { meanings } from '../diagnostics/meanings.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { proofCodes } from '../diagnostics/proof-codes.ts';
import { quote } from '../diagnostics/show.ts';
import type { Command } from './command.ts';
import { helpOf, helpText } from './help.ts';
import { readText } from './read-text.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** The pages about the diagnostics, which come with the command: two folders up, for the source as for what is built of it. */
const pages = fileURLToPath(new URL('../../docs/authors/diagnostics', import.meta.url));

/** `pqs help`: about all commands, about one, or about what `pqs check` found. */
export function helpAbout(
  what: string | undefined,
  commands: readonly Command[],
  { out, err }: Terminal,
): ExitCode {
  const command = commands.find(({ name }) => name === what);
  const code = allCodes.find((one) => one === what);
  if (what === undefined) out(helpText(commands));
  else if (command) out(helpOf(command));
  else if (code) out(pageAbout(code));
  else {
    const meant = nearest(what, [...allCodes, ...commands.map(({ name }) => name)]);
    const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
    err(`There is no help about ${quote(what)}.${hint}\n`);
    return 2;
  }
  return 0;
}

const allCodes: readonly Code[] = [...codes, ...proofCodes];

/** The page as it is in the docs; where those are not, what it begins with. */
function pageAbout(code: Code): string {
  const page = readText(`${pages}/${code}.md`);
  return 'text' in page ? page.text : `# ${code}\n\n${meanings[code]}\n`;
}
