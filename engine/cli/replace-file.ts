import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whoever looks finds all of the old content or all of the new, also when the disk is full or the
 * power fails halfway: it is written beside, and takes the place of the old one when it is whole. What is no ordinary
 * file, such as a pipe or `/dev/stdout`, is written as it is. Throws as `node:fs` does; then the old file is as it was.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const before = statOf(file);
  if (before && !before.isFile() && !before.isSymbolicLink()) return writeWhole(openSync(file, 'w'), content);
  const target = before?.isSymbolicLink() ? realpathSync(file) : file; // the link stays, what it leads to changes
  const mode = statOf(target)?.mode;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  try {
    writeWhole(openSync(beside, 'wx'), content, mode);
    renameSync(beside, target);
  } catch (problem) {
    rmSync(beside, { force: true });
    throw problem;
  }
}

function statOf(file: string) {
  return lstatSync(file, { throwIfNoEntry: false });
}

function writeWhole(opened: number, content: string | Uint8Array, mode?: number): void {
  try {
    if (mode !== undefined) fchmodSync(opened, mode);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
    fsyncIfItCan(opened);
  } finally {
    closeSync(opened);
  }
}

/** A pipe has no disk to wait for. */
function fsyncIfItCan(opened: number): void {
  try {
    fsyncSync(opened);
  } catch {
    // what was written is out of our hands
  }
}
