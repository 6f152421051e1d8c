import { createRoot } from 'react-dom/client';
import { writeResponse } from '../../engine/index.ts';
import { placeAt, addressOf, placeIn } from '../address.ts';
import { App } from '../app.tsx';
import { openContrast } from '../contrast.ts';
import { type Opened, open } from '../open.ts';
import { placeInPage } from '../surroundings/place-in-page.ts';
import type { ScreenKind, Tell } from './events.ts';
import { fileToOpen } from './file-to-open.ts';
import { followLinks } from './follow-links.ts';
import { PartnerAsks } from './partner-asks.tsx';
import { readable } from './readable.ts';
import { noRequests } from './requests.ts';
import type { Settings } from './settings.ts';
import { dress } from './theme-sheets.ts';

/** A scan that stands in a shadow root on the page of a partner. */
export interface MountedScan {
  readonly start: () => void;
  readonly reset: () => Promise<void>;
  readonly exportResponse: () => Promise<string | null>;
  readonly change: (settings: Settings) => Promise<void>;
  /** Draws it again after `hide`, with the answers that it had. */
  readonly show: () => void;
  readonly hide: () => void;
  /** Takes it away for good. */
  readonly remove: () => void;
}

interface Mounting {
  readonly root: ShadowRoot;
  readonly settings: Settings;
  /** A questionnaire that was given as a value. */
  readonly given: object | undefined;
  readonly tell: Tell;
  readonly again: () => void;
}

/** Opens a scan and draws it in a shadow root, in the place of what stood there. */
export async function mountScan({ root, settings, given, tell, again }: Mounting): Promise<MountedScan> {
  const page = root.ownerDocument;
  const frame = page.createElement('div');
  frame.className = 'scan';
  const site = page.createElement('div');
  site.className = 'site';
  frame.append(site);
  let shown = settings;
  const sheets = dress(root, settings.theme);
  const surroundingsOf = ({ headingLevel }: Settings) => placeInPage({ root, frame, headingLevel, again });
  let surroundings = surroundingsOf(settings);
  openContrast(surroundings);
  const opened = await open(
    {
      file: () => fileToOpen(settings, given, new URL(page.baseURI)),
      storage: settings.storage,
      language: settings.lang ?? null,
      follow: (scan) => followLinks(root, scan),
    },
    surroundings,
  );
  const requests = noRequests();
  const { content, language } = opened;
  const scan = 'scan' in content ? content.scan : undefined;
  let drawn: ReturnType<typeof createRoot> | null = null;
  const draw = () => {
    drawn ??= createRoot(site);
    drawn.render(
      <App opened={opened} surroundings={surroundings}>
        <PartnerAsks requests={requests} share={shown.share} tell={tell} />
      </App>,
    );
  };
  const keepReadable = () => {
    const corrected = readable(frame);
    if (corrected.length === 0) return;
    const message = `too little contrast, changed: ${corrected.map(({ token, given: was, used }) => `${token} ${was} → ${used}`).join(', ')}`;
    console.warn(`<${root.host.localName}> ${message}`);
    tell('pqs-error', { code: 'low-contrast', message, corrected });
  };
  const sizes = new ResizeObserver(([entry]) => {
    const size = entry?.borderBoxSize[0];
    if (size) tell('pqs-resize', { width: size.inlineSize, height: size.blockSize });
  });
  const show = () => {
    draw();
    root.replaceChildren(frame);
    sizes.observe(frame);
  };
  const hide = () => {
    sizes.disconnect();
    drawn?.unmount();
    drawn = null;
  };
  const speak = async (id: string) => {
    const changed =
      'changeLanguage' in content ? await content.changeLanguage(id) : await done(language.change(id));
    if (!changed) tell('pqs-error', { code: 'not-loaded', message: `The texts in "${id}" did not load.` });
  };
  show();
  keepReadable();
  let last = scan && addressOf(placeIn(scan.getSnapshot()));
  const told = scan?.subscribe((snapshot) => {
    const address = addressOf(placeIn(snapshot));
    if (address === last) return;
    last = address;
    tell('pqs-step', { screen: kindOf(address) });
  });
  tellOpened(opened, tell);
  const dressAll = () => void sheets.complete().catch(() => undefined); // what did not load is tried again with the next click
  dressAll();
  root.addEventListener('click', dressAll);
  return {
    start: () => scan?.send({ type: 'start' }),
    reset: async () => {
      if (!('keeper' in content)) return;
      const { keeper } = content;
      const removed =
        keeper.startAfresh() ||
        (await keeper.withArchive(async ({ scans }) => {
          await scans.remove(keeper.keeping().scan.id); // not before: it may just have gone on with a kept one
          return true;
        }));
      if (removed) content.scan.send({ type: 'show', screen: 'welcome' });
      else tell('pqs-error', { code: 'not-loaded', message: 'The answers could not be removed.' });
    },
    exportResponse: async () => {
      if (!scan || !(await requests.askCopy())) return null;
      return writeResponse(scan.getSnapshot().context.response);
    },
    change: async (next) => {
      const before = shown;
      shown = next;
      sheets.use(next.theme);
      if (before.headingLevel !== next.headingLevel) surroundings = surroundingsOf(next);
      const { lang } = next;
      if (lang !== undefined && lang !== before.lang && language.languages.some(({ id }) => id === lang)) {
        await speak(lang);
      }
      if (drawn) draw();
      keepReadable();
    },
    show,
    hide,
    remove: () => {
      hide();
      root.removeEventListener('click', dressAll);
      told?.unsubscribe();
      if ('keeper' in content) void content.keeper.close();
      scan?.stop();
    },
  };
}

/** Whether something was done. */
function done(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function kindOf(address: string): ScreenKind {
  const place = placeAt(address);
  if (!place || 'page' in place) return 'page';
  return 'step' in place ? 'question' : place.screen;
}

function tellOpened({ content, language }: Opened, tell: Tell): void {
  if ('scan' in content) {
    const { id, version } = content.questionnaire;
    tell('pqs-ready', { questionnaire: id, version, language: language.instance.language });
  } else if ('problem' in content) {
    const codes = [...new Set(content.diagnostics.map(({ code }) => code))];
    tell('pqs-error', { code: content.problem, message: content.name, diagnostics: codes });
  } else {
    tell('pqs-error', { code: 'crash', message: content.crash });
  }
}
