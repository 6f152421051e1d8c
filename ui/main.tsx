import './theme/index.css';
import { createRoot } from 'react-dom/client';
import { followAddress } from './address.ts';
import { App } from './app.tsx';
import { openContrast } from './contrast.ts';
import { firstLanguage, rememberedLanguage } from './language.ts';
import { open } from './open.ts';
import { siteOf } from './site.ts';
import { questionnaireFile } from './questionnaire-file.ts';
import { takeSharedScans } from './shared-scan.ts';
import { ownPage } from './surroundings/own-page.ts';

const surroundings = ownPage(window);
openContrast(surroundings);
const place = document.querySelector('#scan');
if (place) {
  // until then the page shows the text that it came with
  const language = rememberedLanguage();
  const questionnaire = new URL(location.href).searchParams.get('questionnaire');
  const opened = await open(
    {
      file: () =>
        questionnaireFile(
          {
            questionnaire,
            language: (languages) => firstLanguage(languages, language),
          },
          siteOf(document),
        ),
      language,
      storage: 'device',
      address: questionnaire ?? undefined,
      follow: (scan, shown, incoming) => {
        takeSharedScans(window, (hash) => {
          scan.send({ type: 'read', page: { name: 'scans' } });
          void incoming.offerLink(hash);
        });
        followAddress(scan, shown, window);
      },
    },
    surroundings,
  );
  createRoot(place).render(<App opened={opened} surroundings={surroundings} />);
  window.addEventListener('beforeprint', () => openDetails(place));
}

/** On paper nothing can be opened, so everything is. */
function openDetails(page: Element): void {
  const closed = [...page.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of closed) details.open = true;
  const close = () => {
    for (const details of closed) details.open = false;
  };
  window.addEventListener('afterprint', close, { once: true });
}
