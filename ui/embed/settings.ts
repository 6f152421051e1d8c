/** How long the answers are kept: not at all, as long as the tab is open, or on the device. */
type StorageChoice = 'none' | 'session' | 'device';

/** Which colours: those on a light ground, on a dark one, or what the device asks for. */
export type ThemeChoice = 'light' | 'dark' | 'auto';

/** What the partner may be told beside that the scan is done. A level only after the person has said yes. */
export type ShareChoice = 'nothing' | 'level';

/** What a partner asks for with the attributes of the element. What is not understood is taken as not said. */
export interface Settings {
  /** The address of a questionnaire; absent for the one that comes along. */
  readonly questionnaire?: string;
  readonly lang?: string;
  readonly theme: ThemeChoice;
  /** The level of the heading of a screen. */
  readonly headingLevel: number;
  readonly storage: StorageChoice;
  readonly share: ShareChoice;
}

/** The attributes of the element, as they are written in HTML. */
export const attributes = ['questionnaire', 'lang', 'theme', 'heading-level', 'storage', 'share'] as const;

/** Reads the settings from attributes. On the page of a partner nothing is kept and nothing is shared unless asked. */
export function settingsFrom(attribute: (name: (typeof attributes)[number]) => string | null): Settings {
  const questionnaire = attribute('questionnaire');
  const lang = attribute('lang');
  return {
    ...(questionnaire && { questionnaire }),
    ...(lang && { lang }),
    theme: oneOf(['light', 'dark', 'auto'], attribute('theme')),
    headingLevel: levelFrom(attribute('heading-level')),
    storage: oneOf(['none', 'session', 'device'], attribute('storage')),
    share: oneOf(['nothing', 'level'], attribute('share')),
  };
}

/** The partner's page has a first heading of its own, so the scan starts at 2 unless told otherwise. */
function levelFrom(text: string | null): number {
  const level = Number(text ?? '');
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], text: string | null): Choice {
  return choices.find((choice) => choice === text) ?? choices[0];
}
