import firstEn from './locales/first.en.json';
import firstNlU from './locales/first.nl-x-u.json';
import firstNl from './locales/first.nl.json';
import laterEn from './locales/later.en.json';
import laterNlU from './locales/later.nl-x-u.json';
import laterNl from './locales/later.nl.json';

/** The words up to the first question, by language. */
export const firstWords = { nl: firstNl, 'nl-x-u': firstNlU, en: firstEn };

/** The words of what comes after it. */
export const laterWords = { nl: laterNl, 'nl-x-u': laterNlU, en: laterEn };

/** All the words of the interface, by language, for tests. */
export const interfaceWords = {
  nl: { ...firstNl, ...laterNl },
  'nl-x-u': { ...firstNlU, ...laterNlU },
  en: { ...firstEn, ...laterEn },
};
