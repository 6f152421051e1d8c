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
import { type Keeper, keep } from './keeper.ts';
import { type InterfaceLanguage, openLanguage } from './language.ts';
import { type FileProblem, type QuestionnaireFile, questionnaireFile } from './questionnaire-file.ts';
import { openStorage } from './storage.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** A scan that can be shown. */
export interface OpenScan {
  readonly questionnaire: Questionnaire;
  readonly scan: Scan;
  readonly keeper: Keeper;
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
  const [language, storage] = await Promise.all([
    openLanguage(questionnaire.languages, surroundings),
    openStorage(),
  ]);
  const kept = await storage.read(questionnaire.id);
  const response = kept && (await reading()).readResponse(questionnaire, kept.text).response;
  const scan = createScan(questionnaire, response);
  scan.start();
  if (scan.getSnapshot().context.response.language !== language.instance.language) {
    scan.send({ type: 'language', language: language.instance.language });
  }
  const keeper = keep(scan, questionnaire, storage, response ? kept?.changed : undefined);
  followAddress(scan, questionnaire, page);
  return { language, content: { questionnaire, scan, keeper } };
}
