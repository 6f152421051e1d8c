import { createInstance, type i18n } from 'i18next';
import nl from './locales/nl.json';
import { readPreference, writePreference } from './preference.ts';

const names = { nl: 'Nederlands', en: 'English' } as const;

type LanguageId = keyof typeof names;

/** The words of the interface, and the languages that can be switched to. */
export interface InterfaceLanguage {
  readonly instance: i18n;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  change(id: string): Promise<void>;
}

const preferenceKey = 'pqs-language';

/**
 * The interface in the language that the person chose here before, else in the first of the questionnaire's languages
 * that the interface speaks. An instance of its own, so that an i18next of the page around it is left alone.
 */
export async function openLanguage(spoken: readonly string[]): Promise<InterfaceLanguage> {
  const offered = spoken.filter(isKnown);
  const languages = offered.length > 0 ? offered : (['nl', 'en'] satisfies LanguageId[]);
  const instance = createInstance();
  await instance.init({
    lng: 'nl',
    fallbackLng: 'nl',
    defaultNS: 'ui',
    resources: { nl: { ui: nl } },
    interpolation: { escapeValue: false }, // React escapes
  });
  const change = async (id: string) => {
    if (id === 'en' && !instance.hasResourceBundle('en', 'ui')) {
      instance.addResourceBundle('en', 'ui', (await import('./locales/en.json')).default);
    }
    await instance.changeLanguage(id);
    document.documentElement.lang = id;
  };
  const wished = readPreference(preferenceKey);
  await change(languages.find((id) => id === wished) ?? languages[0] ?? 'nl');
  return {
    instance,
    languages: languages.map((id) => ({ id, name: names[id] })),
    change: async (id) => {
      await change(id);
      writePreference(preferenceKey, id);
    },
  };
}

function isKnown(id: string): id is LanguageId {
  return Object.hasOwn(names, id);
}
