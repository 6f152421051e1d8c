import { expect, test } from 'vitest';
import { privacyQuickScan } from '../../testing/privacy-quick-scan.ts';
import { offlineFiles } from './offline-files.ts';

const scan = privacyQuickScan();

const site = new Map([
  ['index.html', '<p>page</p>'],
  ['assets/index-1.js', 'app()'],
  ['assets/index-2.css', 'p{}'],
  ['assets/privacy-quick-scan.nl-1.json', '{}'],
  ['assets/webshop.nl-1.json', '{}'],
  ['questionnaires/webshop.json', '{}'],
  ['offline/webshop.html', '<p>all</p>'],
  ['worker.js', 'const{version,files}=PQS_SITE;'],
]);

/** What is written into the worker of a site with these files. */
function writtenIn(files: ReadonlyMap<string, string>): { version: string; files: readonly string[] } {
  const worker = String(offlineFiles(files, scan).get('worker.js'));
  return JSON.parse(/=\((.*)\);$/.exec(worker)?.[1] ?? 'null');
}

const changed = (path: string) => new Map([...site, [path, 'other']]);

test('the worker fetches the page, the app and the first questionnaire, and nothing else', () => {
  expect(writtenIn(site).files).toEqual([
    './',
    'assets/index-1.js',
    'assets/index-2.css',
    'assets/privacy-quick-scan.nl-1.json',
    'manifest.webmanifest',
    'icon.svg',
  ]);
});

test('its version changes with each of those files, and with no other', () => {
  const { version } = writtenIn(site);
  expect(writtenIn(site).version).toBe(version);
  for (const path of ['index.html', 'assets/index-1.js', 'assets/privacy-quick-scan.nl-1.json']) {
    expect(writtenIn(changed(path)).version, path).not.toBe(version);
  }
  for (const path of ['assets/webshop.nl-1.json', 'offline/webshop.html']) {
    expect(writtenIn(changed(path)).version, path).toBe(version);
  }
});

test('a template without a worker makes a site that can be put on a home screen, and no more', () => {
  const files = new Map([...site].filter(([path]) => path !== 'worker.js'));
  expect([...offlineFiles(files, scan).keys()]).toEqual(['manifest.webmanifest', 'icon.svg']);
  expect(JSON.parse(String(offlineFiles(files, scan).get('manifest.webmanifest')))).toMatchObject({
    name: 'Privacy Quick Scan',
    start_url: './',
    display: 'standalone',
  });
});
