/** Where the person is, as far as a partner is told: what kind of screen, never which question. */
export type ScreenKind = 'welcome' | 'processes' | 'question' | 'check' | 'profile' | 'page';

/** Why a scan cannot be shown, or that a colour of the theme was changed to stay readable. */
type TroubleCode =
  | 'elsewhere'
  | 'unreachable'
  | 'too-large'
  | 'too-slow'
  | 'diagnostics'
  | 'crash'
  | 'not-loaded'
  | 'low-contrast';

/** A colour of the theme that was too faint, and what it became. */
export interface CorrectedColour {
  readonly token: string;
  readonly given: string;
  readonly used: string;
  /** The contrast that it had, and the least that it needs. */
  readonly contrast: number;
  readonly needed: number;
}

/** What each event of the element tells. Nothing here says what was answered. */
export interface ScanEventDetails {
  /** The scan can be used. */
  'pqs-ready': { readonly questionnaire: string; readonly version: string; readonly language: string };
  /** The person is on another screen. */
  'pqs-step': { readonly screen: ScreenKind };
  /**
   * The profile is shown. The level is there only with `share="level"` and after the person has said yes: then the event
   * comes a second time. Where the level rests on what the person does not know, `range` tells the best and the worst that
   * it may turn out to be, and `unknown` how many answers that is.
   */
  'pqs-complete': {
    readonly level?: string;
    readonly range?: readonly [best: string, worst: string];
    readonly unknown?: number;
  };
  'pqs-error': {
    readonly code: TroubleCode;
    readonly message: string;
    /** With `diagnostics`: the codes of what is wrong with the questionnaire. */
    readonly diagnostics?: readonly string[];
    /** With `low-contrast`: what was changed. */
    readonly corrected?: readonly CorrectedColour[];
  };
  /** The scan takes up another size, in CSS pixels. */
  'pqs-resize': { readonly width: number; readonly height: number };
}

/** Tells the partner that something happened. */
export type Tell = <Name extends keyof ScanEventDetails>(name: Name, detail: ScanEventDetails[Name]) => void;

/** Tells it by an event on an element, that leaves the shadow tree and rises to the top of the page. */
export function tellBy(element: EventTarget): Tell {
  return (name, detail) => {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementEventMap {
    'pqs-ready': CustomEvent<ScanEventDetails['pqs-ready']>;
    'pqs-step': CustomEvent<ScanEventDetails['pqs-step']>;
    'pqs-complete': CustomEvent<ScanEventDetails['pqs-complete']>;
    'pqs-error': CustomEvent<ScanEventDetails['pqs-error']>;
    'pqs-resize': CustomEvent<ScanEventDetails['pqs-resize']>;
  }
}
