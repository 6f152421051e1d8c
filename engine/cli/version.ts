import { readFileSync } from 'node:fs';

/** The version of the package that this command is in: two folders up, for the source as for what is built of it. */
export function version(): string {
  try {
    const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    return typeof about === 'object' && about !== null && 'version' in about
      ? String(about.version)
      : unknown;
  } catch {
    return unknown;
  }
}

const unknown = 'unknown version';
