import { expect, test, vi } from 'vitest';
import { createScan, type Questionnaire } from '../engine/index.ts';
import { languageChange } from './language-change.ts';
import { openLanguage } from './language.ts';
import { beginKeeping } from './storage/begin-keeping.ts';
import { oneQuestion } from './storage/testing/tabs.ts';

const texts = new Map(
  ['nl', 'en', 'nl-x-u'].map((id) => [id, { ...oneQuestion, title: id } satisfies Questionnaire]),
);

const whole = async () => oneQuestion;

/** A scan in Dutch, whose questionnaire comes in another language when `give` says so. */
async function openDutch() {
  const frame: HTMLElement = Object.create(null);
  const language = await openLanguage([...texts.keys()], { frame, ownPage: false }, null);
  const scan = createScan(oneQuestion);
  scan.start();
  const keeper = await beginKeeping({ kind: 'none', ownPage: false }).keep({ scan, whole });
  const waiting = new Map<string, (questionnaire: Questionnaire | null) => void>();
  const inLanguage = (id: string) =>
    new Promise<Questionnaire | null>((resolve) => void waiting.set(id, resolve));
  const change = languageChange({ scan, keeper, language, inLanguage });
  return {
    language,
    change,
    give: (id: string, there = true) => waiting.get(id)?.((there && texts.get(id)) || null),
    said: () => {
      const { questionnaire, response } = scan.getSnapshot().context;
      return [language.instance.language, questionnaire.title, response.language];
    },
  };
}

test('interface, questionnaire and answers change their language together', async () => {
  const { change, give, said } = await openDutch();
  const changed = change('en');
  give('en');
  expect(await changed).toBe(true);
  expect(said()).toEqual(['en', 'en', 'en']);
});

test('of two changes in a row the last one asked for counts, whichever comes first', async () => {
  const { change, give, said } = await openDutch();
  const [first, second] = [change('en'), change('nl-x-u')];
  give('nl-x-u');
  expect(await second).toBe(true);
  give('en');
  expect(await first).toBe(true); // and nothing is said of it
  expect(said()).toEqual(['nl-x-u', 'nl-x-u', 'nl-x-u']);
});

test('without its texts nothing changes, and that is told', async () => {
  const { change, give, said } = await openDutch();
  const changed = change('en');
  give('en', false);
  expect(await changed).toBe(false);
  expect(said()).toEqual(['nl', oneQuestion.title, undefined]);
});

test('without its words nothing changes, and that is told', async () => {
  const { language, change, give, said } = await openDutch();
  vi.spyOn(language, 'load').mockRejectedValue(new Error('offline'));
  const changed = change('en');
  give('en');
  expect(await changed).toBe(false);
  expect(said()).toEqual(['nl', oneQuestion.title, undefined]);
});
