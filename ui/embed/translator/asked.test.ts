import type { TOptionsBase } from 'i18next';
import { expect, it } from 'vitest';
import {
  interfaceSources,
  nameOf,
  partsOf,
  type Piece,
  piecesOf,
  type Source,
} from '../../parsed-source.build.ts';
import { createInstance } from './i18next.ts';
import { I18nextProvider, useTranslation } from './react-i18next.ts';

/** What stands in for each package in the embed. */
const standIns: Readonly<Record<string, object>> = {
  i18next: { createInstance },
  'react-i18next': { I18nextProvider, useTranslation },
};

/** The settings that the translator of the embed takes. */
const settings = new Set(['lng', 'fallbackLng', 'defaultNS', 'resources', 'interpolation']);

/** What can be asked of an instance. */
const ofInstance = new Set([
  'init',
  'hasResourceBundle',
  'addResourceBundle',
  'changeLanguage',
  'dir',
  'language',
]);

/** What i18next takes for a wish where the translator of the embed takes it for a name to fill in. */
const wishes: Record<Exclude<keyof TOptionsBase, 'count'>, true> = {
  defaultValue: true,
  ordinal: true,
  context: true,
  replace: true,
  lng: true,
  lngs: true,
  fallbackLng: true,
  ns: true,
  keySeparator: true,
  nsSeparator: true,
  returnObjects: true,
  returnDetails: true,
  joinArrays: true,
  postProcess: true,
  interpolation: true,
  skipInterpolation: true,
  keyPrefix: true,
};

/** Where `t` and `i18n` may stand, so that it can be seen what is asked of them. */
const inSight = new Set([
  'CallExpression',
  'MemberExpression',
  'Property',
  'ImportSpecifier',
  'TSTypeReference',
]);

/** What a source asks of i18next that the translator of the embed does not know, one sentence each. */
function unknownIn(source: Source): readonly string[] {
  const pieces = piecesOf(source);
  const instances = new Set(
    pieces
      .filter(([piece]) => calls(piece, 'createInstance'))
      .map(([, parent]) => nameOf(partsOf(parent, 'id')[0])),
  );
  return pieces
    .flatMap(([piece, parent]) => [
      ...unknownImports(piece),
      ...unknownCall(piece, parent),
      ...unknownMember(piece, parent, instances),
      ...outOfSight(piece, parent),
    ])
    .map((what) => `${source.path}: ${what}`);
}

function unknownImports(piece: Piece): readonly string[] {
  const standIn = standIns[nameOf(partsOf(piece, 'source')[0])];
  if (piece.type !== 'ImportDeclaration' || !standIn || piece['importKind'] === 'type') return [];
  return partsOf(piece, 'specifiers')
    .filter((one) => one['importKind'] !== 'type')
    .map((one) => nameOf(partsOf(one, 'imported')[0]))
    .filter((name) => !Object.hasOwn(standIn, name))
    .map((name) => `imports ${name || 'all'}`);
}

function unknownCall(piece: Piece, parent: Piece | undefined): readonly string[] {
  const given = partsOf(piece, 'arguments');
  if (calls(piece, 'createInstance')) return given.length > 0 ? ['createInstance is given something'] : [];
  if (calls(piece, 'useTranslation')) {
    const [taken] = partsOf(parent, 'id');
    const known =
      taken?.type === 'ObjectPattern' && named(taken).every((name) => name === 't' || name === 'i18n');
    return [
      ...(given.length > 0 ? ['useTranslation is given something'] : []),
      ...(known ? [] : ['of useTranslation only t and i18n are known']),
    ];
  }
  if (!calls(piece, 't')) return [];
  const [, parameters, ...more] = given;
  return [
    ...(more.length > 0 ? ['t is given more than parameters'] : []),
    ...(parameters && parameters.type !== 'ObjectExpression' ? ['t is given parameters from elsewhere'] : []),
    ...named(parameters)
      .filter((name) => name === '...' || Object.hasOwn(wishes, name))
      .map((name) => `t is given ${name}`),
  ];
}

function unknownMember(
  piece: Piece,
  parent: Piece | undefined,
  instances: ReadonlySet<string>,
): readonly string[] {
  if (piece.type !== 'MemberExpression') return [];
  const [object] = partsOf(piece, 'object');
  const name = nameOf(partsOf(piece, 'property')[0]);
  const held = nameOf(object) || nameOf(partsOf(object, 'property')[0]);
  if (held === 'i18n') return name === 'language' ? [] : [`i18n.${name} is asked`];
  if (held !== 'instance' && !instances.has(held)) return [];
  if (!ofInstance.has(name)) return [`instance.${name} is asked`];
  return name === 'init'
    ? named(partsOf(parent, 'arguments')[0])
        .filter((one) => !settings.has(one))
        .map((one) => `init is given ${one}`)
    : [];
}

function outOfSight(piece: Piece, parent: Piece | undefined): readonly string[] {
  const name = nameOf(piece);
  if (piece.type !== 'Identifier' || (name !== 't' && name !== 'i18n') || !parent) return [];
  const handed = parent.type === 'CallExpression' && partsOf(parent, 'callee')[0] !== piece;
  return handed || !inSight.has(parent.type) ? [`${name} is handed on`] : [];
}

function calls(piece: Piece, name: string): boolean {
  return piece.type === 'CallExpression' && nameOf(partsOf(piece, 'callee')[0]) === name;
}

/** The names in an object, or in what is taken from one. */
function named(object: Piece | undefined): readonly string[] {
  return partsOf(object, 'properties').map((property) =>
    property.type === 'Property' && property['computed'] === false
      ? nameOf(partsOf(property, 'key')[0])
      : '...',
  );
}

it('the source asks nothing of i18next that the translator of the embed does not know', () => {
  const sources = interfaceSources().filter(({ path }) => !path.startsWith('embed/translator/'));
  expect(sources.filter(({ text }) => text.includes('i18next')).length).toBeGreaterThan(50);
  expect(sources.flatMap(unknownIn)).toEqual([]);
});

it.each([
  [`import i18n from 'i18next';`, 'imports all'],
  [`import * as all from 'i18next';`, 'imports all'],
  [`import { Trans } from 'react-i18next';`, 'imports Trans'],
  [`const { t } = useTranslation('other');`, 'useTranslation is given something'],
  [`const { t, ready } = useTranslation();`, 'of useTranslation only t and i18n are known'],
  [`const [t] = useTranslation();`, 'of useTranslation only t and i18n are known'],
  [`const made = useTranslation();`, 'of useTranslation only t and i18n are known'],
  [`i18n.exists('a');`, 'i18n.exists is asked'],
  [`language.instance.on('languageChanged', f);`, 'instance.on is asked'],
  [`const made = createInstance(); made.use(x);`, 'instance.use is asked'],
  [`const made = createInstance({ lng: 'nl' });`, 'createInstance is given something'],
  [`const made = createInstance(); made.init({ lng: 'nl', ns: ['ui'] });`, 'init is given ns'],
  [`t('a', { context: 'b' });`, 't is given context'],
  [`t('a', { ...b });`, 't is given ...'],
  [`t('a', { [b]: 1 });`, 't is given ...'],
  [`t('a', given);`, 't is given parameters from elsewhere'],
  [`t('a', 'b', {});`, 't is given more than parameters'],
  [`const said = words(t);`, 't is handed on'],
  [`const said = t;`, 't is handed on'],
  [`const said = i18n;`, 'i18n is handed on'],
])('it is told of %s', (text, what) => {
  expect(unknownIn({ path: 'one.tsx', text })).toContain(`one.tsx: ${what}`);
});

it('what the source does ask is let through', () => {
  const text = `import { createInstance, type i18n } from 'i18next';
    import { I18nextProvider, useTranslation } from 'react-i18next';
    const { t, i18n } = useTranslation();
    const said = t(open ? 'a' : 'b', { count: 1, 'name': i18n.language }) + t(\`c.\${d}\`);
    const instance = createInstance();
    await instance.init({ lng: 'nl', fallbackLng: 'nl', defaultNS: 'ui', resources, interpolation });
    const shown = <I18nextProvider i18n={instance}>{said}</I18nextProvider>;`;
  expect(unknownIn({ path: 'one.tsx', text })).toEqual([]);
});
