import { afterEach, expect, test, vi } from 'vitest';
import { interfaceWords } from './interface-words.build.ts';
import { offeredLanguages, openLanguage, spoken } from './language.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The interface in Dutch, as a partner's page opens it, with what the scan is told of a language there. */
async function openDutch() {
  const frame: HTMLElement = Object.create(null);
  const language = await openLanguage(['nl', 'nl-x-u', 'en'], { frame, ownPage: false }, null);
  const { instance } = language;
  const said = () => [instance.language, frame.lang, instance.t('site.skip'), instance.t('profile.title')];
  return { language, said, there: () => language.laterWords.now() };
}

const saidIn = (id: keyof typeof interfaceWords) => {
  const { site, profile } = { ...interfaceWords.nl, ...interfaceWords[id] };
  return [
    id,
    id,
    { ...interfaceWords.nl.site, ...site }.skip,
    { ...interfaceWords.nl.profile, ...profile }.title,
  ];
};

/** Holds back the later words of a language, until they are let through or fail. */
function holdBack(id: keyof typeof spoken) {
  const words = spoken[id].later;
  const held = new EventTarget();
  vi.spyOn(spoken[id], 'later').mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        held.addEventListener('through', () => resolve(words()));
        held.addEventListener('failed', () => reject(new Error('offline')));
      }),
  );
  return {
    letThrough: () => held.dispatchEvent(new Event('through')),
    fail: () => held.dispatchEvent(new Event('failed')),
  };
}

/** Long enough for everything that waits for nothing to have happened. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

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

test('the words up to the first question are there at once, and the later ones when they are asked for', async () => {
  const { language, said, there } = await openDutch();
  expect(said().slice(0, 3)).toEqual(saidIn('nl').slice(0, 3));
  expect(there()).toBeNull();
  language.laterWords.load();
  await expect.poll(there).not.toBeNull();
  expect(said()).toEqual(saidIn('nl'));
});

test('another language is spoken only when all its words are there', async () => {
  const { language, said, there } = await openDutch();
  language.laterWords.load();
  await expect.poll(there).not.toBeNull();
  for (const id of ['nl-x-u', 'en'] as const) {
    const held = holdBack(id);
    const before = said();
    const changed = language.change(id);
    await soon();
    expect(said()).toEqual(before);
    held.letThrough();
    await changed;
    expect(said()).toEqual(saidIn(id));
    expect(there()).not.toBeNull();
  }
  await language.change('nl');
  expect(said()).toEqual(saidIn('nl'));
});

test('when the language changes while the later words come, they are there with those of the new language', async () => {
  const { language, said, there } = await openDutch();
  const [dutch, english] = [holdBack('nl'), holdBack('en')];
  language.laterWords.load();
  const changed = language.change('en');
  await soon();
  expect(there()).toBeNull();
  english.letThrough();
  await changed;
  expect(said()).toEqual(saidIn('en'));
  expect(there()).not.toBeNull();
  dutch.fail();
  await soon();
  expect(there()).not.toBe('failed');
  expect(said()).toEqual(saidIn('en'));
});

test('when the later words come while the language changes, they are those of the language of that moment', async () => {
  const { language, said, there } = await openDutch();
  const english = holdBack('en');
  const changed = language.change('en');
  language.laterWords.load();
  await expect.poll(there).not.toBeNull();
  expect(said()).toEqual(saidIn('nl'));
  english.letThrough();
  await changed;
  expect(said()).toEqual(saidIn('en'));
});

test('when the later words of another language cannot be had, the language stays what it is', async () => {
  const { language, said, there } = await openDutch();
  language.laterWords.load();
  await expect.poll(there).not.toBeNull();
  const english = holdBack('en');
  const changed = language.change('en');
  english.fail();
  await expect(changed).rejects.toThrow('offline');
  expect(said()).toEqual(saidIn('nl'));
  vi.restoreAllMocks();
  await language.change('en');
  expect(said()).toEqual(saidIn('en'));
});

test('when the later words cannot be had it is told, and they can be asked for again', async () => {
  const { language, said, there } = await openDutch();
  const dutch = holdBack('nl');
  language.laterWords.load();
  dutch.fail();
  await expect.poll(there).toBe('failed');
  vi.restoreAllMocks();
  language.laterWords.load();
  await expect.poll(there).not.toBe('failed');
  expect(said()).toEqual(saidIn('nl'));
});
