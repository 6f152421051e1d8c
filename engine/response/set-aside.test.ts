import fc from 'fast-check';
import { expect, test } from 'vitest';
import base from '../fixtures/base.json?raw';
import baseResponse from '../fixtures/base-response.json?raw';
import { pointer } from '../diagnostics/diagnostic.ts';
import { load } from '../load/load.ts';
import { migrate } from '../versions/migrate.ts';
import { readResponse } from './read-response.ts';
import { writeResponse } from './response.ts';

const { questionnaire: loaded } = load(base);
if (!loaded) throw new Error('The base questionnaire has errors.');
const questionnaire = loaded;

const whole: Record<string, unknown> = {
  ...JSON.parse(baseResponse),
  name: 'Our scan',
  done: { less: true },
  planned: { less: { on: '2026-12-01', person: 'Ann', note: 'Ask first.' } },
  details: { name: 'Bakery', email: 'a@b.example' },
  orphans: { '/organisation/answers/older': 'x' },
};

type Path = readonly string[];

/** Every place in a value, from the whole to its last part. */
function placesOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => placesOf(part, [...at, name]))];
}

/** What stands at the end of each path in a value, by its pointer. */
function leaves(value: unknown, at: Path = []): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[pointer('', ...at), value]]);
  return new Map(Object.entries(value).flatMap(([name, part]) => [...leaves(part, [...at, name])]));
}

function isDeepEqual(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([place, value]) => Object.is(other.get(place), value));
}

function damaged(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const part: unknown = Reflect.get(value, step);
  const changed = damaged(part, rest, put);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === step ? changed : one));
  return { ...value, [step]: changed };
}

/** What hangs together, so that one bad value in it takes all of it: a list, an answer, a level set by hand, a process. */
function unitOf(path: Path): string {
  const [first, index, ...more] = path;
  if (first === 'processes' && (index === undefined || more.length === 0 || more[0] === 'id')) {
    return pointer('', ...path.slice(0, 2));
  }
  if (first === 'adjustments') return pointer('', ...path.slice(0, 2));
  const at = path.indexOf('answers');
  return pointer('', ...(at >= 0 ? path.slice(0, at + 2) : path));
}

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    0.5,
    '',
    '  ',
    '20261-01-01',
    '2026-02-30',
    '\u{0}',
    '\u{D800}',
    'x'.repeat(60_000),
    [],
    {},
    ['name', 'name'],
    { __proto__: null, more: 1 },
  ),
);

/** Damage to these leaves nothing that says which answers they are. */
const essential = new Set(['', '/format', '/questionnaire', '/questionnaire/id']);
const places = placesOf(whole).filter((path) => !essential.has(pointer('', ...path)));

test('of a response with one bad value the rest is as it was, and what was set aside is told with its place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), values, (path, value) => {
      const text = JSON.stringify(damaged(whole, path, value));
      const { response, diagnostics } = readResponse(questionnaire, text);
      expect(response).toBeDefined();
      const unit = unitOf(path);
      const [after, before] = [leaves(response), leaves(whole)];
      const process = unit.startsWith('/processes') && (path.length < 3 || path[2] === 'id');
      const subjects = path[2] === 'subjects';
      for (const [place, kept] of before) {
        if (place === unit || place.startsWith(`${unit}/`)) continue;
        // a level that was set by hand for what is not there any more, and what stood after it in the list
        if (place.startsWith('/adjustments') && (process || subjects)) continue;
        if (place.startsWith('/processes') && process) continue;
        expect(after.get(place), place).toEqual(kept);
      }
      const asGiven = JSON.parse(text);
      const taken = { ...response, questionnaire: asGiven.questionnaire };
      expect(diagnostics.length > 0 || isDeepEqual(leaves(taken), leaves(asGiven))).toBe(true);
      for (const { severity } of diagnostics) expect(severity).toBe('warning');
      // and what is read once is read the same ever after, with nothing more to tell
      const again = response && readResponse(questionnaire, writeResponse(response));
      expect(again?.response).toEqual(response);
      expect(again?.diagnostics.filter(({ code }) => code !== 'unknown-language')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['/planned/less/on', ['planned', 'less', 'on'], '20261-01-01', 'wrong-pattern'],
  ['/planned/less/on', ['planned', 'less', 'on'], '2026-02-30', 'no-such-day'],
  ['/details/name', ['details', 'name'], '  ', 'empty-text'],
  ['/adjustments/0/level', ['adjustments', '0', 'level'], 'enormous', 'unknown-level'],
  ['/organisation/answers/people', ['organisation', 'answers', 'people'], -4, 'out-of-range'],
  ['/organisation/answers/people', ['organisation', 'answers', 'people'], '12', 'wrong-answer'],
  ['/more', ['more'], 'x', 'unknown-property'],
  ['/name', ['name'], 7, 'wrong-type'],
])('the bad value at %s is set aside, and the scan opens', (at, path, value, code) => {
  const { response, diagnostics } = readResponse(questionnaire, JSON.stringify(damaged(whole, path, value)));
  expect(response).toBeDefined();
  expect(diagnostics.map((one) => `${one.code} ${one.pointer}`)).toContain(`${code} ${at}`);
});

test('what is set aside is kept with the answers, so that nothing that was typed is lost', () => {
  const text = JSON.stringify(damaged(whole, ['planned', 'less', 'on'], '20261-01-01'));
  const { response } = readResponse(questionnaire, text);
  expect(response?.orphans).toEqual({
    '/organisation/answers/older': 'x',
    '/planned/less/on': '20261-01-01',
  });
  expect(response?.planned).toEqual({ less: { person: 'Ann', note: 'Ask first.' } });
});

test('a process whose id cannot be read keeps its answers, and a damaged name leaves the process', () => {
  const own = { id: 'own-1', name: 5, answers: { cameras: 'no' }, subjects: { customers: { answers: {} } } };
  const nameless = { id: 7, answers: { cameras: 'yes' }, subjects: {} };
  const text = JSON.stringify({ ...whole, adjustments: [], processes: [nameless, own] });
  const { response } = readResponse(questionnaire, text);
  expect(response?.processes).toEqual([{ ...own, name: 'own-1' }]);
  expect(response?.orphans).toMatchObject({ '/processes/0/answers/cameras': 'yes', '/processes/1/name': 5 });
});

test('names that mean something to JavaScript are left out of the file, and the rest opens', () => {
  const text = JSON.stringify(whole).replace('"done":{', '"done":{"__proto__":true,"constructor":true,');
  const { response, diagnostics } = readResponse(questionnaire, text);
  expect(response).toEqual(whole);
  expect(diagnostics.map(({ code }) => code)).toEqual(['hostile-key', 'hostile-key']);
});

test('migrating tells what was set aside', () => {
  const text = JSON.stringify(damaged(whole, ['planned', 'less', 'on'], '20261-01-01'));
  const { migration, diagnostics } = migrate(questionnaire, text);
  expect(migration?.setAside).toEqual(['/planned/less/on']);
  expect(diagnostics.map(({ pointer: at }) => at)).toEqual(['/planned/less/on']);
});
