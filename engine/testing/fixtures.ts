import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import base from '../fixtures/base.json?raw';
import papers from '../fixtures/papers.json?raw';
import baseResponse from '../fixtures/base-response.json?raw';
import baseScenario from '../fixtures/base-scenario.json?raw';
import sector from '../fixtures/sector.json?raw';
import type { Change } from './changed.ts';

/** A small change to something without mistakes, and the mistakes that it makes: those, and no others. */
export interface Case {
  readonly says: string;
  readonly change: readonly Change[];
  /** For a sector version: changes to its base, or null when there is none. */
  readonly base?: readonly Change[] | null;
  readonly expect: readonly Pick<Diagnostic, 'code' | 'pointer'>[];
}

/** The day on which the cases about dates are looked at. */
export const dayOfFixtures = '2026-12-01';

/** Cases by the file that they are in. */
type Cases = Readonly<Record<string, readonly Case[]>>;

const glob = {
  questionnaire: import.meta.glob<readonly Case[]>('../fixtures/questionnaire/*.json', {
    eager: true,
    import: 'default',
  }),
  papers: import.meta.glob<readonly Case[]>('../fixtures/papers/*.json', { eager: true, import: 'default' }),
  day: import.meta.glob<readonly Case[]>('../fixtures/day/*.json', { eager: true, import: 'default' }),
  text: import.meta.glob<readonly Case[]>('../fixtures/text/*.json', { eager: true, import: 'default' }),
  sector: import.meta.glob<readonly Case[]>('../fixtures/sector/*.json', { eager: true, import: 'default' }),
  response: import.meta.glob<readonly Case[]>('../fixtures/response/*.json', {
    eager: true,
    import: 'default',
  }),
  scenario: import.meta.glob<readonly Case[]>('../fixtures/scenario/*.json', {
    eager: true,
    import: 'default',
  }),
};

/** The cases of each kind of file, by the code that they are named after. */
export const fixtures: Readonly<Record<keyof typeof glob, Cases>> = {
  questionnaire: byCode(glob.questionnaire),
  papers: byCode(glob.papers),
  day: byCode(glob.day),
  text: byCode(glob.text),
  sector: byCode(glob.sector),
  response: byCode(glob.response),
  scenario: byCode(glob.scenario),
};

/** What the cases change: files without mistakes. */
export const faultless = {
  base,
  /** The base questionnaire with a register, a notice and a note on the assessment. */
  withPapers: JSON.stringify({ ...JSON.parse(base), ...JSON.parse(papers) }),
  sector,
  response: baseResponse,
  scenario: baseScenario,
};

function byCode(files: Cases): Cases {
  return Object.fromEntries(
    Object.entries(files).map(([file, cases]) => [file.replace(/^.*\/(.*)\.json$/, '$1'), cases]),
  );
}
