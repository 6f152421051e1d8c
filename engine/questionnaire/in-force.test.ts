import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuestionnaireDocument } from '../format/format.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { daysAfter } from '../format/day.ts';
import type { Shape } from '../format/misfits.ts';
import { day as daySchema } from '../format/schema/parts.ts';
import { questionnaireSchema } from '../format/schema/questionnaire.ts';
import { inside, isList, isRecord } from '../json/record.ts';
import base from '../fixtures/base.json?raw';
import { datedIn, daysOfChange, inForce, isThereOn, placeInWhole } from './in-force.ts';

const whole: QuestionnaireDocument = JSON.parse(base);
const impact = whole.scores.findIndex(({ id }) => id === 'impact');

/** The base, with these rules for the impact and these sources. */
function withDates(
  rules: readonly { readonly from?: string; readonly until?: string }[],
): QuestionnaireDocument {
  const copy: QuestionnaireDocument = JSON.parse(base);
  const [score] = copy.scores.splice(impact, 1);
  if (!score || !('worst' in score)) throw new Error('The base has no worst.');
  const worst = [...score.worst, ...rules.map((dates) => ({ level: 'high', ...dates }))];
  return { ...copy, scores: [...copy.scores, { ...score, worst }] };
}

function rulesOn(questionnaire: QuestionnaireDocument, day: string): number {
  const score = inForce(questionnaire, day).scores.at(-1);
  return score && 'worst' in score ? score.worst.length - 2 : 0;
}

test('what has no dates is the very same questionnaire on every day', () => {
  expect(inForce(whole, '2026-12-01')).toBe(whole);
  expect(daysOfChange(whole)).toEqual([]);
});

test('the first and the last day count', () => {
  const dated = withDates([{ from: '2026-12-02', until: '2027-12-01' }]);
  expect(['2026-12-01', '2026-12-02', '2027-12-01', '2027-12-02'].map((day) => rulesOn(dated, day))).toEqual([
    0, 1, 1, 0,
  ]);
  expect(daysOfChange(dated)).toEqual(['2026-12-02', '2027-12-02']);
});

test('two rules before and after a day take turns', () => {
  const dated = withDates([{ until: '2026-12-01' }, { from: '2026-12-02' }]);
  expect([rulesOn(dated, '2026-12-01'), rulesOn(dated, '2026-12-02')]).toEqual([1, 1]);
  expect(placeInWhole(dated, '2026-12-02', '/scores/4/worst/2')).toBe('/scores/4/worst/3');
  expect(isThereOn(dated, '2026-12-02', '/scores/4/worst/2/level')).toBe(false);
});

test('a source comes and goes by its id', () => {
  const dated = { ...whole, sources: { old: { title: 'Old', until: '2026-12-01' }, law: { title: 'Law' } } };
  expect(Object.keys(inForce(dated, '2026-12-01').sources ?? {})).toEqual(['old', 'law']);
  expect(Object.keys(inForce(dated, '2026-12-02').sources ?? {})).toEqual(['law']);
});

const days = fc.integer({ min: 0, max: 40 }).map((many) => daysAfter('2026-11-20', many));
const dates = fc.record({ from: days, until: days }, { requiredKeys: [] });
const someDated = fc.array(dates, { minLength: 1, maxLength: 6 }).map(withDates);

test('between the days of change nothing changes', () => {
  fc.assert(
    fc.property(someDated, days, (dated, day) => {
      const last = [...daysOfChange(dated)].reverse().find((change) => change <= day);
      const since = last ?? '2026-11-01';
      expect(inForce(dated, day)).toEqual(inForce(dated, since));
    }),
  );
});

test('each place in force goes back to the same thing in the whole', () => {
  fc.assert(
    fc.property(someDated, days, (dated, day) => {
      const version = inForce(dated, day);
      for (const place of placesIn(version, '')) {
        const back = placeInWhole(dated, day, place);
        expect(isThereOn(dated, day, back)).toBe(true);
        expect(leaf(valueAt(dated, back))).toEqual(leaf(valueAt(version, place)));
      }
      for (const { pointer } of datedIn(version)) expect(valueAt(version, pointer)).toBeDefined();
    }),
    { numRuns: 20 },
  );
});

test('only members of lists, and sources, have dates in the format', () => {
  expect(
    [...datedShapes(questionnaireSchema, [])].filter((place) => !/(\*|^sources\.\+)$/.test(place)),
  ).toEqual([]);
});

function* placesIn(value: unknown, at: string): Iterable<string> {
  yield at;
  if (!isList(value) && !isRecord(value)) return;
  for (const [name, part] of Object.entries(value)) yield* placesIn(part, `${at}/${name}`);
}

function valueAt(value: unknown, place: string): unknown {
  return pointerSteps(place).reduce((at: unknown, step) => inside(at, step), value);
}

/** The places of shapes with dates: `*` stands for a member of a list, `+` for one by its id. */
function* datedShapes(shape: Shape, at: readonly string[]): Iterable<string> {
  const { from, until } = shape.properties ?? {};
  if (from?.pattern === daySchema.pattern || (until?.pattern === daySchema.pattern && at.length > 1))
    yield at.join('.');
  for (const variant of [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])]) yield* datedShapes(variant, at);
  for (const [name, part] of Object.entries(shape.properties ?? {})) yield* datedShapes(part, [...at, name]);
  if (shape.items) yield* datedShapes(shape.items, [...at, '*']);
  if (typeof shape.additionalProperties === 'object')
    yield* datedShapes(shape.additionalProperties, [...at, '+']);
}

/** What stands in a place, when nothing stands in it in turn. */
function leaf(value: unknown): unknown {
  return isList(value) || isRecord(value) ? 'more' : value;
}
