import './theme/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openContrast } from './contrast.ts';
import { siteVersions } from './offline/versions.ts';
import { open } from './open.ts';
import { ownPage } from './surroundings/own-page.ts';

const surroundings = ownPage(window);
openContrast(surroundings);
const place = document.querySelector('#scan');
if (place) {
  // until then the page shows the text that it came with
  const opened = await open(window, surroundings);
  const versions = siteVersions(window);
  createRoot(place).render(<App opened={opened} surroundings={surroundings} versions={versions} />);
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
