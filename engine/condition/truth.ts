/** Whether something is so. `open` means that an answer that decides it is still to come (Kleene's third value). */
export type Truth = 'holds' | 'fails' | 'open';

export function not(truth: Truth): Truth {
  if (truth === 'open') return 'open';
  return truth === 'holds' ? 'fails' : 'holds';
}

export function truthOf(fact: boolean): Truth {
  return fact ? 'holds' : 'fails';
}

export function both(one: Truth, other: Truth): Truth {
  if (one === 'fails' || other === 'fails') return 'fails';
  return one === 'open' || other === 'open' ? 'open' : 'holds';
}

/** Holds when at least `atLeast` and at most `atMost` of the truths hold; open while open ones can still change that. */
export function countHolds(truths: readonly Truth[], atLeast: number, atMost: number): Truth {
  const sure = truths.filter((truth) => truth === 'holds').length;
  const possible = sure + truths.filter((truth) => truth === 'open').length;
  return countTruth([sure, possible], atLeast, atMost);
}

/** The same, told from how many surely hold and how many may. */
export function countTruth(
  [sure, possible]: readonly [sure: number, possible: number],
  atLeast: number,
  atMost: number,
): Truth {
  if (sure >= atLeast && possible <= atMost) return 'holds';
  if (possible < atLeast || sure > atMost) return 'fails';
  return 'open';
}

export function allHold(truths: readonly Truth[]): Truth {
  return truths.reduce(both, 'holds');
}

export function anyHolds(truths: readonly Truth[]): Truth {
  return countHolds(truths, 1, truths.length);
}
