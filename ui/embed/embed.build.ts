import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { shortDigest } from '../../engine/cli/build/digest.ts';
import { inLanguage } from '../../engine/in-language.ts';
import { shipped } from '../../engine/shipped.ts';
import { themeUnits } from './theme-units.build.ts';

/** What React's programs import, and what stands in for it in the embed. */
const smallReact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
];

interface EmbedBuild {
  /** The top of the repository. */
  readonly top: string;
  readonly version: string;
  /** Whether React itself is built in; else Preact is, which does the same in less. */
  readonly withReact: boolean;
  readonly outDir: string;
}

/** Builds what partners put on their pages, in a folder named after the version: what is in it never changes. */
export function embedBuild({ top, version, withReact, outDir }: EmbedBuild): UserConfig {
  const folder = join(top, 'ui/embed');
  return {
    root: folder,
    base: './',
    plugins: [react(), comesAlong(join(top, 'questionnaires/privacy-quick-scan/questionnaire.json'))],
    resolve: { alias: withReact ? [] : smallReact },
    css: { postcss: { plugins: themeUnits() } },
    build: {
      outDir: join(outDir, version),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { pqs: join(folder, 'pqs.ts') },
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  };
}

/** Serves `virtual:questionnaires`: the questionnaire that comes along, with a file for each language. */
function comesAlong(file: string): Plugin {
  const id = '\0questionnaires';
  return {
    name: 'comes-along',
    resolveId: (source) => (source === 'virtual:questionnaires' ? id : undefined),
    load(loaded) {
      if (loaded !== id) return undefined;
      const questionnaire = shipped(readFileSync(file, 'utf8'));
      const languages = questionnaire.languages.map((language) => {
        const source = JSON.stringify(inLanguage(questionnaire, language));
        const fileName = `${questionnaire.id}.${language}-${shortDigest(source)}.json`;
        this.emitFile({ type: 'asset', fileName, source });
        return [language, fileName];
      });
      const entry = {
        id: questionnaire.id,
        file: languages[0]?.[1],
        languages: Object.fromEntries(languages),
      };
      return `export const questionnaires = ${JSON.stringify([entry])};`;
    },
  };
}
