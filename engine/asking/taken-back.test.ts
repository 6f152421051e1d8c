import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import base from '../fixtures/base.json?raw';
import baseResponse from '../fixtures/base-response.json?raw';
import type { Answer, Questionnaire, Response } from '../format/format.ts';
import { load } from '../load/load.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import type { Step } from '../questionnaire/scope.ts';
import { readResponse } from '../response/read-response.ts';
import { writeResponse } from '../response/response.ts';
import { questionnaireFrom } from '../testing/generate.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { allSteps } from '../testing/generate.ts';
import { type ScanEvent, createScan } from './machine.ts';

/*
 * Whatever sequence of events the interface sends, with whatever a browser or a page puts into their fields: the response
 * is one that the reader takes back whole, and the machine goes on.
 */

const hostileTexts = [
  '',
  ' ',
  '\u{A0}\u{2009}\n\t',
  '\u{0}',
  'a\u{0}b',
  '\u{D800}',
  'x\u{DC00}y',
  '\u{FEFF}',
  '\u{202E}evil',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'own-1',
  'own-999',
  'unknown',
  'yes',
  '20266-11-24',
  '20261-01-01',
  '2026-02-30',
  '2026-12-01',
  '0000-00-00',
  '-000001-01-01',
  '2026-02',
  'x'.repeat(5001),
  'x'.repeat(50_001),
  'NaN',
];

const hostileNumbers = [Number.NaN, Infinity, -Infinity, -0, 0, 0.1, -1, 12, 1e21, 1e308, 5e-324, 2 ** 53];

const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  ...hostileNumbers,
  undefined,
  null,
  true,
  {},
  [],
  [''],
  ['yes', 'yes'],
  ['name', 5],
  [[]],
  { ['__proto__']: 1 },
];

/** What the fields of events are filled with: ids of the questionnaire, and what should never come. */
class Fields {
  readonly #g: fc.GeneratorValue;
  readonly #questionnaire: Questionnaire;

  constructor(g: fc.GeneratorValue, questionnaire: Questionnaire) {
    this.#g = g;
    this.#questionnaire = questionnaire;
  }

  one<Value>(...values: readonly Value[]): Value {
    const value = values[this.#g(fc.nat, { max: values.length - 1 })];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there always is one at that place
    return value as Value;
  }

  /** A value that TypeScript would never let through, as a page can send it. */
  any(...sensible: readonly unknown[]): never {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is what is tried
    return this.one(...sensible, ...sensible, this.one(...hostileValues)) as never;
  }

  event(response: Response, readBack: Response): ScanEvent {
    const questionnaire = this.#questionnaire;
    const { processes, subjects, scores, measures = [], scales } = questionnaire;
    const ids = [
      ...processes.map(({ id }) => id),
      ...response.processes.map(({ id }) => id),
      'own-1',
      'own-2',
    ];
    const cards = groupsOf(questionnaire).map(({ id }) => id);
    const levels = Object.values(scales).flatMap((scale) => scale.map(({ id }) => id));
    const people = subjects.map(({ id }) => id);
    const text = () => this.any('Ann', ' Jan ', 'Répétition');
    const ticked = () => this.any(...measures.map(({ id }) => id), 'less');
    const type = this.one<ScanEvent['type']>(
      'start',
      'process.add',
      'process.addOwn',
      'process.rename',
      'process.remove',
      'process.restore',
      'group.add',
      'group.remove',
      'answer',
      'answer',
      'answer',
      'next',
      'next',
      'back',
      'go',
      'go',
      'show',
      'show',
      'read',
      'adjust',
      'adjust',
      'unadjust',
      'tick',
      'detail',
      'plan',
      'plan',
      'language',
      'questionnaire',
      'replace',
      'restart',
    );
    switch (type) {
      case 'process.add':
        return { type, process: this.any(...ids) };
      case 'process.addOwn':
        return {
          type,
          name: text(),
          subjects: this.any(people, people.slice(0, 1), [...people, ...people], ['__proto__']),
          group: this.any(...cards, undefined),
        };
      case 'process.rename':
        return { type, process: this.any(...ids), name: text() };
      case 'process.remove':
        return { type, process: this.any(...ids) };
      case 'group.add':
      case 'group.remove':
        return { type, group: this.any(...cards) };
      case 'answer':
        return { type, answer: this.any(...this.#answers()) };
      case 'go':
        return {
          type,
          step: this.any(...allSteps(questionnaire, response).slice(0, 20), this.#step(ids, people)),
        };
      case 'show':
        return { type, screen: this.any('welcome', 'processes', 'check', 'profile') };
      case 'read':
        return { type, page: this.any({ name: 'scans' }, { name: this.any('tools', 'incident') }) };
      case 'adjust': {
        const adjustable = scores.filter((score) => score.adjustable).map(({ id }) => id);
        const adjustment = {
          score: this.any(...adjustable, ...scores.map(({ id }) => id)),
          process: this.any(...ids, undefined),
          subject: this.any(...people, undefined),
          level: this.any(...levels),
          reason: text(),
          more: this.any('x'),
        };
        return { type, adjustment: this.any(adjustment, adjustment, adjustment) };
      }
      case 'unadjust':
        return { type, score: this.any(...scores.map(({ id }) => id)), process: this.any(...ids, undefined) };
      case 'tick':
        return { type, id: ticked(), done: this.any(true, false) };
      case 'detail':
        return { type, name: this.any('name', 'email', 'joint'), told: text() };
      case 'plan': {
        const planned = {
          on: this.any('2026-12-01', '2027-01-01'),
          person: text(),
          note: text(),
          more: text(),
        };
        return { type, id: ticked(), planned: this.any(planned, planned, { on: planned.on }) };
      }
      case 'language':
        return { type, language: this.any(...questionnaire.languages) };
      case 'questionnaire':
        return { type, questionnaire: this.any(questionnaire) };
      case 'replace':
        return { type, response: readBack };
      default:
        return { type };
    }
  }

  #step(ids: readonly string[], people: readonly string[]): Step {
    const questions = [...catalogue(this.#questionnaire).questions.keys()];
    return {
      question: this.any(...questions),
      process: this.any(...ids, undefined),
      subject: this.any(...people, undefined),
    };
  }

  /** Answers that fit some question, and lists of their options with others among them. */
  #answers(): readonly (Answer | undefined)[] {
    const places = [...catalogue(this.#questionnaire).questions.values()];
    const options = places.flatMap((place) => place.options.map(({ id }) => id));
    const some = options.length > 0 ? [this.one(...options), this.one(...options)] : [];
    return [...options, some, some.slice(0, 1), 'Tekst', 3, undefined];
  }
}

function hold(g: fc.GeneratorValue, questionnaire: Questionnaire, begun: Response | undefined): void {
  const fields = new Fields(g, questionnaire);
  const scan = createScan(questionnaire, begun);
  scan.start();
  for (let left = g(fc.integer, { min: 1, max: 40 }); left > 0; left -= 1) {
    const { response } = scan.getSnapshot().context;
    const { response: back = response } = readResponse(questionnaire, writeResponse(response));
    scan.send(fields.event(response, back));
    const snapshot = scan.getSnapshot();
    expect(snapshot.status).toBe('active');
    const kept = snapshot.context.response;
    const read = readResponse(questionnaire, writeResponse(kept));
    expect(read.diagnostics).toEqual([]);
    expect(read.response).toEqual(kept);
  }
}

const { questionnaire: loaded } = load(base);
if (!loaded) throw new Error('The base questionnaire has errors.');
const fixture = loaded;
const begun = readResponse(fixture, baseResponse).response;

describe.each([
  { name: 'the questionnaire of the fixtures', from: () => fixture, response: begun, runs: 200 },
  { name: 'generated questionnaires', from: questionnaireFrom, response: undefined, runs: 60 },
  { name: 'the Privacy Quick Scan', from: () => privacyQuickScan(), response: undefined, runs: 10 },
])('with $name', ({ from, response, runs }) => {
  test('whatever events are sent, the response that is kept is taken back whole by the reader', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => hold(g, from(g), response)),
      { numRuns: runs, endOnFailure: true },
    );
  }, 120_000);
});

test('a day that is none, and a blank answer, change nothing that was there', () => {
  const scan = createScan(fixture, begun);
  scan.start();
  scan.send({ type: 'plan', id: 'less', planned: { on: '2026-12-01', person: 'Ann' } });
  scan.send({ type: 'plan', id: 'less', planned: { on: '20266-12-01', person: 'Ann', note: 'Ask.' } });
  expect(scan.getSnapshot().context.response.planned).toEqual({
    less: { on: '2026-12-01', person: 'Ann', note: 'Ask.' },
  });
  scan.send({ type: 'go', step: { question: 'remark' } });
  scan.send({ type: 'answer', answer: '  ' });
  expect(scan.getSnapshot().context.response.organisation.answers).not.toHaveProperty('remark');
  scan.send({ type: 'answer', answer: ' Yes ' });
  expect(scan.getSnapshot().context.response.organisation.answers).toHaveProperty('remark', ' Yes ');
});
