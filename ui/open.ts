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
import { IncomingScans } from './storage/incoming.ts';
import { Keeper } from './storage/keeper.ts';
import { takeSharedScans } from './shared-scan.ts';
import { scanToOpen } from './storage/scan-to-open.ts';
import { Scans } from './storage/scans.ts';
import { openStorage } from './storage/storage.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** A scan that can be shown. */
export interface OpenScan {
  readonly questionnaire: Questionnaire;
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly scans: Scans;
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

/** Loads the questionnaire that the page asks for, takes up the answers kept on this device, and goes to the address. */
export async function open(page: Window, surroundings: Surroundings): Promise<Opened> {
  try {
    return await openScan(page, surroundings);
  } catch (error) {
    const crash = error instanceof Error ? error.message : String(error);
    return { language: await openLanguage([], surroundings), content: { crash } };
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

async function openScan(page: Window, surroundings: Surroundings): Promise<Opened> {
  const file = await questionnaireFile(new URL(page.location.href));
  if ('problem' in file) {
    return {
      language: await openLanguage([], surroundings),
      content: { ...file, text: '', diagnostics: [] },
    };
  }
  const { questionnaire, diagnostics } = await loaded(file);
  if (!questionnaire) {
    return {
      language: await openLanguage([], surroundings),
      content: { ...file, problem: 'diagnostics', diagnostics },
    };
  }
  const language = await openLanguage(questionnaire.languages, surroundings);
  const storage = openStorage('device');
  const found = await scanToOpen(questionnaire, storage);
  const scan = createScan(questionnaire, found?.read.response);
  scan.start();
  if (scan.getSnapshot().context.response.language !== language.instance.language) {
    scan.send({ type: 'language', language: language.instance.language });
  }
  const address = new URL(page.location.href).searchParams.get('questionnaire');
  const keeper = new Keeper({
    scan,
    questionnaire,
    storage,
    ...(address && { address }),
    ...(found && { from: found.kept }),
    ...(found?.read.carried && { carried: found.read.carried }),
  });
  const incoming = new IncomingScans(questionnaire);
  takeSharedScans(page, (hash) => {
    scan.send({ type: 'read', page: { name: 'scans' } });
    void incoming.offerLink(hash);
  });
  followAddress(scan, questionnaire, page);
  return { language, content: { questionnaire, scan, keeper, scans: new Scans(keeper), incoming } };
}
