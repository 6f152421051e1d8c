/** What the page says until the scan is loaded, or when it cannot be. */
export interface PageWords {
  readonly promise: string;
  readonly loading: string;
  readonly needsScript: string;
}

const words: Readonly<Record<string, PageWords>> = {
  nl: {
    promise: 'Je antwoorden blijven op je eigen apparaat. We sturen niets op.',
    loading: 'De scan wordt geladen.',
    needsScript:
      'Deze scan heeft JavaScript nodig, want alles gebeurt in je eigen browser. Zet JavaScript aan en laad deze pagina opnieuw.',
  },
  'nl-x-u': {
    promise: 'Uw antwoorden blijven op uw eigen apparaat. We sturen niets op.',
    loading: 'De scan wordt geladen.',
    needsScript:
      'Deze scan heeft JavaScript nodig, want alles gebeurt in uw eigen browser. Zet JavaScript aan en laad deze pagina opnieuw.',
  },
  en: {
    promise: 'Your answers stay on your own device. We send nothing.',
    loading: 'The scan is being loaded.',
    needsScript:
      'This scan needs JavaScript, because everything happens in your own browser. Turn JavaScript on and load this page again.',
  },
};

/** The words in a language; in another than these, English, and the language that they are in then. */
export function pageWords(language: string): PageWords & { readonly language: string } {
  const known = [language, language.split('-')[0] ?? ''].find((tag) => Object.hasOwn(words, tag)) ?? 'en';
  const found = words[known];
  if (!found) throw new Error(`no words for ${known}`);
  return { ...found, language: known };
}
