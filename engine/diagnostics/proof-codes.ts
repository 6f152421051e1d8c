/**
 * The names of what the prover finds. They are stable, like those of the other diagnostics; they stand apart because
 * finding them takes a solver, so a fixture that only loads a file cannot show them.
 */
export const proofCodes = [
  'never-asked',
  'no-difference',
  'level-never',
  'band-never',
  'rule-never-holds',
  'rule-shadowed',
  'consistency-never',
  'consistency-always',
  'measure-never',
  'incident-never',
  'check-never',
  'check-always',
  'cannot-be-completed',
  'worse-is-better',
  'unknown-is-safest',
  'unknown-not-counted',
  'only-by-hand',
  'unused-of-base',
  'not-decided',
] as const;

/** The name of something that the prover finds. */
export type ProofCode = (typeof proofCodes)[number];
