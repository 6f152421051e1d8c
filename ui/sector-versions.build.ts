import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { baseOf } from '../engine/base-of.ts';

/** A sector version that ships with the site: the name of its file there, and its text. */
interface SectorVersion {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Puts the sector versions in this folder into the site, as `questionnaires/<folder>.json`, so that
 * `?questionnaire=questionnaires/<folder>.json` opens them. While developing, they are served as they are now.
 */
export function sectorVersions(folder: string): Plugin {
  return {
    name: 'sector-versions',
    generateBundle() {
      for (const { fileName, text } of sectorVersionsIn(folder)) {
        this.emitFile({ type: 'asset', fileName, source: text });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, answer, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const asked = sectorVersionsIn(folder).find(({ fileName }) => pathname === `/${fileName}`);
        if (!asked) return next();
        answer.setHeader('content-type', 'application/json').end(asked.text);
      });
    },
  };
}

/** The sector versions in a folder of questionnaires: those that extend another. */
export function sectorVersionsIn(folder: string): readonly SectorVersion[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: join(folder, name, 'questionnaire.json') }))
    .flatMap(({ name, file }) => {
      const text = textOf(file);
      if (text === undefined || !baseOf(text)) return [];
      return [{ fileName: `questionnaires/${name}.json`, text }];
    });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
