import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fillPage, listOf } from '../engine/cli/build/fill-page.ts';
import { shipped } from '../engine/load/shipped.ts';

const first = 'privacy-quick-scan';

/**
 * While developing, fills in the page as `pqs build` does for a site, and serves the questionnaires in this folder as
 * they are now, as `questionnaires/<folder>.json`. What is built has no questionnaire yet: it is the template of sites.
 */
export function sitePage(folder: string): Plugin {
  const textOf = (id: string) => readFileSync(join(folder, id, 'questionnaire.json'), 'utf8');
  const idsIn = () =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  return {
    name: 'site-page',
    apply: 'serve',
    transformIndexHtml: (page) => {
      const ids = [first, ...idsIn().filter((id) => id !== first)];
      return fillPage(page, {
        questionnaire: shipped(textOf(first)),
        data: listOf(ids.map((id) => ({ id, file: `questionnaires/${id}.json` }))),
      });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, answer, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const id = idsIn().find((one) => pathname === `/questionnaires/${one}.json`);
        if (id === undefined) return next();
        answer.setHeader('content-type', 'application/json').end(textOf(id));
      });
    },
  };
}
