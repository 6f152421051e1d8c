import { existsSync } from 'node:fs';
import type { OptionValues } from './command.ts';
import { reasonOf } from './read-text.ts';
import { replaceFile } from './replace-file.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Writes a file; over one that is there only when a person or `--yes` says so. Tells how it went. */
export async function writeFile(
  file: string,
  content: string | Uint8Array,
  { yes = false }: OptionValues,
  { err, ask }: Terminal,
): Promise<ExitCode> {
  if (existsSync(file) && !yes) {
    const sure = await ask(`${file} is there already. Write over it?`);
    if (sure === undefined) {
      err(`${file}: is there already, and there is nobody to ask: add --yes to write over it.\n`);
      return 2;
    }
    if (!sure) return 1;
  }
  try {
    replaceFile(file, content);
  } catch (problem) {
    err(`${file}: cannot be written: ${reasonOf(problem)}.\n`);
    return 2;
  }
  err(`${file}: written\n`);
  return 0;
}
