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

/**
 * The folders of the engine, floor by floor: a file imports from its own folder and from the floors below. On the ground
 * floor is what knows nothing of questionnaires; on the top floor the command, and the door (`.`), which nobody in the
 * engine goes through.
 */
const floors: readonly (readonly string[])[] = [
  ['diagnostics'],
  ['json'],
  ['format'],
  ['questionnaire', 'extend'],
  ['texts', 'response', 'condition'],
  ['check', 'lint', 'score'],
  ['load', 'evaluation'],
  ['asking'],
  ['consistency', 'whatif', 'prove', 'explain', 'versions'],
  ['profile'],
  ['documents', 'scenario', 'init'],
  ['cli', '.'],
];

/** What stands beside the floors, for tests alone. */
const forTests: readonly string[] = ['testing', 'fixtures'];

/** Which files stand at the top of the engine: its one door, what of it is fetched apart, and tests of the whole. */
const atTheTop = /^engine\/((index|reading)\.ts|[a-z-]+\.test\.ts)$/;

/** What only some files may know of, and which. */
const only: readonly { readonly what: RegExp; readonly where: RegExp; readonly why: string }[] = [
  {
    what: /^xstate(\/|$)/,
    where: /^engine\/asking\/machine\.ts$/,
    why: 'xstate is imported in engine/asking/machine.ts alone',
  },
  { what: /^(react|react-dom|@xstate\/react)(\/|$)/, where: /^ui\//, why: 'the engine knows no React' },
  { what: /^(i18next|react-i18next)$/, where: /^ui\//, why: 'the engine knows no i18next' },
  { what: /^idb$/, where: /^ui\/storage/, why: 'only the storage of the ui knows where answers are kept' },
  {
    what: /^json-schema-to-ts$/,
    where: /^(engine\/format\/|ui\/embed\/messages)/,
    why: 'types are inferred in engine/format alone, and of messages',
  },
  {
    what: /^ajv(\/|$)/,
    where: /^engine\/format\/(validator\.|misfits\.test\.)/,
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
      ...(room === 'engine' ? outOfPlace(path) : []),
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
  const test = isTest(path);
  if (!test && isTest(target)) return [...told, `${path}: ${target} is for tests alone`];
  if (room !== 'engine' && other === 'engine' && target !== 'engine/index.ts' && !test) {
    return [...told, `${path}: the engine is entered by engine/index.ts, not by ${target}`];
  }
  return room === 'engine' && other === 'engine' && !test ? [...told, ...wrongFloor(path, target)] : told;
}

/** Tests, and what they share: the folders `testing/`, wherever they are, and the fixtures of the engine. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\/|^engine\/fixtures\//.test(path);
}

function wrongFloor(path: string, target: string): readonly string[] {
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return [];
  if (floorOf(to) < floorOf(from)) return [];
  return [`${path}: ${from}/ may not import from ${to}/, which is not on a floor below it`];
}

function outOfPlace(path: string): readonly string[] {
  const folder = folderOf(path);
  if (folder === '.') return atTheTop.test(path) ? [] : [`${path}: belongs in a folder of the engine`];
  return floorOf(folder) < Infinity || forTests.includes(folder)
    ? []
    : [`${path}: ${folder}/ is on no floor`];
}

/** The folder of the engine that a file is in; `.` for what stands at its top. */
function folderOf(path: string): string {
  const [, folder = '.', ...inFolder] = path.split('/');
  return inFolder.length > 0 ? folder : '.';
}

/** The number of its floor from the ground up; a folder without one lies above all. */
function floorOf(folder: string): number {
  const floor = floors.findIndex((folders) => folders.includes(folder));
  return floor < 0 ? Infinity : floor;
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
    ['engine/asking/route.ts', `import { Scan } from '../../ui/scan.tsx';`, 'engine may not import from ui'],
    ['engine/score/score.ts', `import { setup } from 'xstate';`, 'machine.ts alone'],
    ['engine/prove/prove.ts', `const z3 = await import('z3-solver');`, 'z3.ts alone'],
    ['engine/texts/text.ts', `import i18next from 'i18next';`, 'no i18next'],
    ['engine/load/load.ts', `import { readFileSync } from 'node:fs';`, 'only the command line knows Node'],
    ['engine/load/load.ts', `import { readFileSync } from 'fs';`, 'only the command line knows Node'],
    ['engine/load/load.ts', `import { readFile } from 'fs/promises';`, 'only the command line knows Node'],
    ['engine/load/load.ts', `export const debug = process.env['DEBUG'];`, 'no Node'],
    ['engine/profile/profile.ts', `export const width = window.innerWidth;`, 'no browser'],
    ['engine/profile/profile.ts', `export const width = globalThis.window?.innerWidth;`, 'no browser'],
    ['engine/profile/profile.ts', `const { innerWidth } = window;`, 'no browser'],
    ['engine/load/load.ts', `const file = await fetch(address);`, 'no browser'],
    ['engine/texts/text.ts', `export * from '../../ui/language.ts';`, 'engine may not import from ui'],
    [
      'engine/texts/text.ts',
      `const all = import.meta.glob('../../ui/locales/*.json');`,
      'engine may not import from ui',
    ],
    [
      'ui/scan.tsx',
      `import { holds } from '../engine/condition/condition.ts';`,
      'entered by engine/index.ts',
    ],
    ['ui/app.tsx', `const x = await import('../e2e/walk.ts');`, 'ui may not import from e2e'],
    ['ui/app.tsx', `import { createActor } from 'xstate';`, 'machine.ts alone'],
    ['ui/app.tsx', `document.querySelector('h1');`, 'by ui/surroundings alone'],
    ['ui/screens/check.tsx', `onClick={() => window.print()}`, 'by ui/surroundings alone'],
    ['ui/screens/check.tsx', `return <h2>{title}</h2>;`, 'by ui/surroundings alone'],
    ['ui/main.tsx', `import x from '../package.json';`, 'outside the rooms'],
    [
      'engine/questionnaire/options.ts',
      `import { route } from '../asking/route.ts';`,
      'questionnaire/ may not import from asking/',
    ],
    [
      'engine/check/papers.ts',
      `import type { Result } from '../score/score.ts';`,
      'check/ may not import from score/',
    ],
    ['engine/documents/report.ts', `import { words } from '../cli/words.ts';`, 'may not import from cli/'],
    ['engine/cli/score-file.ts', `import { profile } from '../index.ts';`, 'cli/ may not import from ./'],
    ['engine/index.ts', `export { pqs } from './cli/run.ts';`, './ may not import from cli/'],
    ['ui/storage/keeper.ts', `import { tabs } from './testing/tabs.ts';`, 'tabs.ts is for tests alone'],
    ['engine/prove/witness.ts', `import clean from '../fixtures/base.json';`, 'base.json is for tests alone'],
    ['engine/load/load.ts', `import { plan } from '../planning/plan.ts';`, 'may not import from planning/'],
    ['engine/planning/plan.ts', `export const days = 7;`, 'planning/ is on no floor'],
    ['engine/plan.ts', `export const days = 7;`, 'belongs in a folder'],
  ])('a violation planted in %s is found', (path, text, told) => {
    expect(violations([{ path, text }]).join('\n')).toContain(told);
  });

  it('each folder of the engine is told of in the README, from the ground floor up', () => {
    const told = [...readFileSync(join(top, 'README.md'), 'utf8').matchAll(/^ {2}([a-z]+)\/ /gm)].map(
      ([, folder = '']) => folder,
    );
    const engine = [...floors.flat().filter((folder) => folder !== '.'), ...forTests];
    expect(told.filter((folder) => engine.includes(folder))).toEqual(engine);
    const there = readdirSync(join(top, 'engine'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(there.map(({ name }) => name).sort()).toEqual([...engine].sort());
  });

  it('a clean file is not accused', () => {
    const text = `import { load } from '../engine/index.ts';\n// window.open is not used here\n`;
    expect(violations([{ path: 'ui/open.ts', text }])).toEqual([]);
    const floor = `import { route } from '../asking/route.ts';\nimport { ways } from './ways.ts';\n`;
    expect(violations([{ path: 'engine/whatif/whatif.ts', text: floor }])).toEqual([]);
    const test = `import { example } from '../testing/questionnaire.ts';\n`;
    expect(violations([{ path: 'engine/format/shape.test.ts', text: test }])).toEqual([]);
    const shared = `import { example } from '../../../engine/testing/questionnaire.ts';\n`;
    expect(violations([{ path: 'ui/storage/testing/tabs.ts', text: shared }])).toEqual([]);
  });
});
