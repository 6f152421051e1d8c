import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'pqs-build-'));
const good = join(import.meta.dirname, '../fixtures/base.json');
const sector = join(import.meta.dirname, '../../questionnaires/webshop/questionnaire.json');
const template = join(folder, 'dist/template');
mkdirSync(join(template, 'single'), { recursive: true });
mkdirSync(join(template, 'assets'));
for (const [path, content] of [
  ['index.html', '<head><!--policy--></head><body><!--questionnaires--></body>'],
  ['assets/app.js', 'app()'],
  ['single/app.js', 'app()'],
  ['single/app.css', ''],
] as const) {
  writeFileSync(join(template, path), content);
}

afterAll(() => rmSync(folder, { recursive: true }));

/** What the command comes to and writes, with the template above. */
function built(out: string | undefined, ...files: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const status = buildSite(
    { files, values: out === undefined ? {} : { out: join(folder, out) } },
    {
      out: (text) => void (stdout += text),
      err: (text) => void (stderr += text),
      paint: (_, text) => text,
      paintErr: (_, text) => text,
      ask: () => Promise.resolve(undefined),
      progress: () => undefined,
    },
    join(folder, 'dist'),
  );
  return { status, stdout, stderr };
}

const at = (...path: readonly string[]) => join(folder, ...path);

function changed(name: string, change: (text: string) => string): string {
  const file = at(name);
  writeFileSync(file, change(readFileSync(good, 'utf8')));
  return file;
}

describe('pqs build', () => {
  test('makes a site of questionnaires, a sector version with all of its base', () => {
    const { status, stdout } = built('two', good, sector);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/two: \d+ files\n$/) });
    const alone = readdirSync(at('two/assets')).find((name) => name.startsWith('webshop.en-')) ?? '';
    const whole = JSON.parse(readFileSync(at('two/assets', alone), 'utf8'));
    expect(whole.extends).toBeUndefined();
    expect(whole.sections.length).toBeGreaterThan(5);
    expect(existsSync(at('two/questionnaires/privacy-quick-scan.json'))).toBe(true);
    expect(existsSync(at('two/assets/app.js'))).toBe(true);
  });

  test('builds nothing of a questionnaire with errors, and shows them', () => {
    const broken = changed('broken.json', (text) => text.replace('"format": 1', '"format": 2'));
    const { status, stderr } = built('none', good, broken);
    expect(status).toBe(1);
    expect(stderr).toContain(`${broken}:`);
    expect(stderr).toContain('not built');
    expect(existsSync(at('none'))).toBe(false);
  });

  test('shows a warning, and builds all the same', () => {
    const warned = changed('warned.json', (text) =>
      text.replace('"sum": [', '"sum": [{ "points": 1, "times": 0 }, '),
    );
    const { status, stderr } = built('warned', warned);
    expect(status).toBe(0);
    expect(stderr).toContain(' warning times-nothing ');
  });

  test('refuses two questionnaires with one id', () => {
    const { status, stderr } = built(
      'same',
      good,
      changed('copy.json', (text) => text),
    );
    expect(status).toBe(1);
    expect(stderr).toContain('has the id');
  });

  test('refuses a base that another file of the site is too, in another version', () => {
    const scan = at('scan.json');
    const text = readFileSync(
      join(import.meta.dirname, '../../questionnaires/privacy-quick-scan/questionnaire.json'),
      'utf8',
    );
    writeFileSync(scan, text.replace(/"version": "2\.\d+\.\d+"/, '"version": "2.99.0"'));
    const { status, stderr } = built('bases', scan, sector);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `the base of ${sector}: has the id "privacy-quick-scan", as ${scan} has.\n`,
    });
  });

  test('tells of a file that is not there', () => {
    expect(built('none', at('gone.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file'),
    });
  });

  test('touches no folder that has something else in it', () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine/letter.txt'), 'Dear');
    expect(built('mine', good)).toMatchObject({ status: 2, stderr: expect.stringContaining('not empty') });
    expect(existsSync(at('mine/index.html'))).toBe(false);
  });

  test('makes its own site anew, takes away what it has no more, and leaves what others put there', () => {
    built('again', good, sector);
    writeFileSync(at('again/logo.svg'), '<svg/>');
    expect(built('again', good).status).toBe(0);
    expect(existsSync(at('again/questionnaires/webshop.json'))).toBe(false);
    expect(existsSync(at('again/offline/webshop.html'))).toBe(false);
    expect(existsSync(at('again/logo.svg'))).toBe(true);
  });

  test('takes away nothing outside its folder, whatever the list says', () => {
    built('list', good);
    writeFileSync(at('precious.txt'), 'x');
    writeFileSync(
      at('list/site.json'),
      JSON.stringify({ files: { '../precious.txt': '', '/etc/none': '' } }),
    );
    expect(built('list', good).status).toBe(0);
    expect(existsSync(at('precious.txt'))).toBe(true);
  });

  test('wants to know where to', () => {
    expect(built(undefined, good)).toMatchObject({ status: 2, stderr: expect.stringContaining('--out DIR') });
  });
});
