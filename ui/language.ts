import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { type Later, later } from './later.ts';
import nl from './locales/first.nl.json';
import { readPreference, writePreference } from './preference.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** A part of the words: those up to the first question, and those that come later. */
type Part = 'first' | 'later';

interface SpokenLanguage extends Record<Part, () => Promise<{ readonly default: ResourceLanguage }>> {
  readonly name: string;
}

type LanguageId = 'nl' | 'nl-x-u' | 'en';

/** The languages of the interface, in its own words. A variant has only the texts that differ from those of its base. */
export const spoken: Record<LanguageId, SpokenLanguage> = {
  nl: {
    name: 'Nederlands',
    first: async () => ({ default: nl }),
    later: () => import('./locales/later.nl.json'),
  },
  'nl-x-u': {
    name: 'Nederlands (u)',
    first: () => import('./locales/first.nl-x-u.json'),
    later: () => import('./locales/later.nl-x-u.json'),
  },
  en: {
    name: 'English',
    first: () => import('./locales/first.en.json'),
    later: () => import('./locales/later.en.json'),
  },
};

/** The words of the interface, and the languages that can be switched to. */
export interface InterfaceLanguage {
  readonly instance: i18n;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** Loads the words of a language, so that a change to it takes no time. Rejects when they cannot be loaded. */
  load(id: string): Promise<void>;
  /** Rejects when the words cannot be loaded: then the language stays what it is. */
  change(id: string): Promise<void>;
  /** The words of what comes after the first question, in the language of now. */
  readonly laterWords: Later<object>;
}

/** Where the language is remembered. */
export const languageKey = 'pqs-language';

/**
 * The interface in the language that is asked for, else in the first of the questionnaire's languages that the interface
 * speaks. An instance of its own, so that an i18next of the page around it is left alone.
 */
export async function openLanguage(
  wanted: readonly string[],
  { frame, ownPage }: Pick<Surroundings, 'frame' | 'ownPage'>,
  asked: string | null,
): Promise<InterfaceLanguage> {
  const offered = offeredLanguages(wanted);
  const instance = createInstance();
  await instance.init({
    lng: 'nl',
    fallbackLng: 'nl',
    defaultNS: 'ui',
    resources: { nl: { ui: nl } },
    interpolation: { escapeValue: false }, // React escapes
  });
  const added = new Set([wordsOf('nl', 'first')]);
  const add = async (id: string, part: Part) => {
    const missing = tagsOf(id)
      .filter(isSpoken)
      .filter((tag) => !added.has(wordsOf(tag, part)));
    const words = await Promise.all(missing.map(async (tag) => ({ tag, ...(await spoken[tag][part]()) })));
    for (const { tag, default: bundle } of words) {
      instance.addResourceBundle(tag, 'ui', bundle);
      added.add(wordsOf(tag, part));
    }
    return words;
  };
  const speak = async (id: string) => {
    await instance.changeLanguage(id);
    frame.lang = id;
    if (!ownPage) frame.dir = instance.dir(id);
  };
  const all = (id: string) => Promise.all([add(id, 'first'), add(id, 'later')]);
  const laterWords = later<object>(() => add(instance.language, 'later'));
  const begun = firstLanguage(wanted, asked);
  await add(begun, 'first');
  await speak(begun);
  return {
    instance,
    languages: offered,
    laterWords,
    load: async (id) => {
      await all(id);
    },
    change: async (id) => {
      const [, words] = await all(id);
      await speak(id);
      laterWords.put(words); // after the change: what waits for words in the language before may show now
      if (ownPage) writePreference(languageKey, id);
    },
  };
}

const wordsOf = (tag: LanguageId, part: Part) => `${part}.${tag}`;

/** The language that the person chose on the scan's own page before. */
export function rememberedLanguage(): string | null {
  return readPreference(languageKey);
}

/** Of these languages the one to begin in: that which is asked for, else the first that is offered. */
export function firstLanguage(wanted: readonly string[], asked: string | null): string {
  const offered = offeredLanguages(wanted);
  return (offered.find(({ id }) => id === asked) ?? offered[0])?.id ?? 'nl';
}

/** Of these languages those that the interface speaks, if need be in a wider form, by their names; else all that it speaks. */
export function offeredLanguages(wanted: readonly string[]): InterfaceLanguage['languages'] {
  const understood = wanted.filter((id) => tagsOf(id).some(isSpoken));
  const ids = understood.length > 0 ? understood : (['nl', 'en'] satisfies LanguageId[]);
  return ids.map((id) => ({ id, name: isSpoken(id) ? spoken[id].name : nameOf(id) }));
}

/** A language and its wider forms: `nl-x-u` and `nl`. */
function tagsOf(id: string): readonly string[] {
  const parts = id.split('-');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
}

function isSpoken(id: string): id is LanguageId {
  return Object.hasOwn(spoken, id);
}

/** What speakers of a language call it. */
function nameOf(id: string): string {
  return new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? id;
}
