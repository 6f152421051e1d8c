import type { Questionnaire } from '../../format/format.ts';
import { localize } from '../../texts/text.ts';
import { pageWords } from './page-words.ts';

/** A questionnaire of a site as its page names it: where its files are, for the app that runs in the page. */
export interface ListedQuestionnaire {
  readonly id: string;
  /** The whole file, in all languages. */
  readonly file: string;
  /** What was made of it when the site was built, without errors: a file for each language, the source language first. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Of each language no more than is needed up to the first question, in a file of its own. */
  readonly beginnings?: Readonly<Record<string, string>>;
  /** The scan with it in one file, to download. */
  readonly oneFile?: string;
}

/** What goes into the page of a site, beside the app. */
export interface PageContent {
  /** The questionnaire that the page opens with. */
  readonly questionnaire: Questionnaire;
  /** The policy to run under; without it none is written, as while developing. */
  readonly policy?: string;
  /** Whether there is what makes the site work without a connection. */
  readonly offline?: boolean;
  /** Goes where the questionnaires of the site are named. */
  readonly data: string;
}

/** The page with its `{{…}}` filled in. */
export function fillPage(
  page: string,
  { questionnaire, policy, offline = false, data }: PageContent,
): string {
  const [source = ''] = questionnaire.languages;
  const words = pageWords(source);
  const title = localize(questionnaire.title, source).text;
  const intro = questionnaire.intro ? localize(questionnaire.intro, source).text : title;
  const values: Readonly<Record<string, string>> = {
    language: escaped(source),
    title: escaped(title),
    intro: escaped(intro),
    promise: escaped(words.promise),
    loading: escaped(words.loading),
    'needs-script': escaped(words.needsScript),
  };
  return page
    .replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) => values[name] ?? '')
    .replace('<!--policy-->', () => (policy === undefined ? '' : policyTag(policy)))
    .replace('<!--manifest-->', offline ? '<link rel="manifest" href="./manifest.webmanifest" />' : '')
    .replace('<!--questionnaires-->', () => data);
}

/** The questionnaires of a site, named in its page. It is data: a browser does not run it. */
export function listOf(questionnaires: readonly ListedQuestionnaire[]): string {
  return dataBlock('questionnaires', JSON.stringify(questionnaires));
}

/** JSON in a page, under an id. No `<` is left in it, so that nothing in it can end it. */
export function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', String.raw`\u003c`)}</script>`;
}

function policyTag(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
