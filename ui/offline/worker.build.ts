import type { Plugin } from 'vite';

/**
 * Puts the service worker into the template, as a script of its own at the top: it serves what is beside and below it.
 * Which files those are is written in by `pqs build`, for the template has no questionnaire yet.
 */
export function offlineWorker(source: string): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: 'worker.js' });
    },
  };
}
