import {
  evaluate,
  type Questionnaire,
  route,
  type Scan,
  type ScanSnapshot,
  type Screen,
  type Step,
  stepOf,
} from '../engine/index.ts';

/** A place in the scan that has an address of its own. */
export type Place = { readonly screen: Screen } | { readonly step: Step };

/** The address of a place: `#/`, `#/check`, `#/question/payroll/employees/special-data`. */
export function addressOf(place: Place): string {
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
  const step = stepOf(snapshot);
  if (step) return { step };
  const { value } = snapshot;
  return { screen: typeof value === 'string' ? value : 'welcome' };
}

/** The place nearest to the one asked for that makes sense with these answers. */
export function nearestPlace(asked: Place | null, steps: readonly Step[], hasProcesses: boolean): Place {
  if (!asked) return { screen: 'welcome' };
  if ('step' in asked) {
    const address = addressOf(asked);
    if (steps.some((step) => addressOf({ step }) === address)) return asked;
    return { screen: hasProcesses ? 'check' : 'processes' };
  }
  const needsProcesses = asked.screen === 'check' || asked.screen === 'profile';
  return needsProcesses && !hasProcesses ? { screen: 'processes' } : asked;
}

/** Keeps the address and the scan in step, both ways. The scan has the last word. */
export function followAddress(scan: Scan, questionnaire: Questionnaire, page: Window): void {
  const address = () => addressOf(placeIn(scan.getSnapshot()));
  const shown = () => {
    const place = placeAt(page.location.hash);
    return place && addressOf(place);
  };
  let visiting = false;
  const visit = () => {
    const { response } = scan.getSnapshot().context;
    const steps = route(evaluate(questionnaire, response));
    const place = nearestPlace(placeAt(page.location.hash), steps, response.processes.length > 0);
    visiting = true;
    scan.send('step' in place ? { type: 'go', step: place.step } : { type: 'show', screen: place.screen });
    visiting = false;
    if (shown() !== address()) page.history.replaceState(null, '', address());
  };
  scan.subscribe(() => {
    if (!visiting && shown() !== address()) page.history.pushState(null, '', address());
  });
  page.addEventListener('hashchange', visit);
  visit();
}
