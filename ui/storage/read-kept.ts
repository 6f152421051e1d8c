import {
  type Diagnostic,
  type Migration,
  type Questionnaire,
  reading,
  type Response,
} from '../../engine/index.ts';
import type { KeptScan } from './kept-scan.ts';
import { loading } from './not-loaded.ts';

/** What became of a scan that was made with another version of its questionnaire. */
export interface Carried {
  /** The version that it was made with. */
  readonly from: string;
  readonly migration: Migration;
  /** What was set aside, each with its place and why. */
  readonly setAside: readonly Diagnostic[];
}

/** The answers of a kept scan, fit for the questionnaire of now. */
export interface ReadScan {
  readonly response: Response;
  /** Set when its version was another one, or when something no longer fits. */
  readonly carried?: Carried;
}

/**
 * Reads the answers of a kept scan; undefined when they cannot be read, or are to another questionnaire. Rejects only when
 * what reads them cannot be loaded. The questionnaire is the whole: answers that it does not know are set aside.
 */
export async function readKept(questionnaire: Questionnaire, kept: KeptScan): Promise<ReadScan | undefined> {
  const { migrate } = await loading(reading());
  if (kept.damaged) return undefined;
  const { migration, from, diagnostics } = migrate(questionnaire, kept.text);
  if (!migration || !from || from.id !== questionnaire.id) return undefined;
  const { response } = migration;
  const setAside = toldOf(diagnostics);
  const same = from.version === questionnaire.version && setAside.length === 0;
  return { response, ...(!same && { carried: { from: from.version, migration, setAside } }) };
}

/** What a person is told of what was found in a response: not that the page is in another language. */
export function toldOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'unknown-language');
}
