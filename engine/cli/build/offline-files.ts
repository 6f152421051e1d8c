import type { Questionnaire } from '../../format/format.ts';
import { localize } from '../../texts/text.ts';
import { digestOf } from './digest.ts';
import type { SiteFiles } from './template.ts';

/** The name of the script that serves the site without a connection. */
export const workerFile = 'worker.js';

/** What a site needs beside its files to work without a connection, and to be put on a home screen. */
export function offlineFiles(files: SiteFiles, questionnaire: Questionnaire): SiteFiles {
  const extra = new Map<string, string | Uint8Array>([
    ['manifest.webmanifest', manifest(questionnaire)],
    ['icon.svg', icon],
  ]);
  const worker = files.get(workerFile);
  if (worker === undefined) return extra;
  const needed = new Map([...files, ...extra].filter(([path]) => isNeeded(path, questionnaire.id)));
  const site = {
    version: digestOf([...needed].flatMap(([path, content]) => [path, content])),
    files: ['./', ...[...needed.keys()].filter((path) => path !== 'index.html')],
  };
  const script = typeof worker === 'string' ? worker : new TextDecoder().decode(worker);
  return extra.set(
    workerFile,
    script.replaceAll('PQS_SITE', () => `(${JSON.stringify(site)})`),
  );
}

/** The app, and the questionnaire that it opens with. Others are kept when they are opened. */
function isNeeded(path: string, questionnaire: string): boolean {
  if (['index.html', 'manifest.webmanifest', 'icon.svg'].includes(path)) return true;
  if (!path.startsWith('assets/')) return false;
  return !path.endsWith('.json') || path.startsWith(`assets/${questionnaire}.`);
}

/** How a device shows the site among its apps. */
function manifest({ title, languages: [source = ''] }: Questionnaire): string {
  const name = localize(title, source).text;
  return `${JSON.stringify(
    {
      name,
      short_name: name,
      lang: source,
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fbfaf7',
      theme_color: '#0b5a5f',
      icons: [{ src: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any maskable' }],
    },
    undefined,
    2,
  )}\n`;
}

/** The mark of the scan: a keyhole on an octagon, with room around it for a mask. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 36 36"><path fill="#fbfaf7" d="M-6-6h36v36H-6z"/>' +
  '<path fill="#0b5a5f" d="M7 1h10l6 6v10l-6 6H7l-6-6V7z"/>' +
  '<path fill="#fff" d="M12 6a3.2 3.2 0 0 1 1.6 6l.9 5h-5l.9-5A3.2 3.2 0 0 1 12 6z"/></svg>\n';
