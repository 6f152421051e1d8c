import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A source file of the project: its path from the top, and its text. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const top = join(import.meta.dirname, '..');
const rooms = ['engine', 'ui', 'e2e'];

/** Which rooms a room may import from: questionnaires ← engine ← ui ← e2e. */
const below: Record<string, readonly string[]> = {
  engine: ['engine', 'questionnaires'],
  ui: ['ui', 'engine', 'questionnaires'],
  e2e: ['e2e', 'ui', 'engine', 'questionnaires'],
};

/** What only some files may know of, and which. */
const only: readonly { readonly what: RegExp; readonly where: RegExp; readonly why: string }[] = [
  {
    what: /^xstate(\/|$)/,
    where: /^engine\/machine\.ts$/,
    why: 'xstate is imported in engine/machine.ts alone',
  },
  { what: /^(react|react-dom|@xstate\/react)(\/|$)/, where: /^ui\//, why: 'the engine knows no React' },
  { what: /^(i18next|react-i18next)$/, where: /^ui\//, why: 'the engine knows no i18next' },
  { what: /^idb$/, where: /^ui\/storage/, why: 'only the storage of the ui knows where answers are kept' },
  {
    what: /^json-schema-to-ts$/,
    where: /^(engine\/format|ui\/embed\/messages)/,
    why: 'types are inferred in engine/format alone, and of messages',
  },
  {
    what: /^ajv(\/|$)/,
    where: /^engine\/(validator|shape|misfits)/,
    why: 'Ajv is used when building, not when running',
  },
  {
    what: /^z3-solver(\/|$)/,
    where: /^engine\/cli\/z3\.ts$/,
    why: 'the solver is imported in engine/cli/z3.ts alone',
  },
  {
    what: new RegExp(`^(node:|(${builtinModules.join('|')})(/|$))`),
    where: /^(engine\/cli\/|e2e\/|.*\.test\.tsx?$)/,
    why: 'only the command line knows Node',
  },
];

const browserWords =
  /\b(window|document|localStorage|sessionStorage|navigator|indexedDB)\s*(\?\.|[.[(])|=\s*(window|document|navigator)\s*;|\b(fetch|XMLHttpRequest|WebSocket)\s*\(/;

/** What of the ui may know the page around the scan; everything else can then be drawn anywhere. */
const aroundTheScan = /^ui\/(main\.tsx|save-file\.ts|surroundings\/|storage\/|offline\/|embed\/|preview\/)/;

const pageWords =
  /(?<![.\w'])(window|document|location)\s*(\?\.|[.[(])|=\s*(window|document|location)\s*;|<h[1-6]\b/;

const nodeWords = /\bprocess\.(env|argv|cwd|exit|exitCode|stdin|stdout|stderr)\b|\bBuffer\./;

/** What breaks the rules of design.md §3.8 and §7, one sentence each. */
function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const room = path.split('/')[0] ?? '';
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const told = importsOf(text).flatMap((imported) =>
      imported.startsWith('.') ? wrongWay(path, room, imported) : notHere(path, imported),
    );
    const outside = room === 'ui' && !aroundTheScan.test(path) && !path.endsWith('.test.ts');
    const pure = room === 'engine' && !path.startsWith('engine/cli/') && !path.endsWith('.test.ts');
    return [
      ...told,
      ...(pure && browserWords.test(code) ? [`${path}: the engine knows no browser`] : []),
      ...(outside && pageWords.test(code)
        ? [`${path}: the page around the scan is reached by ui/surroundings alone`]
        : []),
      ...(pure && nodeWords.test(code) ? [`${path}: the engine knows no Node`] : []),
    ];
  });
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\bglob(?:<[^(]*>)?\(\s*)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

function wrongWay(path: string, room: string, imported: string): readonly string[] {
  const target = posix.normalize(posix.join(posix.dirname(path), imported)).replace(/\?.*$/, '');
  const other = target.split('/')[0] ?? '';
  const told =
    rooms.includes(other) || other === 'questionnaires' ? [] : [`${path}: ${target} is outside the rooms`];
  if (!below[room]?.includes(other)) return [...told, `${path}: ${room} may not import from ${other}`];
  const test = /\.test\.tsx?$|\/testing\//.test(path);
  if (room !== 'engine' && other === 'engine' && target !== 'engine/index.ts' && !test) {
    return [...told, `${path}: the engine is entered by engine/index.ts, not by ${target}`];
  }
  return told;
}

function notHere(path: string, imported: string): readonly string[] {
  return only
    .filter(({ what, where }) => what.test(imported) && !where.test(path))
    .map(({ why }) => `${path}: imports ${imported}, but ${why}`);
}

function sourceFiles(): readonly SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(join(top, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(top, file), text: readFileSync(file, 'utf8') }))
      .filter(
        ({ path }) =>
          !path.endsWith('.build.ts') &&
          path !== 'engine/architecture.test.ts' &&
          !path.startsWith('e2e/packages/'),
      ),
  );
}

describe('the rooms of the house', () => {
  it('import one way only, and each know only what is theirs', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(violations(files)).toEqual([]);
  });

  it.each([
    ['engine/route.ts', `import { Scan } from '../ui/scan.tsx';`, 'engine may not import from ui'],
    ['engine/score.ts', `import { setup } from 'xstate';`, 'machine.ts alone'],
    ['engine/prove/prove.ts', `const z3 = await import('z3-solver');`, 'z3.ts alone'],
    ['engine/text.ts', `import i18next from 'i18next';`, 'no i18next'],
    ['engine/load.ts', `import { readFileSync } from 'node:fs';`, 'only the command line knows Node'],
    ['engine/load.ts', `import { readFileSync } from 'fs';`, 'only the command line knows Node'],
    ['engine/load.ts', `import { readFile } from 'fs/promises';`, 'only the command line knows Node'],
    ['engine/load.ts', `export const debug = process.env['DEBUG'];`, 'no Node'],
    ['engine/profile.ts', `export const width = window.innerWidth;`, 'no browser'],
    ['engine/profile.ts', `export const width = globalThis.window?.innerWidth;`, 'no browser'],
    ['engine/profile.ts', `const { innerWidth } = window;`, 'no browser'],
    ['engine/load.ts', `const file = await fetch(address);`, 'no browser'],
    ['engine/text.ts', `export * from '../ui/language.ts';`, 'engine may not import from ui'],
    [
      'engine/text.ts',
      `const all = import.meta.glob('../ui/locales/*.json');`,
      'engine may not import from ui',
    ],
    ['ui/scan.tsx', `import { holds } from '../engine/condition.ts';`, 'entered by engine/index.ts'],
    ['ui/app.tsx', `const x = await import('../e2e/walk.ts');`, 'ui may not import from e2e'],
    ['ui/app.tsx', `import { createActor } from 'xstate';`, 'machine.ts alone'],
    ['ui/app.tsx', `document.querySelector('h1');`, 'by ui/surroundings alone'],
    ['ui/screens/check.tsx', `onClick={() => window.print()}`, 'by ui/surroundings alone'],
    ['ui/screens/check.tsx', `return <h2>{title}</h2>;`, 'by ui/surroundings alone'],
    ['ui/main.tsx', `import x from '../package.json';`, 'outside the rooms'],
  ])('a violation planted in %s is found', (path, text, told) => {
    expect(violations([{ path, text }]).join('\n')).toContain(told);
  });

  it('a clean file is not accused', () => {
    const text = `import { load } from '../engine/index.ts';\n// window.open is not used here\n`;
    expect(violations([{ path: 'ui/open.ts', text }])).toEqual([]);
  });
});
