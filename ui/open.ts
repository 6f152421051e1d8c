import {
  createScan,
  type Diagnostic,
  type Loaded,
  type Questionnaire,
  reading,
  type Scan,
  shipped,
} from '../engine/index.ts';
import { type InterfaceLanguage, openLanguage } from './language.ts';
import type { FileProblem, QuestionnaireFile } from './questionnaire-file.ts';
import { type Archive, openArchive } from './storage/archive.ts';
import { IncomingScans } from './storage/incoming.ts';
import { Keeper } from './storage/keeper.ts';
import { scanToOpen } from './storage/scan-to-open.ts';
import { openStorage, type StorageKind } from './storage/storage.ts';
import { wipeTraces } from './storage/wipe-traces.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** A scan that can be shown. */
export interface OpenScan {
  readonly questionnaire: Questionnaire;
  readonly scan: Scan;
  readonly keeper: Keeper;
  /** The questionnaire in another language, where each language is loaded by itself; null when it cannot be had. */
  readonly inLanguage?: (language: string) => Promise<Questionnaire | null>;
  /** The whole questionnaire, when what it opens with is only the beginning; null when that cannot be had. */
  readonly whole?: () => Promise<Questionnaire | null>;
  /** Where the scan is to be had in one file, for who has no connection. */
  readonly oneFile?: URL;
  readonly archive: Archive;
  readonly incoming: IncomingScans;
}

/** Why there is no scan to show, and in which file. */
export interface BrokenFile {
  readonly name: string;
  readonly problem: FileProblem | 'diagnostics';
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What went wrong while opening, that should never go wrong. */
interface Crash {
  readonly crash: string;
}

export interface Opened {
  readonly language: InterfaceLanguage;
  readonly content: OpenScan | BrokenFile | Crash;
}

/** Which scan is asked for. */
export interface Asked {
  readonly file: () => Promise<QuestionnaireFile>;
  readonly storage: StorageKind;
  /** What the address of the page said to get this questionnaire, if it did. */
  readonly address?: string | undefined;
  /** The language to begin in, if it is offered. */
  readonly language: string | null;
  /** Goes where the scan should be, and keeps what shows that in step. */
  readonly follow: (scan: Scan, questionnaire: Questionnaire, incoming: IncomingScans) => void;
}

/** Loads the questionnaire that is asked for, takes up the answers that were kept, and goes to the place to be. */
export async function open(asked: Asked, surroundings: Surroundings): Promise<Opened> {
  try {
    return await openScan(asked, surroundings);
  } catch (error) {
    const crash = error instanceof Error ? error.message : String(error);
    return { language: await openLanguage([], surroundings, asked.language), content: { crash } };
  }
}

/** What came with the site is not checked again: it was when the site was built. */
async function loaded(file: Exclude<QuestionnaireFile, { problem: unknown }>): Promise<Loaded> {
  if (!('bases' in file)) return { questionnaire: shipped(file.text), diagnostics: [] };
  const { load } = await reading();
  return load(file.text, (id) => file.bases.get(id));
}

function read(text: string | null): Questionnaire | null {
  return text === null ? null : shipped(text);
}

/** What comes along with a questionnaire of the site. */
function along(file: QuestionnaireFile): Pick<OpenScan, 'inLanguage' | 'whole' | 'oneFile'> {
  if (!('inLanguage' in file)) return {};
  const { inLanguage, whole, oneFile } = file;
  return {
    ...(oneFile && { oneFile }),
    inLanguage: async (language) => read(await inLanguage(language)),
    ...(whole && { whole: async () => read(await whole()) }),
  };
}

async function openScan(asked: Asked, surroundings: Surroundings): Promise<Opened> {
  const file = await asked.file();
  if ('problem' in file) {
    return {
      language: await openLanguage([], surroundings, asked.language),
      content: { ...file, text: '', diagnostics: [] },
    };
  }
  const { questionnaire, diagnostics } = await loaded(file);
  if (!questionnaire) {
    return {
      language: await openLanguage([], surroundings, asked.language),
      content: { ...file, problem: 'diagnostics', diagnostics },
    };
  }
  const language = await openLanguage(questionnaire.languages, surroundings, asked.language);
  const storage = openStorage(asked.storage);
  const found = await scanToOpen(questionnaire, storage);
  const scan = createScan(questionnaire, found?.read.response);
  scan.start();
  if (scan.getSnapshot().context.response.language !== language.instance.language) {
    scan.send({ type: 'language', language: language.instance.language });
  }
  const keeper = new Keeper({
    scan,
    questionnaire,
    kind: storage.kind,
    from: found?.kept,
    carried: found?.read.carried,
  });
  const incoming = new IncomingScans(questionnaire);
  asked.follow(scan, questionnaire, incoming);
  const { address } = asked;
  const wipeRest = surroundings.ownPage ? wipeTraces : async () => undefined;
  const archive = openArchive({ keeper, storage, address, wipeRest });
  return { language, content: { questionnaire, scan, keeper, archive, incoming, ...along(file) } };
}
