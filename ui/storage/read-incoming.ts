import { type Questionnaire, reading } from '../../engine/index.ts';
import { unseal } from './encryption.ts';
import type { Incoming, IncomingProblem, Locked, ReadIncoming } from './incoming.ts';
import { loading } from './not-loaded.ts';
import { toldOf } from './read-kept.ts';
import { progressOf } from './progress-of.ts';
import { largestScanFile, readScanFile, type ScanFile, sealedFile } from './scan-file.ts';
import { readShareHash, sealedLink } from './share-link.ts';

/** Gives all of the questionnaire that what comes in should be of. Rejects when it cannot be had now. */
type Whole = () => Promise<Questionnaire>;

/** What a file that the person chose or dropped holds. Rejects only when what reads it cannot be loaded. */
export async function readIncomingFile(
  file: Pick<File, 'size' | 'text'>,
  whole: Whole,
): Promise<ReadIncoming> {
  if (file.size > largestScanFile) return problem('too-large');
  const text = await file.text().catch(() => null);
  if (text === null) return problem('unreadable');
  return incomingOf(await readScanFile(text), sealedFile, whole);
}

/** What stands after the # of an address. Rejects only when what reads it cannot be loaded. */
export async function readIncomingLink(hash: string, whole: Whole): Promise<ReadIncoming> {
  return incomingOf(await readShareHash(hash), sealedLink, whole);
}

/** What is locked, with this passphrase. Rejects only when what reads it cannot be loaded. */
export async function unlocked(locked: Locked, passphrase: string, whole: Whole): Promise<ReadIncoming> {
  const opened = await unseal(locked.sealed, passphrase, locked.about);
  if ('text' in opened) return incomingOf(await readScanFile(opened.text), locked.about, whole);
  if (opened.problem === 'wrong-passphrase') return { now: { step: 'locked', wrong: true }, locked };
  return problem(opened.problem);
}

async function incomingOf(found: ScanFile, about: string, whole: Whole): Promise<ReadIncoming> {
  if ('problem' in found) return problem(found.problem);
  if (found.kind === 'sealed') {
    return { now: { step: 'locked', wrong: false }, locked: { sealed: found.sealed, about } };
  }
  return { now: await incomingScan(await whole(), found.text) };
}

function problem(found: IncomingProblem): ReadIncoming {
  return { now: { step: 'problem', problem: found } };
}

/** What is in the text of a plain scan. Rejects only when what reads it cannot be loaded. */
export async function incomingScan(questionnaire: Questionnaire, text: string): Promise<Incoming> {
  const { migrate } = await loading(reading());
  const { migration, from, diagnostics } = migrate(questionnaire, text);
  if (!migration || !from) {
    const newer = diagnostics.some(({ code }) => code === 'unknown-format');
    return { step: 'problem', problem: newer ? 'too-new' : 'unreadable', diagnostics };
  }
  if (from.id !== questionnaire.id) {
    return { step: 'problem', problem: 'other-questionnaire', questionnaire: from.id };
  }
  const { name, ...response } = migration.response;
  const changed = new Date(response.changed ?? '');
  const setAside = toldOf(diagnostics);
  const same = from.version === questionnaire.version && setAside.length === 0;
  return {
    step: 'shown',
    scan: {
      ...(name !== undefined && { name }),
      version: from.version,
      ...(!Number.isNaN(changed.getTime()) && { changed }),
      response,
      progress: progressOf(questionnaire, response),
      ...(!same && { carried: { from: from.version, migration, setAside } }),
    },
  };
}
