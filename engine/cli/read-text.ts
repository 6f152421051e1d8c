import { closeSync, openSync, readSync } from 'node:fs';

/** A file may also be a pipe or a device, which do not say how large they are: past this reading stops. */
const mostBytes = 100_000_000;

/** The text of a file, or why it cannot be read. */
export type TextFile = { readonly text: string } | { readonly unreadable: string };

/** Reads a file of UTF-8 text. Never throws. */
export function readText(file: string): TextFile {
  const read = readBytes(file);
  return 'bytes' in read ? decode(read.bytes) : read;
}

/** The bytes of a file, or why it cannot be read. Never throws. */
export function readBytes(file: string): { readonly bytes: Uint8Array } | { readonly unreadable: string } {
  try {
    const bytes = readAtMost(mostBytes, file);
    return bytes ? { bytes } : { unreadable: `it is larger than ${mostBytes} bytes` };
  } catch (problem) {
    return { unreadable: reasonOf(problem) };
  }
}

function readAtMost(most: number, file: string): Uint8Array | undefined {
  const opened = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(1_000_000);
    const parts: Buffer[] = [];
    let size = 0;
    for (let length = readSync(opened, chunk); length > 0; length = readSync(opened, chunk)) {
      size += length;
      if (size > most) return undefined;
      parts.push(Buffer.from(chunk.subarray(0, length)));
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(opened);
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
  EACCES: 'that is not allowed',
  ENOTDIR: 'it is not a folder',
  EEXIST: 'it is there already',
  EROFS: 'nothing can be written there',
};

/** Why a file cannot be read or written, in words. */
export function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const code = 'code' in problem ? String(problem.code) : '';
  return reasons[code] ?? problem.message;
}
