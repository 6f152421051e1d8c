import { posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { firstWords, interfaceWords, laterWords } from './interface-words.build.ts';
import {
  interfaceSources,
  nameOf,
  partsOf,
  type Piece,
  piecesOf,
  type Source,
} from './parsed-source.build.ts';

/** Every text by its key, with dots between the levels. */
function texts(of: object, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(of).flatMap(([key, value]: [string, unknown]): (readonly [string, string])[] =>
      typeof value === 'object' && value !== null
        ? [...texts(value, `${before}${key}.`)]
        : [[before + key, String(value)]],
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

const [dutch, formal, english] = [
  texts(interfaceWords.nl),
  texts(interfaceWords['nl-x-u']),
  texts(interfaceWords.en),
];

test('English has the words that Dutch has, and no more', () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
});

test('English fills in the same as Dutch', () => {
  for (const [key, text] of dutch) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

test('the u-form only has words that Dutch has, fills in the same, and none that are the same', () => {
  for (const [key, text] of formal) {
    const informal = dutch.get(key);
    expect(informal, key).toBeDefined();
    expect(placeholders(text), key).toEqual(placeholders(informal ?? ''));
    expect(text, key).not.toBe(informal);
  }
});

test('nobody who chose the u-form is called je', () => {
  for (const [key, text] of new Map([...dutch, ...formal])) {
    expect(text, key).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
  }
});

test('a group of words comes first or later, not both, and in every language the same', () => {
  const [first, later] = [firstWords, laterWords].map((part) =>
    [...new Set(Object.values(part).flatMap((words) => Object.keys(words)))].sort(),
  );
  expect(first).toEqual(Object.keys(firstWords.nl).sort());
  expect(later).toEqual(Object.keys(laterWords.nl).sort());
  expect(first?.filter((group) => later?.includes(group))).toEqual([]);
});

/** What a module of the interface uses: other modules, words, and words that cannot be told from its text. */
interface Module {
  readonly imports: readonly string[];
  readonly keys: readonly string[];
  readonly untold: readonly string[];
}

/** The screens that are shown only once the later words are there. */
const laterRoots = new Set(['screens/later.tsx', 'embed/level-asked.tsx']);

/** Reads what a module uses. Any text in it that reads as a key counts as a use, wherever it stands. */
function moduleOf(source: Source): Module {
  const pieces = piecesOf(source);
  const imports = pieces.flatMap(([piece]) => (isImport(piece) ? partsOf(piece, 'source').map(nameOf) : []));
  const patterns = pieces.flatMap(([piece]) => keyPattern(piece) ?? []);
  const untold = pieces
    .filter(([piece]) => piece.type === 'CallExpression' && nameOf(partsOf(piece, 'callee')[0]) === 't')
    .flatMap(([piece]) => untoldIn(partsOf(piece, 'arguments')[0]));
  return {
    imports: imports
      .filter((path) => path.startsWith('.'))
      .map((path) => posix.normalize(posix.join(posix.dirname(source.path), path))),
    keys: [...dutch.keys()].filter((key) => patterns.some((pattern) => pattern.test(key))),
    untold: untold.map((what) => `${source.path}: ${what}`),
  };
}

/** Whether a piece brings in another module when it runs, at once or on request. */
function isImport(piece: Piece): boolean {
  if (piece.type === 'ImportExpression') return true;
  const names = partsOf(piece, 'specifiers');
  const types =
    piece['importKind'] === 'type' ||
    piece['exportKind'] === 'type' ||
    (names.length > 0 && names.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type'));
  return /^(Import|Export\w+)Declaration$/.test(piece.type) && !types;
}

/** The keys that a text can be, with each of its holes filled in by one step, and in each form of the plural. */
function keyPattern(piece: Piece): RegExp | null {
  const pieces = piece.type === 'TemplateLiteral' ? partsOf(piece, 'quasis').map(cooked) : [nameOf(piece)];
  if (piece.type !== 'TemplateLiteral' && piece.type !== 'Literal') return null;
  const [group = ''] = pieces[0]?.split('.') ?? [];
  if (!Object.hasOwn(interfaceWords.nl, group) || !pieces[0]?.includes('.')) return null;
  return new RegExp(`^${pieces.map((text) => text.replaceAll('.', '\\.')).join('[^.]+')}(_one|_other)?$`);
}

function cooked(quasi: Piece): string {
  const { value } = quasi;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}

/** What is given as a key and of which no text says which: a template that does not begin with a group. */
function untoldIn(key: Piece | undefined): readonly string[] {
  if (!key) return [];
  const parts = ['test', 'consequent', 'alternate'].flatMap((name) => partsOf(key, name));
  if (key.type === 'ConditionalExpression') return parts.slice(1).flatMap(untoldIn);
  if (key.type === 'TemplateLiteral' || key.type === 'Literal')
    return keyPattern(key) ? [] : ['a key without a group'];
  return key.type === 'BinaryExpression' ? ['a key that is added up'] : [];
}

/** The modules that can run before the later words are there. */
function firstModules(modules: ReadonlyMap<string, Module>, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const reach = (path: string) => {
    if (found.has(path) || laterRoots.has(path)) return;
    found.add(path);
    for (const next of modules.get(path)?.imports ?? []) reach(next);
  };
  for (const root of roots) reach(root);
  return found;
}

describe('the words of the interface', () => {
  const modules = new Map(interfaceSources().map((source) => [source.path, moduleOf(source)] as const));
  const roots = ['main.tsx', 'embed/pqs.ts', 'embed/frame.ts', 'preview/main.tsx'];
  const first = firstModules(modules, roots);

  it('are all used, and no key is put together so that it cannot be found', () => {
    const used = new Set([...modules.values()].flatMap(({ keys }) => keys));
    expect([...dutch.keys()].filter((key) => !used.has(key))).toEqual([]);
    expect([...modules.values()].flatMap(({ untold }) => untold)).toEqual([]);
  });

  it('come first where they are used up to the first question', () => {
    expect(first).toContain('screens/question.tsx');
    expect(first).toContain('embed/mounted-scan.tsx');
    expect(first).not.toContain('screens/profile.tsx');
    const later = texts(laterWords.nl);
    const early = [...first].flatMap((path) =>
      (modules.get(path)?.keys ?? []).filter((key) => later.has(key)).map((key) => `${path}: ${key}`),
    );
    expect(early).toEqual([]);
  });

  it('come later where they are not', () => {
    const used = new Set([...first].flatMap((path) => modules.get(path)?.keys ?? []));
    const groups = Object.entries(firstWords.nl).filter(
      ([group, words]) => ![...texts(words, `${group}.`).keys()].some((key) => used.has(key)),
    );
    expect(groups.map(([group]) => group)).toEqual([]);
  });
});

describe('a module', () => {
  it.each([
    [`t('site.skip')`, ['site.skip']],
    [`t(open ? 'site.skip' : 'error.title')`, ['site.skip', 'error.title']],
    [`const told = 'welcome.minutes'`, ['welcome.minutes_one', 'welcome.minutes_other']],
    [
      't(`pages.back.${screen}`)',
      [
        'pages.back.welcome',
        'pages.back.processes',
        'pages.back.question',
        'pages.back.check',
        'pages.back.profile',
      ],
    ],
    [
      't(`privacy.kept.${what}.where`)',
      [
        'privacy.kept.scans.where',
        'privacy.kept.choices.where',
        'privacy.kept.files.where',
        'privacy.kept.tab.where',
      ],
    ],
    [`<p title="site.skip">site.contrast</p>`, ['site.skip']],
  ])('uses the words that its text names: %s', (text, keys) => {
    expect(moduleOf({ path: 'one.tsx', text }).keys).toEqual(keys);
  });

  it.each([
    ['t(`${group}.title`)', 'a key without a group'],
    [`t(open ? 'site.skip' : \`\${group}.title\`)`, 'a key without a group'],
    [`t('site.' + name)`, 'a key that is added up'],
  ])('does not hide them: %s', (text, what) => {
    expect(moduleOf({ path: 'one.tsx', text }).untold).toEqual([`one.tsx: ${what}`]);
  });

  it('is first when it is imported, at once or on request, from what is first', () => {
    const text = `import { a } from './a.ts'; import type { b } from './b.ts'; export { c } from './c/d.ts';
      import { type e } from './e.ts'; const f = () => import('./screens/later.tsx'); const g = () => import('./g.ts');
      import h from 'react';`;
    const one = moduleOf({ path: 'one.tsx', text });
    expect([...one.imports].sort()).toEqual(['a.ts', 'c/d.ts', 'g.ts', 'screens/later.tsx']);
    expect([...firstModules(new Map([['one.tsx', one]]), ['one.tsx'])].sort()).toEqual([
      'a.ts',
      'c/d.ts',
      'g.ts',
      'one.tsx',
    ]);
  });
});
