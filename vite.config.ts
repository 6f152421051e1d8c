import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { validatorCode } from './engine/validator.build.ts';
import { compactJson } from './ui/compact-json.build.ts';
import { sectorVersions } from './ui/sector-versions.build.ts';

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

/** Puts the policy into the built page under which it runs. Not while developing: Vite then adds scripts of its own. */
function contentSecurityPolicy(): Plugin {
  const content = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** `vite build` makes the site in dist/site; `vite build --mode cli` makes the command in dist/pqs.js. */
export default defineConfig(({ mode }) => {
  const shared = {
    plugins: [validator()],
    test: { include: ['{engine,ui,questionnaires,e2e}/**/*.test.{ts,tsx}'] },
  };
  if (mode === 'cli') {
    return {
      ...shared,
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
  return {
    ...shared,
    plugins: [
      ...shared.plugins,
      react(),
      compactJson(),
      contentSecurityPolicy(),
      sectorVersions(here('questionnaires')),
    ],
    root: here('ui'),
    base: './',
    test: { ...shared.test, root: here('.') },
    build: {
      outDir: here('dist/site'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 700, // the questionnaire, as text
    },
    server: { fs: { allow: [here('.')] } },
    preview: { port: 4173, host: '127.0.0.1' },
  };
});
