import type { Questionnaire, Scan } from '../engine/index.ts';
import type { InterfaceLanguage } from './language.ts';
import type { Keeper } from './storage/keeper.ts';

/** Puts a scan into a language; false when its texts cannot be had now: then nothing changes. */
export type LanguageChange = (id: string) => Promise<boolean>;

interface Spoken {
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly language: InterfaceLanguage;
  /** The questionnaire in a language of its own file; null when that cannot be had. */
  readonly inLanguage?: ((language: string) => Promise<Questionnaire | null>) | undefined;
}

/** Changes the language of a scan, interface and questionnaire at once. Of two changes in a row the last one asked for counts. */
export function languageChange({ scan, keeper, language, inLanguage }: Spoken): LanguageChange {
  let turn = 0;
  return async (id) => {
    turn += 1;
    const mine = turn;
    const isOvertaken = () => mine !== turn;
    try {
      const [translated] = await Promise.all([inLanguage?.(id), language.load(id)]);
      if (isOvertaken()) return true;
      if (translated === null) return false;
      await language.change(id);
      if (translated) scan.send({ type: 'questionnaire', questionnaire: translated });
      keeper.send({ type: 'language', language: id });
      return true;
    } catch {
      return isOvertaken();
    }
  };
}
