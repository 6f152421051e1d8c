import { integrityOf } from './digest.ts';
import type { SiteFiles } from './template.ts';

/** The page with, at each script and style that it loads, the hash without which the browser does not run it. */
export function withIntegrity(page: string, files: SiteFiles): string {
  return page.replaceAll(
    /<(?:script|link) [^>]*?(?:src|href)="\.\/([^"]+)"/g,
    (tag: string, path: string) => {
      const content = files.get(path);
      return content === undefined ? tag : `${tag} integrity="${integrityOf(content)}"`;
    },
  );
}
