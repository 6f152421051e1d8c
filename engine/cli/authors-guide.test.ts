import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const page = join(import.meta.dirname, '../../docs/authors/README.md');
const text = readFileSync(page, 'utf8');
const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'pqs-guide-'));

beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** A part of the page that does something: a block of code, with what the remark before it says to do with it. */
interface Part {
  readonly remark: string;
  readonly language: string;
  readonly body: string;
  readonly start: number;
}

function partsOf(markdown: string): readonly Part[] {
  const pattern = /(?:<!-- (?<remark>.*?) -->\s*)?(?:^```(?<language>\w+)\n(?<body>.*?)^```$|$^)/gms;
  const blocks = [...markdown.matchAll(pattern)].map(({ groups = {}, index, 0: whole }) => ({
    remark: groups['remark'] ?? '',
    language: groups['language'] ?? '',
    body: groups['body'] ?? '',
    start: index + whole.indexOf('```'),
  }));
  const copies = [...markdown.matchAll(/<!-- (copy: .*?) -->/g)].map(({ 1: remark = '', index }) => ({
    remark,
    language: '',
    body: '',
    start: index,
  }));
  return [...blocks.filter(({ language }) => language !== ''), ...copies].sort(
    (one, other) => one.start - other.start,
  );
}

/** What a line such as `pqs check x` prints, on both ways, as one sees it on a screen. */
async function printed(line: string): Promise<string> {
  let screen = '';
  const write = (part: string) => void (screen += part);
  const [, ...words] = line.split(' ');
  await run(words, {
    out: write,
    err: write,
    paint: (_, part) => part,
    paintErr: (_, part) => part,
    ask: () => Promise.resolve(undefined),
    progress: () => undefined,
  });
  return screen;
}

/** The file with the lines after `-` taken out and those after `+` put in their place. */
function patched(file: string, diff: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  expect(file).toContain(lines('-'));
  return file.replace(lines('-'), lines('+'));
}

/** All commands of a block, with what each prints. */
async function screenOf(body: string): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const shown: string[] = [];
  for (const command of commands) shown.push(`${command}\n${await printed(command.slice(2))}`);
  return shown.join('\n');
}

/** Whether a screen is as shown; a line of `…` stands for any lines. */
function isAsShown(screen: string, shown: string): boolean {
  const pattern = shown
    .split(/^…\n/m)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`(?:.*\n)*?`);
  return new RegExp(`^${pattern}$`).test(screen);
}

test('the page for authors shows what the commands print', { timeout: 60_000 }, async () => {
  let now = text;
  const differing: object[] = [];
  for (const { remark, language, body } of partsOf(text)) {
    const [what, ...files] = remark.split(/:? /);
    const [file = '', other = ''] = files;
    if (what === 'copy') copyFileSync(file, other);
    else if (what === 'file') writeFileSync(file, body);
    else if (language === 'diff') writeFileSync(file, patched(readFileSync(file, 'utf8'), body));
    else if (language === 'console') {
      const screen = await screenOf(body);
      if (process.env['UPDATE_DOCS'])
        now = now.replace(`\`\`\`console\n${body}\`\`\``, () => `\`\`\`console\n${screen}\`\`\``);
      else if (!isAsShown(screen, body)) differing.push({ shown: body, printed: screen });
    }
  }
  if (process.env['UPDATE_DOCS']) writeFileSync(page, now);
  expect(differing).toEqual([]);
});

test('a line of … stands for any lines, and nothing else does', () => {
  expect(isAsShown('a\nb\nc\n', 'a\n…\nc\n')).toBe(true);
  expect(isAsShown('a\nc\n', 'a\n…\nc\n')).toBe(true);
  expect(isAsShown('a\nb\nd\n', 'a\n…\nc\n')).toBe(false);
  expect(isAsShown('a.\n', 'ab\n')).toBe(false);
  expect(isAsShown('ab\n', 'a.\n')).toBe(false);
});

test('the page does something', () => {
  const languages = partsOf(text).map(({ language }) => language);
  expect(languages.filter((language) => language === 'console').length).toBeGreaterThan(8);
  expect(languages.filter((language) => language === 'diff')).toHaveLength(4);
});
