import type { Questionnaire } from '../../format/format.ts';
import { localize } from '../../texts/text.ts';

/** What the README of a site tells about. */
interface About {
  readonly questionnaires: readonly Questionnaire[];
  /** The files that others load, with the value to hold them to. */
  readonly integrity: readonly (readonly [path: string, value: string])[];
  readonly policy: string;
  readonly version: string;
  /** Whether there are files for partners. */
  readonly hasEmbed: boolean;
}

/** What these files are, what to upload, and how to see that it went well. */
export function siteReadme({ questionnaires, integrity, policy, version, hasEmbed }: About): string {
  const titles = questionnaires.map(
    ({ id, title, version: own, languages: [source = ''] }) =>
      `${localize(title, source).text} (\`${id}\` ${own})`,
  );
  return `# This site

Made with \`pqs build\` ${version}. It has:

${titles.map((title) => `- ${title}`).join('\n')}

## Upload

Put all of this folder on a web host that serves files over https, at any address. No server program is needed, and nothing that visitors
answer is sent to it. Files whose name begins with a dot or \`_\` belong to it too.

${table([
  ['what', 'is'],
  ['`index.html`, `assets/`', 'the scan'],
  [
    '`worker.js`, `manifest.webmanifest`, `icon.svg`',
    'with these it works without a connection after the first visit, and can be put on a home screen',
  ],
  ['`questionnaires/`', 'the questionnaires, whole, and a list of them'],
  ...(hasEmbed
    ? [['`embed/`', 'what partners put on their pages; open `embed/` for the line to give them']]
    : []),
  [
    '`offline/`',
    'each questionnaire as one file that needs no host: to download, to mail, for a memory stick',
  ],
  ['`_headers`', 'headers, for hosts such as Netlify and Cloudflare Pages'],
  ['`.htaccess`', 'headers, for Apache'],
  [
    '`nginx.conf`',
    'headers, an example for nginx: put it in the settings of the server; it need not be uploaded',
  ],
  ['`site.json`', 'all files with their hashes; `pqs build` goes by it when it makes the site again'],
])}

The address opens the first questionnaire. Others open with \`?questionnaire=ID\`:

${questionnaires.map(({ id }, index) => `- \`${index === 0 ? './' : `./?questionnaire=${id}`}\``).join('\n')}

## See that it went well

1. Open the address. If the text "is being loaded" stays, a file is missing: look at the network tab of the browser.
2. \`curl -sI ADDRESS | grep -i content-security-policy\` shows the policy. Without it the site works too, under the same policy that
   stands in the page; only \`frame-ancestors\` is missing then.

## The policy

\`\`\`
${policy}
\`\`\`

The hashes are those of the script and the style inside the files in \`offline/\`.

## Integrity

The page holds its scripts and its style to these values; a browser does not run a file that differs.

${table([['file', 'integrity'], ...integrity.map(([path, value]) => [`\`${path}\``, `\`${value}\``])])}

## A new version

Build it into the same folder, and upload all of it again, \`index.html\` and then \`worker.js\` last. Who is in the middle of a scan goes on with
the old version, also the next day, until they choose the new one; saved answers are carried over then.
`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`, ...body].join('\n');
}
