import dark from '../theme/dark.css?inline';
import { once } from '../once.ts';
import type { ThemeChoice } from './settings.ts';
import first from './theme.css?inline';

/** When the colours on a dark ground hold. */
const darkWhen: Record<ThemeChoice, string> = {
  light: 'not all',
  dark: 'screen',
  auto: 'screen and (prefers-color-scheme: dark)',
};

/** The style sheets of a scan on another page: made of rules, so that the policy of that page allows them. */
export interface ThemeSheets {
  readonly use: (theme: ThemeChoice) => void;
  /** Resolves when the styles of the later screens are there too; after a failure they are loaded when asked again. */
  readonly complete: () => Promise<void>;
}

/** Dresses a shadow root. */
export function dress(root: ShadowRoot, theme: ThemeChoice): ThemeSheets {
  measureInRem();
  const [base, later, darkened] = [sheetOf(first), sheetOf(''), sheetOf(dark)];
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), base, later, darkened]; // after what gives it a place
  const use = (choice: ThemeChoice) => (darkened.media.mediaText = darkWhen[choice]);
  use(theme);
  return {
    use,
    complete: once(async () => {
      const { default: rules } = await import('./theme-later.css?inline');
      later.replaceSync(rules);
    }),
  };
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/** Makes the scan's unit of length the same everywhere inside it. Browsers that cannot, take it as it is where it stands. */
function measureInRem(): void {
  try {
    CSS.registerProperty({ name: '--pqs-rem', syntax: '<length>', inherits: true, initialValue: '18px' });
  } catch {
    // another scan on this page did
  }
}
