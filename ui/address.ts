import {
  asksAboutProcesses,
  evaluate,
  hasPage,
  type Page,
  route,
  type Scan,
  type ScanSnapshot,
  type Screen,
  type Step,
  stepOf,
} from '../engine/index.ts';

/** A place in the scan that has an address of its own. */
export type Place = { readonly page: Page } | PlaceInScan;

type PlaceInScan = { readonly screen: Screen } | { readonly step: Step };

/** The address of a place: `#/`, `#/check`, `#/checklist/website`, `#/question/payroll/employees/special-data`. */
export function addressOf(place: Place): string {
  if ('page' in place) {
    const { page } = place;
    if (page.name === 'checklist') return `#/checklist/${page.checklist}`;
    if (page.name === 'incident') return `#/incident/${page.incident}`;
    return `#/${page.name}`;
  }
  if ('screen' in place) return place.screen === 'welcome' ? '#/' : `#/${place.screen}`;
  const { process, subject, question } = place.step;
  return `#/${['question', process, subject, question].filter((part) => part !== undefined).join('/')}`;
}

/** The place that an address names, or null when it names none. Whether the question applies is not looked at. */
export function placeAt(hash: string): Place | null {
  const [first = '', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  switch (first) {
    case '':
      return { screen: 'welcome' };
    case 'processes':
    case 'check':
    case 'profile':
      return rest.length === 0 ? { screen: first } : null;
    case 'papers':
    case 'checklists':
    case 'plan':
    case 'tools':
    case 'glossary':
    case 'about':
    case 'scans':
    case 'privacy':
      return rest.length === 0 ? { page: { name: first } } : null;
    case 'checklist': {
      const [checklist, ...more] = rest;
      return checklist && more.length === 0 ? { page: { name: first, checklist } } : null;
    }
    case 'incident': {
      const [incident, ...more] = rest;
      return incident && more.length === 0 ? { page: { name: first, incident } } : null;
    }
    case 'question': {
      const [one, two, three, ...more] = rest;
      if (!one || rest.includes('') || more.length > 0) return null;
      if (three) return { step: { process: one, subject: two ?? '', question: three } };
      return { step: two ? { process: one, question: two } : { question: one } };
    }
    default:
      return null;
  }
}

/** Where the scan is now. */
export function placeIn(snapshot: ScanSnapshot): Place {
  const { page } = snapshot.context;
  return page ? { page } : placeUnder(snapshot);
}

/** Where the scan is under the page that is being read, to return to. */
export function placeUnder(snapshot: ScanSnapshot): PlaceInScan {
  const step = stepOf(snapshot);
  if (step) return { step };
  const { value } = snapshot;
  return { screen: typeof value === 'string' ? value : 'welcome' };
}

/** The place nearest to the one asked for that makes sense with these answers. */
export function nearestPlace(
  asked: PlaceInScan | null,
  steps: readonly Step[],
  hasBegun: boolean,
): PlaceInScan {
  if (!asked) return { screen: 'welcome' };
  if ('step' in asked) {
    const address = addressOf(asked);
    if (steps.some((step) => addressOf({ step }) === address)) return asked;
    return { screen: hasBegun ? 'check' : 'processes' };
  }
  const needsProcesses = asked.screen === 'check' || asked.screen === 'profile';
  return needsProcesses && !hasBegun ? { screen: 'processes' } : asked;
}

/** Goes to the place with this address, or to the nearest that makes sense with these answers. */
export function visit(scan: Scan, address: string): void {
  const { questionnaire, response } = scan.getSnapshot().context;
  const asked = placeAt(address);
  if (asked && 'page' in asked) {
    if (hasPage(questionnaire, asked.page)) scan.send({ type: 'read', page: asked.page });
    else scan.send({ type: 'show', screen: 'welcome' });
    return;
  }
  const steps = route(evaluate(questionnaire, response));
  const hasBegun = response.processes.length > 0 || !asksAboutProcesses(questionnaire);
  const place = nearestPlace(asked, steps, hasBegun);
  scan.send('step' in place ? { type: 'go', step: place.step } : { type: 'show', screen: place.screen });
}

/**
 * Keeps the address and the scan in step, both ways. The scan has the last word. An entry of the history for a page
 * remembers where the scan was under it, so that a refresh does not lose the way back. What is returned ends it.
 */
export function followAddress(scan: Scan, page: Window): () => void {
  const address = () => addressOf(placeIn(scan.getSnapshot()));
  const under = () => {
    const snapshot = scan.getSnapshot();
    return snapshot.context.page ? { [underPage]: addressOf(placeUnder(snapshot)) } : null;
  };
  const shown = () => {
    const place = placeAt(page.location.hash);
    return place && addressOf(place);
  };
  let visiting = false;
  const go = (hash: string) => {
    visiting = true;
    visit(scan, hash);
    visiting = false;
  };
  const arrive = () => {
    go(page.location.hash);
    if (shown() !== address() || under()) page.history.replaceState(under(), '', address());
  };
  const watched = scan.subscribe(() => {
    if (!visiting && shown() !== address()) page.history.pushState(under(), '', address());
  });
  page.addEventListener('hashchange', arrive);
  const before = addressUnder(page.history.state);
  if (before !== null) go(before);
  arrive();
  return () => {
    watched.unsubscribe();
    page.removeEventListener('hashchange', arrive);
  };
}

const underPage = 'under';

/** The address that an entry of the history remembers, if it does. */
function addressUnder(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !(underPage in state)) return null;
  return typeof state[underPage] === 'string' ? state[underPage] : null;
}
