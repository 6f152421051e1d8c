import type { Questionnaire } from '../../format/format.ts';
import { allowedByHash } from './digest.ts';
import { dataBlock, fillPage } from './fill-page.ts';
import { type Allowed, alonePolicy } from './policy.ts';
import type { Template } from './template.ts';

/** The one file in which everything is: the app, its style and a questionnaire in all its languages. */
export function singlePage({ page, single }: Template, questionnaire: Questionnaire): string {
  const { script, style } = inPage(single);
  const bare = page.replaceAll(
    /\s*<script type="module"[^>]*><\/script>|\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g,
    '',
  );
  const filled = fillPage(bare, {
    questionnaire,
    policy: alonePolicy(singleAllowed({ single })),
    data: dataBlock('questionnaire', JSON.stringify(questionnaire)),
  });
  return filled
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script type="module">${script}</script></body>`);
}

/** What stands in each page of this template that stands alone, by its hashes. */
export function singleAllowed({ single }: Pick<Template, 'single'>): Allowed {
  const { script, style } = inPage(single);
  return { scripts: [allowedByHash(script)], styles: [allowedByHash(style)] };
}

/** Script and style as they stand in a page: with nothing that would end them, or hide the end from the browser. */
function inPage({ script, style }: Template['single']): Template['single'] {
  return {
    script: script.replaceAll(/<\/(script)/gi, String.raw`<\/$1`).replaceAll('<!--', String.raw`<\!--`),
    style: style.replaceAll(/<\/(style)/gi, String.raw`<\/$1`),
  };
}
