import type { i18n, ParseKeys, Resource } from 'i18next';

/** What a text is filled in with, by name; a list where it asks for one: `{{names, list}}`. The count chooses the plural. */
interface Parameters {
  readonly [name: string]: string | number | boolean | readonly string[] | null | undefined;
  readonly count?: number | undefined;
}

/** Gives the words of a key, filled in. */
type Translate = (key: ParseKeys, parameters?: Parameters) => string;

/** What a component is given: a new one each time that the language changes. */
export interface Spoken {
  readonly t: Translate;
  readonly i18n: Pick<i18n, 'language'>;
}

/** The settings of i18next that stand for what is done here; there is no other way. */
interface Settings {
  readonly lng: string;
  readonly fallbackLng: string;
  readonly defaultNS: string;
  readonly resources: Resource;
  /** React escapes what it shows. */
  readonly interpolation: { readonly escapeValue: false };
}

/** What the scan asks of an instance of i18next, and no more; `asked.test.ts` holds the source to it. */
export interface SmallI18n extends Pick<i18n, 'dir' | 'hasResourceBundle' | 'language'> {
  init(settings: Settings): Promise<void>;
  addResourceBundle(language: string, namespace: string, bundle: object): void;
  changeLanguage(language: string): Promise<void>;
  readonly spoken: () => Spoken;
  /** Tells of each change of language, until the function that is returned is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Stands in for i18next in the embed: what the scan uses of it, in a tenth of the size. Words are looked up by a path in
 * the language and its wider forms and then in Dutch, in the plural form of that language; parameters are filled in as
 * they are. It is held to give what i18next gives, for every text of the interface.
 */
export function createInstance(): SmallI18n {
  const listeners = new Set<() => void>();
  let words: Resource = {};
  let fallback = '';
  let namespace = '';
  const speak = (asked: string): Spoken => {
    const language = Intl.getCanonicalLocales(asked)[0] ?? asked;
    const tried = [...new Set([...widerForms(language), fallback])];
    const textOf = (key: string, count: number | undefined): string => {
      for (const code of tried) {
        const spokenHere = words[code]?.[namespace];
        if (spokenHere === undefined) continue;
        const forms =
          count === undefined ? [key] : [`${key}_${pluralRules(code).select(count)}`, key, `${key}_other`];
        for (const form of forms) {
          const text = wordsAt(spokenHere, form);
          if (typeof text === 'string' && text !== '') return text;
        }
      }
      return key;
    };
    return {
      t: (key, parameters = {}) => filledIn(textOf(key, parameters.count), parameters, language),
      i18n: { language },
    };
  };
  let spoken: Spoken;
  return {
    init: async ({ lng, fallbackLng, defaultNS, resources }) => {
      words = { ...resources };
      fallback = fallbackLng;
      namespace = defaultNS;
      spoken = speak(lng);
    },
    get language() {
      return spoken.i18n.language;
    },
    hasResourceBundle: (language, ns) => words[language]?.[ns] !== undefined,
    addResourceBundle: (language, ns, bundle) => {
      const before = words[language];
      words = { ...words, [language]: { ...before, [ns]: { ...Object(before?.[ns]), ...bundle } } };
    },
    changeLanguage: async (language) => {
      spoken = speak(language);
      for (const listener of listeners) listener();
    },
    dir: () => 'ltr', // as every language that the interface speaks
    spoken: () => spoken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const rules: Record<string, Intl.PluralRules> = {};

function pluralRules(language: string): Intl.PluralRules {
  return (rules[language] ??= new Intl.PluralRules(language));
}

/** A language and its wider forms: `nl-x-u`, `nl-x` and `nl`. */
function widerForms(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
}

/** What stands at a path, with dots between its steps. */
function wordsAt(words: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined,
      words,
    );
}

/** A text with its `{{names}}` filled in; a name that was not given stays as it is. */
function filledIn(text: string, parameters: Parameters, language: string): string {
  return text.replace(/\{\{(.+?)\}\}/g, (whole, inside: string) => {
    const [name = '', format] = inside.split(',').map((part) => part.trim());
    const given = Object.hasOwn(parameters, name);
    const filling = given ? parameters[name] : undefined;
    if (filling === undefined) return given && format === undefined ? '' : whole;
    return format === 'list' && Array.isArray(filling)
      ? new Intl.ListFormat(language).format(filling)
      : String(filling ?? '');
  });
}
