import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import nl from './locales/nl.json';
import { readPreference, writePreference } from './preference.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** The languages of the interface, in its own words. A variant has only the texts that differ from those of its base. */
const spoken = {
  nl: { name: 'Nederlands', load: async () => nl },
  'nl-x-u': { name: 'Nederlands (u)', load: async () => (await import('./locales/nl-x-u.json')).default },
  en: { name: 'English', load: async () => (await import('./locales/en.json')).default },
} satisfies Record<string, { name: string; load: () => Promise<ResourceLanguage> }>;

type LanguageId = keyof typeof spoken;

/** The words of the interface, and the languages that can be switched to. */
export interface InterfaceLanguage {
  readonly instance: i18n;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  change(id: string): Promise<void>;
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
  const change = async (id: string) => {
    const missing = tagsOf(id)
      .filter(isSpoken)
      .filter((tag) => !instance.hasResourceBundle(tag, 'ui'));
    await Promise.all(
      missing.map(async (tag) => instance.addResourceBundle(tag, 'ui', await spoken[tag].load())),
    );
    await instance.changeLanguage(id);
    frame.lang = id;
    if (!ownPage) frame.dir = instance.dir(id);
  };
  await change(firstLanguage(wanted, asked));
  return {
    instance,
    languages: offered,
    change: async (id) => {
      await change(id);
      if (ownPage) writePreference(languageKey, id);
    },
  };
}

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
