import { isAsked, isConnect } from 'virtual:heard-by-frame';
import './pqs.ts';
import type { Told } from './messages.ts';
import { attributes } from './settings.ts';

/* The page inside the frame: the element, and the channel to the page around it. */

const asked = new URL(location.href).searchParams;
const scan = document.createElement('privacy-quick-scan');
for (const name of attributes) {
  const value = asked.get(name);
  if (value !== null) scan.setAttribute(name, value);
}
const bare = new CSSStyleSheet();
bare.replaceSync('body { margin: 0; }');
document.adoptedStyleSheets = [bare];
document.body.append(scan);

/** The one page that this frame was made for. Nothing is said to any other. */
const host = asked.get('host');
if (host !== null && parent !== window) {
  window.addEventListener('message', function connect({ source, origin, data, ports: [port] }) {
    if (source !== parent || origin !== host || !isConnect(data) || !port) return;
    window.removeEventListener('message', connect);
    talk(port);
  });
  parent.postMessage({ pqs: 1, type: 'hello' }, host);
}

function talk(port: MessagePort): void {
  const tell = (told: Told) => port.postMessage(told);
  const forward = ({ type, detail }: CustomEvent) => tell({ type: 'event', name: nameOf(type), detail });
  for (const name of names) scan.addEventListener(name, forward);
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAsked(data)) return;
    switch (data.type) {
      case 'start':
        void scan.start();
        break;
      case 'reset':
        void scan.reset();
        break;
      case 'copy':
        void scan.exportResponse().then((text) => tell({ type: 'copy', id: data.id, text }));
        break;
      case 'attribute':
        if (data.value === null) scan.removeAttribute(data.name);
        else scan.setAttribute(data.name, data.value);
        break;
      case 'token':
        scan.style.setProperty(data.name, data.value);
        break;
    }
  });
  port.start();
  const { width, height } = scan.getBoundingClientRect();
  tell({ type: 'event', name: 'pqs-resize', detail: { width, height } });
}

type Name = Extract<Told, { type: 'event' }>['name'];

const names = ['pqs-ready', 'pqs-step', 'pqs-complete', 'pqs-error', 'pqs-resize'] as const;

function nameOf(type: string): Name {
  return names.find((name) => name === type) ?? 'pqs-error';
}
