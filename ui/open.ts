import {
  createScan,
  type Diagnostic,
  type Loaded,
  type Questionnaire,
  reading,
  type Scan,
  shipped,
} from '../engine/index.ts';
import { followAddress } from './address.ts';
import { type InterfaceLanguage, openLanguage } from './language.ts';
import { type FileProblem, type QuestionnaireFile, questionnaireFile } from './questionnaire-file.ts';
import { openedHere } from './storage/current-scan.ts';
import { Keeper } from './storage/keeper.ts';
import { type KeptScan, latestFirst } from './storage/kept-scan.ts';
import { type ReadScan, readKept } from './storage/read-kept.ts';
import { Scans } from './storage/scans.ts';
import { openStorage, type Storage } from './storage/storage.ts';

/** A scan that can be shown. */
export interface OpenScan {
  readonly questionnaire: Questionnaire;
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly scans: Scans;
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

/** Loads the questionnaire that the page asks for, takes up the answers kept on this device, and goes to the address. */
export async function open(page: URL): Promise<Opened> {
  try {
    return await openScan(page);
  } catch (error) {
    const crash = error instanceof Error ? error.message : String(error);
    return { language: await openLanguage([]), content: { crash } };
  }
}

/** While developing, the built-in questionnaire is checked like any other. */
async function loaded({
  text,
  bases,
  builtIn,
}: Extract<QuestionnaireFile, { text: string }>): Promise<Loaded> {
  if (builtIn && !import.meta.env.DEV) return { questionnaire: shipped(text), diagnostics: [] };
  const { load } = await reading();
  return load(text, (id) => bases.get(id));
}

async function openScan(page: URL): Promise<Opened> {
  const file = await questionnaireFile(page);
  if ('problem' in file) {
    return { language: await openLanguage([]), content: { ...file, text: '', diagnostics: [] } };
  }
  const { questionnaire, diagnostics } = await loaded(file);
  if (!questionnaire) {
    return { language: await openLanguage([]), content: { ...file, problem: 'diagnostics', diagnostics } };
  }
  const language = await openLanguage(questionnaire.languages);
  const storage = openStorage('device');
  const found = await scanToOpen(questionnaire, storage);
  const scan = createScan(questionnaire, found?.read.response);
  scan.start();
  if (scan.getSnapshot().context.response.language !== language.instance.language) {
    scan.send({ type: 'language', language: language.instance.language });
  }
  const address = page.searchParams.get('questionnaire');
  const keeper = new Keeper({
    scan,
    questionnaire,
    storage,
    ...(address && { address }),
    ...(found && { from: found.kept }),
    ...(found?.read.carried && { carried: found.read.carried }),
  });
  followAddress(scan, questionnaire, window);
  return { language, content: { questionnaire, scan, keeper, scans: new Scans(keeper) } };
}

/**
 * The scan to go on with: the one that was open in this tab, else the one that was changed last. One that cannot be read
 * is passed over and stays where it is. What the browser refuses is told by the keeper, as soon as it has to write.
 */
async function scanToOpen(
  questionnaire: Questionnaire,
  storage: Storage,
): Promise<{ readonly kept: KeptScan; readonly read: ReadScan } | undefined> {
  const here = openedHere(questionnaire.id);
  const all = latestFirst(await storage.list().catch(() => []), questionnaire.id);
  const candidates = [...all.filter(({ id }) => id === here), ...all];
  for (const kept of candidates) {
    const read = await readKept(questionnaire, kept);
    if (read) return { kept, read };
  }
  return undefined;
}
