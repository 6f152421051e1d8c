import { beginningOf } from '../../texts/beginning.ts';
import { inLanguage } from '../../texts/in-language.ts';
import { integrityOf, shortDigest } from './digest.ts';
import { fillPage, type ListedQuestionnaire, listOf } from './fill-page.ts';
import { sitePolicy } from './policy.ts';
import type { GivenQuestionnaire } from './given-questionnaires.ts';
import { offlineFiles, workerFile } from './offline-files.ts';
import { headersFile, htaccess, nginxExample } from './server-settings.ts';
import { singleAllowed, singlePage } from './single-page.ts';
import { siteReadme } from './site-readme.ts';
import type { Questionnaire } from '../../format/format.ts';
import type { SiteFiles, Template } from './template.ts';
import { withIntegrity } from './with-integrity.ts';

type SiteQuestionnaire = Omit<GivenQuestionnaire, 'file'>;

/** What a site is made of. */
export interface SiteParts {
  readonly template: Template;
  /** The first is the one that the site opens with. */
  readonly questionnaires: readonly [SiteQuestionnaire, ...SiteQuestionnaire[]];
  /** The files for partners, under `embed/`; there may be none. */
  readonly embed: SiteFiles;
  /** The version of the command that makes it. */
  readonly version: string;
}

/** The name of the list of all files of a site: what it names is ours to write over and to take away. */
export const fileList = 'site.json';

/** All files of a site, by their path in it. Pure: the same parts always make the same site. */
export function siteFiles({ template, questionnaires, embed, version }: SiteParts): SiteFiles {
  const written = questionnaires.map(questionnaireFiles);
  const listed = written.map(({ entry }) => entry);
  const policy = sitePolicy(singleAllowed(template));
  const page = fillPage(withIntegrity(template.page, template.files), {
    questionnaire: questionnaires[0].questionnaire,
    policy: sitePolicy(),
    offline: template.files.has(workerFile),
    data: listOf(listed),
  });
  const files = new Map<string, string | Uint8Array>([
    ['index.html', page],
    ...template.files,
    ...questionnaires.flatMap(({ bases }) =>
      [...bases].map(([id, text]) => [wholeFile(id), compact(text)] as const),
    ),
    ...written.flatMap(({ files: own }) => [...own]),
    ['questionnaires/index.json', JSON.stringify(listed)],
    ...questionnaires.map(
      ({ questionnaire }) => [oneFile(questionnaire.id), singlePage(template, questionnaire)] as const,
    ),
    ...[...embed].map(([path, content]) => [`embed/${path}`, content] as const),
    ['_headers', headersFile(policy)],
    ['.htaccess', htaccess(policy)],
    ['nginx.conf', nginxExample(policy)],
  ]);
  for (const [path, content] of offlineFiles(files, questionnaires[0].questionnaire))
    files.set(path, content);
  const integrity = [...files]
    .filter(([path]) => /\.(js|css)$/.test(path))
    .map(([path, content]) => [path, integrityOf(content)] as const);
  files.set(
    'README.md',
    siteReadme({
      questionnaires: questionnaires.map(({ questionnaire }) => questionnaire),
      integrity,
      policy,
      version,
      hasEmbed: embed.size > 0,
    }),
  );
  const hashes = Object.fromEntries([...files].map(([path, content]) => [path, integrityOf(content)]));
  return files.set(
    fileList,
    `${JSON.stringify({ madeBy: `pqs ${version}`, files: hashes }, undefined, 1)}\n`,
  );
}

/**
 * The files of one questionnaire: the whole, under the name that others may know, and each language by itself, all of it
 * and up to its first question, under a name that changes with the content: a page never gets another text than the one
 * that it was built with.
 */
function questionnaireFiles({ questionnaire, text: whole }: SiteQuestionnaire): {
  readonly entry: ListedQuestionnaire;
  readonly files: ReadonlyMap<string, string>;
} {
  const { id } = questionnaire;
  const file = wholeFile(id);
  const byLanguage = (part: string, of: (text: Questionnaire) => Questionnaire) =>
    questionnaire.languages.map((language) => {
      const text = JSON.stringify(of(inLanguage(questionnaire, language)));
      return { language, path: `assets/${id}.${language}${part}-${shortDigest(text)}.json`, text };
    });
  const all = byLanguage('', (text) => text);
  const first = byLanguage('.first', beginningOf);
  const paths = (list: typeof all) => Object.fromEntries(list.map(({ language, path }) => [language, path]));
  return {
    entry: { id, file, languages: paths(all), beginnings: paths(first), oneFile: oneFile(id) },
    files: new Map([
      [file, compact(whole)],
      ...[...all, ...first].map(({ path, text }) => [path, text] as const),
    ]),
  };
}

/** A sector version finds its base under this name too: in the same folder, named after its id. */
function wholeFile(id: string): string {
  return `questionnaires/${id}.json`;
}

/** A third of a file that people write is indentation. */
function compact(json: string): string {
  return JSON.stringify(JSON.parse(json.replace(/^\u{FEFF}/u, '')));
}

function oneFile(id: string): string {
  return `offline/${id}.html`;
}
