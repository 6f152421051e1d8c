import type { Plugin } from 'vite';

/**
 * Lets a dynamic import be one. Vite wraps each in a function that first puts links for styles and modules into the
 * page; the embed has none of them, and touches no page.
 */
export function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
