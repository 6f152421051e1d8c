import fc from 'fast-check';
import { createInstance as createReal, type ResourceLanguage, type i18n } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../../interface-words.build.ts';
import { createInstance as createSmall, type SmallI18n } from './i18next.ts';
import { I18nextProvider, useTranslation } from './react-i18next.ts';

/** How the source calls either of them: with keys and parameters that the types of i18next have let through. */
type Say = (key: string, parameters?: Record<string, unknown>) => string;

/** i18next and what stands in for it, told the same. */
interface Both {
  readonly real: i18n;
  readonly small: SmallI18n;
  /** The words of now, of each. */
  readonly say: () => readonly [Say, Say];
}

const spoken: Record<string, ResourceLanguage> = interfaceWords;
const { nl, en } = interfaceWords;

/** Languages that a scan can be in: those that the interface speaks, forms of them, and one that it does not speak. */
const languages = [...Object.keys(spoken), 'nl-BE', 'EN-gb', 'fr'];

const counts = [undefined, 0, 1, 2, 1.5, -1, 21, 1_000_000, Number.NaN];

/** The keys as the source gives them: without the forms of the plural. */
const keys = [...new Set(Object.values(spoken).flatMap((words) => keysOf(words)))].flatMap((key) => [
  ...new Set([key, key.replace(/_(one|other)$/, '')]),
]);

function keysOf(words: object, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${before}${key}.`) : [before + key],
  );
}

/** Everything that a text of the interface has filled in. */
const names = [...JSON.stringify(spoken).matchAll(/\{\{([\w-]+)/g)].map(([, name = '']) => name);

/** What a name can be filled in with: words that look like what a translator looks for, too. */
const value = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '$&',
    '$1',
    "$'",
    '{{count}}',
    '{{-name}}',
    '{{',
    '}}',
    '$t(site.skip)',
    '$t(',
    ')',
    '<b>&amp;"</b>',
    '',
  ),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);

const list = fc.option(fc.array(fc.string()), { nil: undefined });

const parameters = fc.record(
  {
    ...Object.fromEntries(names.map((name) => [name, value])),
    subjects: list,
    count: fc.constantFrom(...counts),
  },
  { requiredKeys: [] },
);

/** What the types let through is checked where it is said: here anything may be asked. */
const saidBy =
  (translate: object): Say =>
  (...asked) =>
    typeof translate === 'function' ? Reflect.apply(translate, undefined, asked) : '';

async function both(resources: Record<string, { ui: ResourceLanguage }> = { nl: { ui: nl } }): Promise<Both> {
  const settings = { lng: 'nl', fallbackLng: 'nl', defaultNS: 'ui' } as const;
  const [real, small] = [createReal(), createSmall()];
  await real.init({ ...settings, resources: { ...resources }, interpolation: { escapeValue: false } });
  await small.init({ ...settings, resources, interpolation: { escapeValue: false } });
  return {
    real,
    small,
    say: () => [saidBy(real.getFixedT(real.language)), saidBy(small.spoken().t)],
  };
}

/** Both of them in a language, with the words that it needs, as `ui/language.ts` does it. */
async function bothIn(language: string): Promise<Both> {
  const made = await both();
  for (const [tag, words] of Object.entries(spoken)) {
    expect(made.small.hasResourceBundle(tag, 'ui')).toBe(made.real.hasResourceBundle(tag, 'ui'));
    if (made.real.hasResourceBundle(tag, 'ui') || !language.toLowerCase().startsWith(tag)) continue;
    made.real.addResourceBundle(tag, 'ui', words);
    made.small.addResourceBundle(tag, 'ui', words);
  }
  await made.real.changeLanguage(language);
  await made.small.changeLanguage(language);
  return made;
}

describe('the translator of the embed says what i18next says', () => {
  for (const language of languages) {
    it(`for every key and every count, in ${language}`, async () => {
      const { real, small, say } = await bothIn(language);
      const [expected, said] = say();
      expect(small.spoken().i18n.language).toBe(real.language);
      expect(small.language).toBe(real.language);
      expect(small.dir(language)).toBe(real.dir(language));
      const filled = Object.fromEntries(names.map((name) => [name, `<${name} $& {{count}}>`]));
      const given = [
        undefined,
        ...counts.flatMap((count) => [{ count }, { ...filled, subjects: ['a', 'b', 'c'], count }]),
      ];
      const differs = (key: string) => given.some((more) => said(key, more) !== expected(key, more));
      expect(keys.filter(differs)).toEqual([]);
    });

    it(`whatever is filled in, in ${language}`, async () => {
      const [expected, said] = (await bothIn(language)).say();
      fc.assert(
        fc.property(fc.constantFrom(...keys), parameters, (key, given) => {
          expect(said(key, given)).toBe(expected(key, given));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('whatever the words, and whichever forms of the plural a language has', async () => {
    const text = fc
      .array(
        fc.constantFrom(
          'woord',
          ' ',
          '{{count}}',
          '{{name}}',
          '{{ name }}',
          '{{names, list}}',
          '}}',
          '$&',
          '{{toString}}',
          '',
        ),
      )
      .map((parts) => parts.join(''));
    const forms = fc.record({ a: text, a_one: text, a_other: text, a_many: text }, { requiredKeys: [] });
    const words = fc.record({
      top: forms,
      ...Object.fromEntries(['a', 'a_one', 'a_other'].map((key) => [key, text])),
    });
    const given = fc.record(
      { count: fc.constantFrom(...counts), name: value, names: list },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          { nl: words, 'nl-x-u': words, 'nl-BE': words, en: words, fr: words },
          { requiredKeys: ['nl'] },
        ),
        fc.constantFrom(...languages),
        given,
        async (spokenHere, language, filled) => {
          const made = await both(
            Object.fromEntries(Object.entries(spokenHere).map(([tag, ui]) => [tag, { ui }])),
          );
          await made.real.changeLanguage(language);
          await made.small.changeLanguage(language);
          const [expected, said] = made.say();
          for (const key of ['a', 'top.a']) expect(said(key, filled)).toBe(expected(key, filled));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('for keys that there are no words for', async () => {
    const [expected, said] = (await bothIn('nl-x-u')).say();
    const step = fc.oneof(
      fc.constantFrom(
        'site',
        'profile',
        'effort',
        'skip',
        'length',
        '0',
        'constructor',
        '__proto__',
        'toString',
      ),
      fc.stringMatching(/^[\w-]+$/),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), parameters, (steps, given) => {
        const key = steps.join('.');
        expect(said(key, given)).toBe(expected(key, given));
      }),
      { numRuns: 1000 },
    );
  });

  it('after each change of language, and what was given before stays in its language', async () => {
    const made = await both();
    const { real, small } = made;
    for (const [tag, words] of Object.entries(spoken)) {
      real.addResourceBundle(tag, 'ui', words);
      small.addResourceBundle(tag, 'ui', words);
    }
    const [realBefore, smallBefore] = made.say();
    for (const language of ['en', 'nl-x-u', 'fr', 'nl', 'en']) {
      await real.changeLanguage(language);
      await small.changeLanguage(language);
      const [expected, said] = made.say();
      expect(keys.filter((key) => said(key, { count: 2 }) !== expected(key, { count: 2 }))).toEqual([]);
      expect(smallBefore('site.skip')).toBe(realBefore('site.skip'));
    }
    expect(smallBefore('site.skip')).toBe(nl.site.skip);
    expect(made.say()[1]('site.skip')).toBe(en.site.skip);
  });

  it('when words come later, for what was given before too', async () => {
    const made = await both();
    const [expected, said] = made.say();
    for (const more of [{ later: { added: 'Later' } }, { later: { other: 'Anders' } }, { extra: 'Erbij' }]) {
      made.real.addResourceBundle('nl', 'ui', more);
      made.small.addResourceBundle('nl', 'ui', more);
      for (const key of ['later.added', 'later.other', 'extra', 'site.skip']) {
        expect(said(key), key).toBe(expected(key));
      }
    }
  });
});

function Said() {
  const { t, i18n } = useTranslation();
  return `${i18n.language}: ${t('welcome.start')}. `;
}

describe('the translator of the embed', () => {
  it('gives each part of a page the words of the instance around it', async () => {
    const [one, other] = [(await bothIn('nl')).small, (await bothIn('en')).small];
    const shown = [one, other].map((instance, key) =>
      createElement(I18nextProvider, { key, i18n: instance }, createElement(Said)),
    );
    expect(renderToStaticMarkup(shown)).toBe(`nl: ${nl.welcome.start}. en: ${en.welcome.start}. `);
    expect(() => renderToStaticMarkup(createElement(Said))).toThrow('outside an I18nextProvider');
  });

  it('tells of a change of language, with other words each time, until it is not asked any more', async () => {
    const { small } = await both();
    const told: string[] = [];
    const stop = small.subscribe(() => told.push(small.spoken().i18n.language));
    const before = small.spoken();
    expect(small.spoken()).toBe(before);
    await small.changeLanguage('en');
    expect(small.spoken()).not.toBe(before);
    expect(small.spoken().t).not.toBe(before.t);
    await small.changeLanguage('nl');
    stop();
    await small.changeLanguage('en');
    expect(told).toEqual(['en', 'nl']);
  });

  it('keeps two scans apart, and changes none of the words it was given', async () => {
    const [one, other] = [(await both()).small, (await both()).small];
    const before = structuredClone(nl);
    one.addResourceBundle('en', 'ui', en);
    one.addResourceBundle('nl', 'ui', { site: { skip: 'Anders' } });
    await one.changeLanguage('en');
    expect(one.spoken().t('site.skip')).toBe(en.site.skip);
    expect(other.spoken().t('site.skip')).toBe(nl.site.skip);
    expect(other.hasResourceBundle('en', 'ui')).toBe(false);
    expect(nl).toEqual(before);
  });
});
