import { expect, test } from 'vitest';
import { toggled } from './toggled.ts';

const options = [{ id: 'name' }, { id: 'health' }, { id: 'none', exclusive: true }];

test('switches on in the order of the options', () => {
  expect(toggled(options, ['health'], 'name')).toEqual(['name', 'health']);
});

test('switches off', () => {
  expect(toggled(options, ['name', 'health'], 'name')).toEqual(['health']);
});

test('an exclusive option takes the others away', () => {
  expect(toggled(options, ['name', 'health'], 'none')).toEqual(['none']);
});

test('another option takes an exclusive one away', () => {
  expect(toggled(options, ['none'], 'name')).toEqual(['name']);
});
