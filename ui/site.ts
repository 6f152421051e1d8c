/** A questionnaire that comes with the site. Addresses are relative to that of the site. */
export interface SiteQuestionnaire {
  readonly id: string;
  /** The whole file, in all languages. */
  readonly file: string;
  /** What was made of it when the site was built, and only when it had no errors: a file for each language. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Of each language no more than is needed up to the first question, in a file of its own. */
  readonly beginnings?: Readonly<Record<string, string>>;
  /** The scan with it in one file, to download. */
  readonly oneFile?: string;
}

/** What the site around the app brings along. */
export interface Site {
  readonly address: URL;
  /** The first is the one to open when nothing else is asked for. */
  readonly questionnaires: readonly SiteQuestionnaire[];
  /** The text of a questionnaire that stands in the page itself, checked when the page was built. */
  readonly inPage?: string;
}

/** What this page brings along, as `pqs build` wrote it there. */
export function siteOf(page: Document): Site {
  const inPage = page.querySelector('#questionnaire')?.textContent;
  return {
    address: new URL(page.baseURI),
    questionnaires: listed(page.querySelector('#questionnaires')?.textContent ?? '[]'),
    ...(inPage && { inPage }),
  };
}

/** The questionnaires in a list that was read from a page or a file; what is not as it should be is left out. */
export function listed(json: string): readonly SiteQuestionnaire[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter(isListed) : [];
}

function isListed(entry: unknown): entry is SiteQuestionnaire {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || !('file' in entry)) return false;
  const texts = 'languages' in entry ? entry.languages : {};
  const beginnings = 'beginnings' in entry ? entry.beginnings : {};
  const one = 'oneFile' in entry ? entry.oneFile : '';
  return (
    typeof entry.id === 'string' &&
    typeof entry.file === 'string' &&
    isTexts(texts) &&
    isTexts(beginnings) &&
    typeof one === 'string'
  );
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
