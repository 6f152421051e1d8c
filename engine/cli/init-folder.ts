import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { dayOf } from '../format/day.ts';
import { sectorFiles } from '../init/sector-files.ts';
import { type Beginning, type Files, starterFiles } from '../init/starter-files.ts';
import { load } from '../load/load.ts';
import { basesOf } from './bases.ts';
import type { Line } from './command.ts';
import { reasonOf } from './read-text.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';
import { version } from './version.ts';

/** `pqs init`: a folder with a small questionnaire or sector version that works. */
export function initFolder({ files, values }: Line, terminal: Terminal): ExitCode {
  const { out, err } = terminal;
  const [folder = ''] = files;
  const beginning = { id: idFor(folder), version: version(), today: dayOf(new Date()) };
  const made =
    values.extends === undefined
      ? starterFiles(beginning)
      : filesOfSector(folder, values.extends, beginning, terminal);
  if (!made) return 2;
  const taken = [...made.keys()].filter((path) => existsSync(join(folder, path)));
  if (taken.length > 0) {
    err(`${folder}: nothing was made, because these are there already: ${taken.join(', ')}.\n`);
    return 2;
  }
  try {
    write(folder, made);
  } catch (problem) {
    err(`${folder}: cannot be written: ${reasonOf(problem)}.\n`);
    return 2;
  }
  for (const path of made.keys()) out(`${harmless(join(folder, path))}\n`);
  err(
    [
      'Next:',
      `  pqs check ${join(folder, 'questionnaire.json')}`,
      `  pqs test ${folder}`,
      `Then read ${join(folder, 'README.md')}.\n`,
    ].join('\n'),
  );
  return 0;
}

function filesOfSector(
  folder: string,
  name: string,
  beginning: Beginning,
  { err }: Terminal,
): Files | undefined {
  const bases = basesOf(join(folder, 'questionnaire.json'));
  const id = name.replace(/@\d+$/, '');
  const text = bases(id);
  if (text === undefined) {
    const places = [join(dirname(folder), id, 'questionnaire.json'), 'what ships with this command'];
    err(`There is no questionnaire "${id}": not at ${places.join(', and not in ')}.\n`);
    return undefined;
  }
  const { questionnaire } = load(text, bases);
  if (!questionnaire) {
    err(`The questionnaire "${id}" has errors of its own: run pqs check on it.\n`);
    return undefined;
  }
  if (beginning.id === questionnaire.id) {
    err(`A version of "${id}" needs another name: give the folder that name.\n`);
    return undefined;
  }
  const made = sectorFiles(questionnaire, text, beginning);
  if (!made) err(`The questionnaire "${id}" cannot be extended with what pqs begins with.\n`);
  return made;
}

/** The id of what is made in a folder: its name, as an id may be written. */
function idFor(folder: string): string {
  const id = basename(resolve(folder))
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return id === '' ? 'my-questionnaire' : id;
}

/** Writes only new files: what appears in between is not overwritten either. */
function write(folder: string, files: Files): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}
