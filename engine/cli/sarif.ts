import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Code } from '../diagnostics/codes.ts';
import { meanings } from '../diagnostics/meanings.ts';
import type { PlacedDiagnostic } from './report.ts';

/** A file and what was found in it; one that could not be read has a reason instead. */
export interface Finding {
  readonly file: string;
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly unreadable?: string;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** What was found, in SARIF 2.1.0: the format in which code hosts and editors take findings of any tool. */
export function sarif(findings: readonly Finding[], version: string): object {
  const all = findings.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => ({ file, diagnostic })),
  );
  const codes = [...new Set(all.map(({ diagnostic }) => diagnostic.code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'pqs', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: findings.every(({ unreadable }) => unreadable === undefined),
            toolExecutionNotifications: findings.flatMap(({ file, unreadable }) =>
              unreadable === undefined
                ? []
                : [{ level: 'error', message: { text: `${file}: cannot be read: ${unreadable}.` } }],
            ),
          },
        ],
        results: all.map(({ file, diagnostic }) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: levels[diagnostic.severity],
          message: { text: messageOf(diagnostic) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(file) },
                region: { startLine: diagnostic.line, startColumn: diagnostic.column },
              },
              ...(diagnostic.pointer !== '' && {
                logicalLocations: [{ fullyQualifiedName: diagnostic.pointer }],
              }),
            },
          ],
        })),
      },
    ],
  };
}

/** A code as SARIF tells of it: viewers show this beside the findings. */
function ruleOf(id: Code): object {
  return {
    id,
    shortDescription: { text: meanings[id] },
    help: { text: `${meanings[id]} For an example: pqs help ${id}` },
  };
}

function messageOf({ message, expected = [], hint }: PlacedDiagnostic): string {
  return [
    message,
    ...(expected.length === 0 ? [] : [`Expected: ${expected.join(', ')}.`]),
    ...(hint === undefined ? [] : [hint]),
  ].join(' ');
}

/** Relative to the folder that the command runs in, where that can be: it is the same on every machine then. */
function uriOf(file: string): string {
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file;
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
