import 'i18next';
import type first from './locales/first.nl.json';
import type later from './locales/later.nl.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof first & typeof later };
  }
}
