import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files by their path, with `/` between the folders. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** The app as it was built, without a questionnaire: what every site is made of. */
export interface Template {
  /** The page, with `{{…}}` to be filled in. */
  readonly page: string;
  /** The files that the page loads, by their path in the site. */
  readonly files: SiteFiles;
  /** The app as one script and one style, for a page that stands alone. */
  readonly single: { readonly script: string; readonly style: string };
}

/** Where the build puts its parts: beside the command, two folders up from here for the source as for what is built of it. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The template in this folder; nothing when the app was not built. */
export function readTemplate(folder: string): Template | undefined {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  if (!existsSync(join(folder, 'single/app.js'))) return undefined;
  return {
    page: text('index.html'),
    files: new Map([...filesIn(folder)].filter(([path]) => path !== 'index.html' && !isOther(path))),
    single: { script: text('single/app.js'), style: text('single/app.css') },
  };
}

/** The files in a folder and those below it; none when there is no such folder. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  );
}

/** What the template has beside the app of a site: the app as one script, and the page of `pqs preview`. */
function isOther(path: string): boolean {
  return path.startsWith('single/') || path.startsWith('preview/');
}
