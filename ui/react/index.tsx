import { createElement, forwardRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import type { PrivacyQuickScanElement } from '../embed/element.ts';
import type { ScanEventDetails } from '../embed/events.ts';
import type { Settings } from '../embed/settings.ts';

/** The events of the scan by what they are called as a property. */
const handlers = {
  onReady: 'pqs-ready',
  onStep: 'pqs-step',
  onComplete: 'pqs-complete',
  onError: 'pqs-error',
  onResize: 'pqs-resize',
} as const satisfies Record<string, keyof ScanEventDetails>;

type Handlers = {
  readonly [Name in keyof typeof handlers]?: (detail: ScanEventDetails[(typeof handlers)[Name]]) => void;
};

/** What the scan is given: as the attributes of `<privacy-quick-scan>`; the questionnaire also as a value. */
export interface PrivacyQuickScanProps extends Partial<Omit<Settings, 'questionnaire'>>, Handlers {
  readonly questionnaire?: string | object;
  readonly className?: string;
  /** Shows until the scan is there, and when it cannot load: a link to the scan elsewhere. */
  readonly children?: ReactNode;
}

/** What can be done with a scan that is shown. */
export type PrivacyQuickScanHandle = Pick<PrivacyQuickScanElement, 'start' | 'reset' | 'exportResponse'>;

/**
 * The Privacy Quick Scan in a React app, 18 or newer. It is the element `<privacy-quick-scan>`, which brings its own
 * small renderer along: it does not meet the React of the app.
 */
export const PrivacyQuickScan = forwardRef<PrivacyQuickScanHandle, PrivacyQuickScanProps>(
  function PrivacyQuickScan(props, handle) {
    const { questionnaire, lang, theme, headingLevel, storage, share, className, children } = props;
    const scan = useRef<PrivacyQuickScanElement>(null);
    const latest = useRef(props);
    useEffect(() => {
      latest.current = props;
    });
    useEffect(() => void import('../embed/pqs.ts'), []); // only where there is a page: a server has none
    useEffect(() => {
      const { current } = scan;
      if (!current || typeof questionnaire !== 'object') return undefined;
      let here = true;
      // before the element is known, a property set on it would hide the real one
      void customElements.whenDefined(current.localName).then(() => {
        if (here) current.questionnaire = questionnaire;
      });
      return () => {
        here = false;
      };
    }, [questionnaire]);
    useEffect(() => {
      const { current } = scan;
      const stops = Object.keys(handlers)
        .filter(isHandler)
        .map((name) => {
          const listener = (event: Event) => {
            if (event instanceof CustomEvent) latest.current[name]?.(event.detail);
          };
          current?.addEventListener(handlers[name], listener);
          return () => current?.removeEventListener(handlers[name], listener);
        });
      return () => {
        for (const stop of stops) stop();
      };
    }, []);
    useImperativeHandle(handle, () => ({
      start: async () => scan.current?.start(),
      reset: async () => scan.current?.reset(),
      exportResponse: async () => (await scan.current?.exportResponse()) ?? null,
    }));
    return createElement(
      'privacy-quick-scan',
      // oxlint-disable-next-line react/refs -- it is handed to the element, not read
      {
        ref: scan,
        class: className,
        ...(typeof questionnaire === 'string' && { questionnaire }),
        lang,
        theme,
        'heading-level': headingLevel,
        storage,
        share,
      },
      children,
    );
  },
);

function isHandler(name: string): name is keyof typeof handlers {
  return Object.hasOwn(handlers, name);
}
