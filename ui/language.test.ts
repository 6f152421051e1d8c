import { expect, test } from 'vitest';
import { offeredLanguages } from './language.ts';

test('every language of the questionnaire is offered that the interface speaks, or whose wider form it speaks', () => {
  expect(offeredLanguages(['nl', 'nl-x-u', 'en-GB', 'fr'])).toEqual([
    { id: 'nl', name: 'Nederlands' },
    { id: 'nl-x-u', name: 'Nederlands (u)' },
    { id: 'en-GB', name: 'British English' },
  ]);
});

test('of languages that the interface does not speak, its own are offered instead', () => {
  expect(offeredLanguages(['fr']).map(({ id }) => id)).toEqual(['nl', 'en']);
});
