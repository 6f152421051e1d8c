import { readFileSync, statSync } from 'node:fs';

/** More than this is not even looked at. */
const mostBytes = 100_000_000;

/** The text of a file, or why it cannot be read. */
export type TextFile = { readonly text: string } | { readonly unreadable: string };

/** Reads a file of UTF-8 text. Never throws. */
export function readText(file: string): TextFile {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) return { unreadable: `it is too large: ${size} bytes` };
    return decode(readFileSync(file));
  } catch (problem) {
    return { unreadable: reasonOf(problem) };
  }
}

function decode(bytes: Uint8Array): TextFile {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: 'it is not UTF-8 text' };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'reading it is not allowed',
};

function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const code = 'code' in problem ? String(problem.code) : '';
  return reasons[code] ?? problem.message;
}
