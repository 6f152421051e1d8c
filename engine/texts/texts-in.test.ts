import { expect, test } from 'vitest';
import { catalogue } from '../questionnaire/catalogue.ts';
import { textsOf } from './texts-of.ts';
import { load } from '../load/load.ts';
import { textsIn } from './texts-in.ts';
import base from '../fixtures/base.json?raw';
import sector from '../fixtures/sector.json?raw';
import scan from '../../questionnaires/privacy-quick-scan/questionnaire.json?raw';

test.each([
  ['base', base],
  ['scan', scan],
])('the texts of the %s as written are those that the check looks at', (_, text) => {
  const { questionnaire } = load(text);
  if (!questionnaire) throw new Error('It has errors.');
  const checked = [...textsOf(questionnaire, catalogue(questionnaire))].map(({ pointer }) => pointer);
  const found = new Set(textsIn(JSON.parse(text)).map(({ pointer }) => pointer));
  expect(checked.filter((pointer) => !found.has(pointer))).toEqual([]);
});

test('a place has ids for numbers, and is there once', () => {
  const places = textsIn(JSON.parse(scan)).map(({ place }) => place);
  expect(places).toContain('/sections/your-company/questions/team/text');
  expect(new Set(places).size).toBe(places.length);
});

test('a sector version has the texts of its changes', () => {
  const places = textsIn(JSON.parse(sector)).map(({ place }) => place);
  expect(places).toEqual(
    expect.arrayContaining([
      '/title',
      '/processes/add/orders/label',
      '/processes/reword/payroll/examples/kinds/health',
      '/questions/add/oven/text',
      '/questions/change/branch/options/add/bakery/label',
      '/questions/reword/kinds/options/name/label',
    ]),
  );
});
