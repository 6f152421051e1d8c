import { questionnaires } from 'virtual:questionnaires';
import { firstLanguage } from '../language.ts';
import { type QuestionnaireFile, questionnaireFile } from '../questionnaire-file.ts';
import { listed, type Site, type SiteQuestionnaire } from '../site.ts';
import type { Settings } from './settings.ts';

/**
 * The questionnaire that an embed opens with: the one that comes along, one of the site that this script is on, or one
 * of the page itself. From elsewhere none is fetched.
 */
export async function fileToOpen(
  { questionnaire: asked, lang }: Settings,
  given: object | undefined,
  page: URL,
): Promise<QuestionnaireFile> {
  if (given) return { name: '', text: JSON.stringify(given), bases: new Map() };
  const known = asked === undefined || questionnaires.some(({ id }) => id === asked);
  const address = !known && URL.canParse(asked, page) ? new URL(asked, page) : null;
  const { address: from, questionnaires: along } = await siteWith(address, page);
  return questionnaireFile(
    {
      questionnaire: address?.href ?? asked ?? null,
      language: (languages) => firstLanguage(languages, lang ?? null),
    },
    { address: from, questionnaires: along },
  );
}

/** Where the questionnaire with this address comes from: the site that `pqs build` made around this script, or a page. */
async function siteWith(address: URL | null, page: URL): Promise<Site> {
  const script = new URL(import.meta.url);
  if (!address) return { address: script, questionnaires };
  const top = new URL('../../', script);
  const folder = new URL('questionnaires/', top);
  if (address.href.startsWith(folder.href)) return { address: top, questionnaires: await listIn(folder) };
  return { address: address.origin === script.origin ? script : page, questionnaires };
}

/** The questionnaires that were built into a site; without them a file is fetched as it is, and checked. */
async function listIn(folder: URL): Promise<readonly SiteQuestionnaire[]> {
  try {
    const answer = await fetch(new URL('index.json', folder), { credentials: 'omit' });
    return answer.ok ? listed(await answer.text()) : [];
  } catch {
    return [];
  }
}
