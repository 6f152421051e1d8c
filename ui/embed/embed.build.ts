import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { shortDigest } from '../../engine/cli/build/digest.ts';
import { beginningOf } from '../../engine/texts/beginning.ts';
import { inLanguage } from '../../engine/texts/in-language.ts';
import { shipped } from '../../engine/load/shipped.ts';
import { delivery } from './delivery.build.ts';
import { heardMessages } from './messages.build.ts';
import { plainImports } from './plain-imports.build.ts';
import { themeUnits } from './theme-units.build.ts';

/** What the screens import, and what stands in for it in the embed. */
const standIns = (folder: string) => [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^i18next$/, replacement: join(folder, 'translator/i18next.ts') },
  { find: /^react-i18next$/, replacement: join(folder, 'translator/react-i18next.ts') },
];

interface EmbedBuild {
  /** The top of the repository. */
  readonly top: string;
  readonly version: string;
  /** Whether React and i18next themselves are built in; else what does the same in less. */
  readonly withReact: boolean;
  readonly outDir: string;
}

/** Builds what partners put on their pages, in a folder named after the version: what is in it never changes. */
export function embedBuild({ top, version, withReact, outDir }: EmbedBuild): UserConfig {
  const folder = join(top, 'ui/embed');
  return {
    root: folder,
    base: './',
    plugins: [
      react(),
      heardMessages(),
      plainImports(),
      comesAlong(join(top, 'questionnaires/privacy-quick-scan/questionnaire.json')),
    ],
    resolve: { alias: withReact ? [] : standIns(folder) },
    css: { postcss: { plugins: themeUnits() } },
    build: {
      outDir: join(outDir, version),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: {
          pqs: join(folder, 'pqs.ts'),
          frame: join(folder, 'frame.html'),
          snippet: join(folder, 'snippet.html'),
        },
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

/** Builds the loader of the frame, in one file: the smallest thing that a partner can put on a page. */
export function loaderBuild({
  top,
  version,
  outDir,
}: Pick<EmbedBuild, 'top' | 'version' | 'outDir'>): UserConfig {
  return {
    root: join(top, 'ui/embed'),
    base: './',
    plugins: [heardMessages(), delivery(outDir, version)],
    build: {
      outDir: join(outDir, version),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { loader: join(top, 'ui/embed/frame-element.ts') },
        output: { entryFileNames: '[name].js', codeSplitting: false },
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
      const emitted = (name: string, value: object) => {
        const source = JSON.stringify(value);
        const fileName = `${questionnaire.id}.${name}-${shortDigest(source)}.json`;
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      };
      const texts = questionnaire.languages.map(
        (language) => [language, inLanguage(questionnaire, language)] as const,
      );
      const languages = texts.map(([language, text]) => [language, emitted(language, text)] as const);
      const beginnings = texts.map(
        ([language, text]) => [language, emitted(`${language}.first`, beginningOf(text))] as const,
      );
      const entries = (files: readonly (readonly [string, string])[]) =>
        files.map(([language, name]) => `${JSON.stringify(language)}: ${besideScript(name)}`).join(', ');
      return `export const questionnaires = [{
        id: ${JSON.stringify(questionnaire.id)},
        file: ${besideScript(emitted('all', questionnaire))},
        languages: { ${entries(languages)} },
        beginnings: { ${entries(beginnings)} },
      }];`;
    },
  };
}

/** The address of a file beside the script, written so that whoever bundles the script takes the file along. */
function besideScript(name: string): string {
  return `new URL(/* @vite-ignore */ ${JSON.stringify(`./${name}`)}, import.meta.url).href`;
}
