import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { inside, isRecord } from '../json/record.ts';
import { givenQuestionnaires } from './build/given-questionnaires.ts';
import { fileList, siteFiles } from './build/site-files.ts';
import { dist, filesIn, readTemplate, type SiteFiles } from './build/template.ts';
import type { Line } from './command.ts';
import { givenBase } from './given-base.ts';
import { reasonOf } from './read-text.ts';
import { replaceFile } from './replace-file.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';
import { version } from './version.ts';

/** `pqs build`: a site with these questionnaires, ready for any web host. What has errors is not built. */
export function buildSite({ files, values }: Line, terminal: Terminal, built = dist): ExitCode {
  const { out, err } = terminal;
  const { out: folder } = values;
  if (folder === undefined) {
    err('pqs build needs --out DIR: the folder to make the site in.\n');
    return 2;
  }
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const template = readTemplate(join(built, 'template'));
  if (!template) {
    err('The app is not here to make a site of: run npm run build first.\n');
    return 2;
  }
  const given = givenQuestionnaires(files, bases, terminal);
  if (typeof given === 'number') return given;
  const [first, ...others] = given;
  if (!first) return 2;
  const made = siteFiles({
    template,
    questionnaires: [first, ...others],
    embed: filesIn(join(built, 'embed')),
    version: version(),
  });
  const before = filesBefore(folder);
  if (!before) {
    err(`${folder}: is not empty, and no site that pqs made: choose another folder.\n`);
    return 2;
  }
  try {
    write(folder, made, before);
  } catch (problem) {
    err(`${folder}: cannot be written: ${reasonOf(problem)}.\n`);
    return 2;
  }
  out(`${harmless(folder)}: ${made.size} files\n`);
  err(
    [
      'Upload all of it to a web host, as its README.md tells. On one file, for who is offline:',
      ...given.map(({ questionnaire: { id } }) => `  ${join(folder, 'offline', `${id}.html`)}`),
      '',
    ].join('\n'),
  );
  return 0;
}

/** The files of the site that is in a folder already; nothing when something else is in it. */
function filesBefore(folder: string): readonly string[] | undefined {
  if (!existsSync(folder)) return [];
  try {
    if (readdirSync(folder).length === 0) return [];
    const list: unknown = JSON.parse(readFileSync(join(folder, fileList), 'utf8'));
    const files = inside(list, 'files');
    return isRecord(files) ? Object.keys(files).filter((path) => isWithin(folder, path)) : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  return !relative(folder, resolve(folder, path)).startsWith('..');
}

/** Writes a site, and takes away what the one before it had and this one has not. */
function write(folder: string, files: SiteFiles, before: readonly string[]): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, content);
  }
  for (const path of before) {
    if (files.has(path)) continue;
    const file = join(folder, path);
    rmSync(file, { force: true });
    if (existsSync(dirname(file)) && readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
  }
}
