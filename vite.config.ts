import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { runnableCommand } from './engine/cli/command.build.ts';
import { validatorCode } from './engine/format/validator.build.ts';
import own from './package.json' with { type: 'json' };
import { embedBuild, loaderBuild } from './ui/embed/embed.build.ts';
import { packageBuild } from './ui/package.build.ts';
import { offlineWorker } from './ui/offline/worker.build.ts';
import { sitePage } from './ui/site-page.build.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves `virtual:validator`: the validators of the format as plain code, so that no page needs `eval`. */
function validator(): Plugin {
  const id = '\0validator';
  return {
    name: 'validator',
    resolveId: (source) => (source === 'virtual:validator' ? id : undefined),
    load: (loaded) => (loaded === id ? validatorCode() : undefined),
  };
}

/**
 * `vite build` makes the template of sites in dist/template: the app without a questionnaire. `--mode single` adds the
 * app as one script, for pages that stand alone, `--mode preview` the page of `pqs preview`; `--mode cli` makes the
 * command, which makes sites of them (`pqs build`), ours in dist/site among them. That is what `vite preview` serves.
 */
export default defineConfig(({ mode, isPreview }) => {
  const shared = {
    plugins: [validator()],
    test: {
      include: ['{engine,ui,questionnaires,e2e}/**/*.test.{ts,tsx}'],
      testTimeout: 60_000, // a busy machine is no broken promise
      maxWorkers: '100%', // one core is kept free otherwise, which of two is half
    },
  };
  if (mode === 'cli') {
    return {
      ...shared,
      plugins: [...shared.plugins, runnableCommand()],
      build: {
        ssr: here('engine/cli/pqs.ts'),
        outDir: here('dist/cli'),
        target: 'node20',
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'pqs.js' } },
      },
      // The solver is large and only for those who prove: it is imported when it is there.
      ssr: { noExternal: true, external: ['z3-solver'] },
    };
  }
  if (mode === 'package') return mergeConfig(packageBuild(here('.')), { plugins: shared.plugins });
  if (mode === 'embed-loader') {
    return loaderBuild({ top: here('.'), version: own.version, outDir: here('dist/embed') });
  }
  if (mode === 'embed' || mode === 'embed-react') {
    const withReact = mode === 'embed-react';
    const parts = { top: here('.'), version: own.version, withReact, outDir: here(`dist/${mode}`) };
    return mergeConfig(embedBuild(parts), { plugins: shared.plugins });
  }
  const app = {
    ...shared,
    plugins: [...shared.plugins, react(), sitePage(here('questionnaires'))],
    root: here('ui'),
    base: './',
    test: { ...shared.test, root: here('.') },
  };
  const build = {
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700, // the app with React, as it is before gzip
  };
  if (mode === 'single') {
    return {
      ...app,
      build: {
        ...build,
        modulePreload: false,
        outDir: here('dist/template/single'),
        chunkSizeWarningLimit: 2000, // everything is in it
        rolldownOptions: {
          input: here('ui/main.tsx'),
          output: { codeSplitting: false, entryFileNames: 'app.js', assetFileNames: 'app[extname]' },
        },
      },
    };
  }
  if (mode === 'preview') {
    return {
      ...app,
      root: here('ui/preview'),
      build: { ...build, outDir: here('dist/template/preview') },
    };
  }
  return {
    ...app,
    plugins: [...app.plugins, offlineWorker(here('ui/offline/worker.ts'))],
    build: { ...build, outDir: here(isPreview ? 'dist/site' : 'dist/template') },
    server: { fs: { allow: [here('.')] } },
    preview: { port: 4173, host: '127.0.0.1' },
  };
});
