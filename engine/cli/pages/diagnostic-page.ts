import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type DiffLine, lineDiff } from '../../diagnostics/line-diff.ts';
import { meanings } from '../../diagnostics/meanings.ts';
import { proofCodes } from '../../diagnostics/proof-codes.ts';
import { placed, report } from '../report.ts';

/** A mistake, and the same without it. */
export interface Example {
  /** What was done, in a few words. */
  readonly says: string;
  /** The name of the file that it is in. */
  readonly file: string;
  readonly broken: string;
  readonly diagnostic: Diagnostic;
  /** The file without the mistake; nothing when that is not to be shown in a few lines. */
  readonly mended?: string;
  /** What else belongs to it, such as a base that was changed. */
  readonly remark?: string;
}

/** The most lines of a difference that are shown. */
const mostLines = 30;

/** The lines shown around a difference. */
const around = 1;

/** The page about a diagnostic: what it means, how it shows, and how it is mended. */
export function diagnosticPage(code: Code, examples: readonly Example[]): string {
  const severities = [...new Set(examples.map(({ diagnostic }) => diagnostic.severity))];
  return `${[
    `# ${code}`,
    ...(isProofCode(code) ? [proved] : severities.map((one) => kinds[one])),
    meanings[code],
    ...examples.flatMap(exampleText),
    '[All diagnostics](README.md)',
  ].join('\n\n')}\n`;
}

const kinds: Readonly<Record<Diagnostic['severity'], string>> = {
  error: '**An error:** the file is not used as long as it is there.',
  warning: '**A warning:** the file is used, but this is probably not meant.',
  hint: '**A hint:** it can be said more plainly.',
};

const proved =
  'Found by `pqs check --prove`: it shows only when all possible answers are looked at. A witness, answers that show it, can be had with `--witness DIR`.';

function exampleText({ says, file, broken, diagnostic, mended, remark }: Example): readonly string[] {
  const [found] = placed(broken, [diagnostic]);
  const printed = found ? report(file, broken, found, (_, text) => text).trimEnd() : '';
  return [
    `## ${says.charAt(0).toUpperCase()}${says.slice(1)}`,
    ...(remark === undefined ? [] : [remark]),
    fenced('text', printed),
    ...(mended === undefined ? [] : ['Without the mistake:', fenced('diff', differing(broken, mended))]),
  ];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** The lines that differ, with what stands around them. */
function differing(broken: string, mended: string): string {
  const lines = lineDiff(broken.split('\n'), mended.split('\n'));
  const near = (index: number) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ sign }) => sign !== ' ');
  const shown: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (near(index)) shown.push(written(line));
    else if (shown.length > 0 && shown.at(-1) !== '…') shown.push('…');
  }
  if (shown.at(-1) === '…') shown.pop();
  return shown.length > mostLines ? [...shown.slice(0, mostLines), '…'].join('\n') : shown.join('\n');
}

function written({ sign, text }: DiffLine): string {
  return sign + text;
}

/** The page that lists all diagnostics, in the groups that they are found in. */
export function diagnosticsPage(
  groups: readonly (readonly [title: string, codes: readonly Code[]])[],
): string {
  return `${[
    '# Diagnostics',
    'What `pqs check` can find, each with a page: what it means, how it shows, and how it is mended. `pqs help CODE` prints the page. The names are stable. The examples are those that the tests run.',
    ...groups.flatMap(([title, codes]) => [
      `## ${title}`,
      codes.map((code) => `- [${code}](${code}.md): ${meanings[code]}`).join('\n'),
    ]),
  ].join('\n\n')}\n`;
}

function isProofCode(code: Code): boolean {
  return proofCodes.some((one) => one === code);
}
