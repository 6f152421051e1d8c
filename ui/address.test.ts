import { expect, test } from 'vitest';
import { addressOf, nearestPlace, type Place, placeAt } from './address.ts';

const places: readonly (readonly [string, Place])[] = [
  ['#/', { screen: 'welcome' }],
  ['#/processes', { screen: 'processes' }],
  ['#/check', { screen: 'check' }],
  ['#/profile', { screen: 'profile' }],
  ['#/checklists', { page: { name: 'checklists' } }],
  ['#/checklist/website', { page: { name: 'checklist', checklist: 'website' } }],
  ['#/about', { page: { name: 'about' } }],
  ['#/question/internet', { step: { question: 'internet' } }],
  ['#/question/payroll/purpose', { step: { process: 'payroll', question: 'purpose' } }],
  [
    '#/question/payroll/employees/impact',
    { step: { process: 'payroll', subject: 'employees', question: 'impact' } },
  ],
];

test.each(places)('%s is an address, both ways', (address, place) => {
  expect(placeAt(address)).toEqual(place);
  expect(addressOf(place)).toBe(address);
});

test('no address at all is the welcome screen', () => {
  expect(placeAt('')).toEqual({ screen: 'welcome' });
  expect(placeAt('#')).toEqual({ screen: 'welcome' });
});

test.each([
  '#/nowhere',
  '#/question',
  '#/question/',
  '#/question/a//b',
  '#/question/a/b/c/d',
  '#/check/x',
  '#/checklist',
  '#/plan/x',
])('%s names no place', (address) => {
  expect(placeAt(address)).toBeNull();
});

const steps = [{ question: 'internet' }, { process: 'payroll', question: 'purpose' }];

test('a question on the route is shown', () => {
  expect(nearestPlace({ step: { process: 'payroll', question: 'purpose' } }, steps, true)).toEqual({
    step: { process: 'payroll', question: 'purpose' },
  });
});

test('a question that does not apply shows all answers instead', () => {
  expect(nearestPlace({ step: { question: 'purpose' } }, steps, true)).toEqual({ screen: 'check' });
});

test('without a process there is nothing to check yet', () => {
  const asked = [{ screen: 'check' }, { screen: 'profile' }, { step: { question: 'purpose' } }] as const;
  for (const place of asked) expect(nearestPlace(place, [], false)).toEqual({ screen: 'processes' });
});

test('an address that names no place shows the welcome screen', () => {
  expect(nearestPlace(null, steps, true)).toEqual({ screen: 'welcome' });
});
