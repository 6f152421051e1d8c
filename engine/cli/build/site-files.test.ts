import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginningOf } from '../../texts/beginning.ts';
import type { Questionnaire } from '../../format/format.ts';
import { inLanguage } from '../../texts/in-language.ts';
import { load } from '../../load/load.ts';
import { privacyQuickScan } from '../../testing/privacy-quick-scan.ts';
import { shipped } from '../../testing/shipped.ts';
import type { ListedQuestionnaire } from './fill-page.ts';
import { fileList, siteFiles } from './site-files.ts';
import type { Template } from './template.ts';

const page = readFileSync(join(import.meta.dirname, '../../../ui/index.html'), 'utf8').replace(
  '<script type="module" src="./main.tsx"></script>',
  [
    '<script type="module" crossorigin src="./assets/index-1.js"></script>',
    '<link rel="modulepreload" crossorigin href="./assets/part-2.js">',
    '<link rel="stylesheet" crossorigin href="./assets/index-3.css">',
  ].join('\n'),
);

/** An app of nothing, with all that could end a script before its end. */
const template: Template = {
  page,
  files: new Map([
    ['assets/index-1.js', 'import "./part-2.js"'],
    ['assets/part-2.js', 'part()'],
    ['assets/index-3.css', 'p{}'],
  ]),
  single: { script: 'all("</script><!-- <script>", "$&")', style: 'p::after{content:"</style>"}' },
};

const scan = privacyQuickScan();
const webshop = shipped('webshop');
const textOf = (id: string) =>
  readFileSync(join(import.meta.dirname, `../../../questionnaires/${id}/questionnaire.json`), 'utf8');
const scanGiven = { questionnaire: scan, text: textOf('privacy-quick-scan'), bases: new Map() };
const webshopGiven = {
  questionnaire: webshop,
  text: textOf('webshop'),
  bases: new Map([['privacy-quick-scan', scanGiven.text]]),
};
const files = siteFiles({
  template,
  questionnaires: [scanGiven, webshopGiven],
  embed: new Map([['v1/pqs.js', 'embed()']]),
  version: '1.2.3',
});
const text = (path: string, of = files) => String(of.get(path) ?? `no ${path}`);

/** The JSON that stands in a page under an id, as a browser gives it. */
function dataIn(html: string, id: string): unknown {
  const [, json = ''] =
    new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, 's').exec(html) ?? [];
  return JSON.parse(json);
}

/** The paths of the texts of the scan, each in one language. */
const paths = (of: ReadonlyMap<string, unknown>) =>
  [...of.keys()].filter((path) => path.startsWith('assets/privacy-quick-scan.'));

const sha = (algorithm: string, content: string) => createHash(algorithm).update(content).digest('base64');

describe('a site', () => {
  test('has its questionnaires, each whole and by language, and its page knows where', () => {
    const listed: readonly ListedQuestionnaire[] = JSON.parse(text('questionnaires/index.json'));
    expect(listed).toMatchObject([{ id: 'privacy-quick-scan' }, { id: 'webshop' }]);
    expect(dataIn(text('index.html'), 'questionnaires')).toEqual(listed);
    for (const { file, languages = {}, beginnings = {} } of listed) {
      expect(Object.keys(languages)).toEqual(['nl', 'en', 'nl-x-u']);
      expect(Object.keys(beginnings)).toEqual(['nl', 'en', 'nl-x-u']);
      const whole = file.includes('webshop') ? webshop : scan;
      expect(load(text(file), (id) => text(`questionnaires/${id}.json`)).questionnaire).toEqual(whole);
      for (const [language, path] of Object.entries(languages)) {
        expect(JSON.parse(text(path))).toEqual(inLanguage(whole, language));
      }
      for (const [language, path] of Object.entries(beginnings)) {
        expect(JSON.parse(text(path))).toEqual(beginningOf(inLanguage(whole, language)));
      }
    }
  });

  test('says in its page what the first questionnaire is', () => {
    const html = text('index.html');
    expect(html).toContain('<title>Privacy Quick Scan</title>');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Je ziet welk risico je werknemers');
    expect(html).not.toContain('{{');
  });

  test('runs nothing but its own files, and those only as they were built', () => {
    const html = text('index.html');
    expect(html).toContain("script-src 'self';");
    for (const path of template.files.keys()) {
      expect(html).toContain(`"./${path}" integrity="sha384-${sha('sha384', text(path))}"`);
    }
  });

  test('lists all its files by their hash', () => {
    const { files: hashes }: { files: Record<string, string> } = JSON.parse(text(fileList));
    expect(Object.keys(hashes)).toEqual([...files.keys()].filter((path) => path !== fileList));
    expect(hashes['embed/v1/pqs.js']).toBe(`sha384-${sha('sha384', 'embed()')}`);
  });

  test('names a changed text anew, so that a kept one is never shown for it', () => {
    const title = { nl: 'Privacy Quick Scan', en: 'Other', 'nl-x-u': 'Privacy Quick Scan' };
    const changed: Questionnaire = { ...scan, title };
    const other = siteFiles({
      template,
      questionnaires: [{ ...scanGiven, questionnaire: changed }],
      embed: new Map(),
      version: '1.2.3',
    });
    expect(paths(files).filter((path) => !other.has(path))).toEqual([
      expect.stringMatching(/^assets\/privacy-quick-scan\.en-[\w-]{8}\.json$/),
      expect.stringMatching(/^assets\/privacy-quick-scan\.en\.first-[\w-]{8}\.json$/),
    ]);
  });

  test.each(['_headers', '.htaccess', 'nginx.conf'])('comes with the policy in %s, strict', (path) => {
    const [policy = ''] = /default-src 'none'[^"\n]*/.exec(text(path)) ?? [];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('frame-ancestors');
    expect(policy).not.toContain('unsafe');
  });
});

test('partners may load from the site and frame its embed, and nobody frames the scan itself', () => {
  const rules = new Map(
    text('_headers')
      .split(/^(?=\/)/m)
      .map((rule) => [rule.split('\n')[0], rule]),
  );
  for (const path of ['/', '/index.html', '/offline/*']) {
    expect(rules.get(path)).toContain("Content-Security-Policy: frame-ancestors 'self'");
  }
  expect(rules.get('/*')).toContain('Access-Control-Allow-Origin: *');
  expect(rules.get('/*')).not.toContain('frame-ancestors');
  const [, around = '', embed = ''] = text('nginx.conf').split(/^location /m);
  expect(around).toContain("frame-ancestors 'self'");
  expect(embed.startsWith('/scan/embed/')).toBe(true);
  expect(embed).not.toContain('frame-ancestors');
  expect(text('.htaccess')).toContain(
    `add Content-Security-Policy "frame-ancestors 'self'" "expr=%{REQUEST_URI} !~ m#/embed/#"`,
  );
});

describe('the one file', () => {
  const html = text('offline/webshop.html');
  const inside = (tag: string) =>
    html.slice(html.lastIndexOf(`<${tag}>`) + tag.length + 2, html.lastIndexOf(`</${tag.split(' ')[0]}>`));

  test('loads nothing', () => {
    expect(html).not.toMatch(/\b(src|href)="\.\//);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/'self'|connect-src|'unsafe/);
  });

  test('runs its own script and style by their hashes, in which nothing ends them early', () => {
    const script = inside('script type="module"');
    const style = inside('style');
    expect(script).toBe(String.raw`all("<\/script><\!-- <script>", "$&")`);
    expect(style).toBe(String.raw`p::after{content:"<\/style>"}`);
    expect(html).toContain(`script-src 'sha256-${sha('sha256', script)}'`);
    expect(html).toContain(`style-src 'sha256-${sha('sha256', style)}'`);
    for (const path of ['_headers', '.htaccess', 'nginx.conf']) {
      expect(text(path)).toContain(`'sha256-${sha('sha256', script)}'`);
    }
  });

  test('has the questionnaire in all languages', () => {
    expect(dataIn(html, 'questionnaire')).toEqual(webshop);
  });
});

test('whatever a questionnaire says, it stays text', () => {
  const title = { nl: '</script><script>alert(1)</script> & "x" {{intro}} $&', en: 'x', 'nl-x-u': 'x' };
  const hostile: Questionnaire = { ...scan, title };
  const made = siteFiles({
    template,
    questionnaires: [{ ...scanGiven, questionnaire: hostile }],
    embed: new Map(),
    version: '1',
  });
  for (const path of ['index.html', 'offline/privacy-quick-scan.html']) {
    const html = text(path, made);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain(
      '<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; {{intro}} $&amp;</title>',
    );
  }
  expect(dataIn(text('offline/privacy-quick-scan.html', made), 'questionnaire')).toMatchObject({ title });
});
