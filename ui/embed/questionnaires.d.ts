declare module 'virtual:questionnaires' {
  import type { SiteQuestionnaire } from '../site.ts';

  /** The questionnaires that come with the embed, made when it is built. Addresses are relative to that of its script. */
  export const questionnaires: readonly SiteQuestionnaire[];
}
