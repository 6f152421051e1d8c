import {
  createScan,
  dayOf,
  type Diagnostic,
  inForce,
  type Loaded,
  type Questionnaire,
  reading,
  type Scan,
  shipped,
} from '../engine/index.ts';
import { type InterfaceLanguage, openLanguage } from './language.ts';
import { type LanguageChange, languageChange } from './language-change.ts';
import type { FileProblem, QuestionnaireFile } from './questionnaire-file.ts';
import { once } from './once.ts';
import { beginKeeping } from './storage/begin-keeping.ts';
import { IncomingScans } from './storage/incoming.ts';
import type { Keeper } from './storage/keeper.ts';
import { NotLoaded } from './storage/not-loaded.ts';
import type { StorageKind } from './storage/storage.ts';
import type { Surroundings } from './surroundings/surroundings.ts';

/** A scan that can be shown. */
export interface OpenScan {
  readonly questionnaire: Questionnaire;
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly changeLanguage: LanguageChange;
  /** The whole questionnaire, when what it opens with is only the beginning. Rejects when that cannot be had now. */
  readonly whole?: () => Promise<Questionnaire>;
  /** Where the scan is to be had in one file, for who has no connection. */
  readonly oneFile?: URL;
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
  readonly follow: (scan: Scan, incoming: IncomingScans) => void;
}

/** Loads the questionnaire that is asked for, takes up the answers that were kept, and goes to the place to be. */
export async function open(asked: Asked, surroundings: Surroundings): Promise<Opened> {
  try {
    return await openScan(asked, surroundings);
  } catch (error) {
    const crash = error instanceof Error ? error.message : String(error);
    // in Dutch, which is built in: it may be the words of the language asked for that did not load
    return { language: await openLanguage([], surroundings, null), content: { crash } };
  }
}

/**
 * What came with the site is not checked again: it was when the site was built. What has dates counts as it is on the day
 * that the page opens, so that a site changes by itself on the day that the law does.
 */
async function loaded(
  file: Exclude<QuestionnaireFile, { problem: unknown }>,
  today: string,
): Promise<Pick<Loaded, 'questionnaire' | 'diagnostics'>> {
  if (!('bases' in file)) return { questionnaire: inForce(shipped(file.text), today), diagnostics: [] };
  const { load } = await reading();
  const { questionnaire, diagnostics } = load(file.text, (id) => file.bases.get(id));
  return { ...(questionnaire && { questionnaire: inForce(questionnaire, today) }), diagnostics };
}

function read(text: string | null, today: string): Questionnaire | null {
  return text === null ? null : inForce(shipped(text), today);
}

function wholeIn(text: string | null, today: string): Questionnaire {
  const whole = read(text, today);
  if (!whole) throw new NotLoaded('The whole questionnaire did not load.');
  return whole;
}

/** What comes along with a questionnaire of the site. */
interface Along extends Pick<OpenScan, 'whole' | 'oneFile'> {
  /** The questionnaire in another language, where each language is loaded by itself; null when it cannot be had. */
  readonly inLanguage?: (language: string) => Promise<Questionnaire | null>;
}

function along(file: QuestionnaireFile, today: string): Along {
  if (!('inLanguage' in file)) return {};
  const { inLanguage, whole, oneFile } = file;
  return {
    ...(oneFile && { oneFile }),
    inLanguage: async (language) => read(await inLanguage(language), today),
    ...(whole && { whole: once(async () => wholeIn(await whole(), today)) }),
  };
}

async function openScan(asked: Asked, surroundings: Surroundings): Promise<Opened> {
  const keeping = beginKeeping({
    kind: asked.storage,
    address: asked.address,
    ownPage: surroundings.ownPage,
  });
  const file = await asked.file();
  const today = dayOf(new Date());
  if ('problem' in file) {
    return {
      language: await openLanguage([], surroundings, asked.language),
      content: { ...file, text: '', diagnostics: [] },
    };
  }
  const { questionnaire, diagnostics } = await loaded(file, today);
  if (!questionnaire) {
    return {
      language: await openLanguage([], surroundings, asked.language),
      content: { ...file, problem: 'diagnostics', diagnostics },
    };
  }
  const language = await openLanguage(questionnaire.languages, surroundings, asked.language);
  const { inLanguage, ...rest } = along(file, today);
  const whole = async () => rest.whole?.() ?? questionnaire;
  const found = await keeping.find({ id: questionnaire.id, whole });
  const scan = createScan(found?.questionnaire ?? questionnaire, found?.response);
  scan.start();
  if (scan.getSnapshot().context.response.language !== language.instance.language) {
    scan.send({ type: 'language', language: language.instance.language });
  }
  const keeper = await keeping.keep({ scan, whole, found });
  const incoming = new IncomingScans(keeper.whole);
  asked.follow(scan, incoming);
  const changeLanguage = languageChange({ scan, keeper, language, inLanguage });
  return { language, content: { questionnaire, scan, keeper, incoming, changeLanguage, ...rest } };
}
