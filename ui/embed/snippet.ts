import './pqs.ts';
import { listed } from '../site.ts';
import { attributes, settingsFrom } from './settings.ts';

/* The page that gives a partner the line to copy, with a scan to try the colours on. */

/** What each colour is for, and what it is without a theme. */
const colours = {
  '--pqs-color-accent': ['Knoppen en links', '#0b5a5f'],
  '--pqs-color-on-accent': ['Tekst op knoppen', '#ffffff'],
  '--pqs-color-paper': ['Achtergrond', '#fbfaf7'],
  '--pqs-color-ink': ['Tekst', '#1d1b16'],
  '--pqs-color-muted': ['Rustige tekst', '#5b564b'],
  '--pqs-color-border': ['Randen', '#7a7365'],
} as const;

const folder = new URL(/* @vite-ignore */ './', import.meta.url).href;
const scan = document.createElement('privacy-quick-scan');
const choices = find('.choices', HTMLFormElement);
const picked = new Map<string, string>();

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`);
  return found;
}

function say(selector: string, text: string): void {
  find(selector, HTMLElement).textContent = text;
}

/** The attributes that differ from what holds without them. */
function chosen(): readonly (readonly [string, string])[] {
  const form = new FormData(choices);
  const usual = settingsFrom(() => null);
  const plain = { theme: usual.theme, storage: usual.storage, share: usual.share, 'heading-level': '2' };
  return attributes.flatMap((name) => {
    const value = form.get(name);
    if (typeof value !== 'string' || value === '') return [];
    return name in plain && Reflect.get(plain, name) === value ? [] : [[name, value] as const];
  });
}

async function show(): Promise<void> {
  const framed = new FormData(choices).get('mode') === 'frame';
  const script = framed ? 'loader.js' : 'pqs.js';
  const tag = framed ? 'privacy-quick-scan-frame' : 'privacy-quick-scan';
  const said = chosen().map(([name, value]) => ` ${name}="${value}"`);
  const { origin } = new URL(folder);
  say(
    '#line',
    [
      `<script type="module" src="${folder}${script}" integrity="${await integrityOf(script)}" crossorigin></script>`,
      `<${tag}${said.join('')}><a href="${new URL('../../', folder).href}">Doe de Privacy Quick Scan</a></${tag}>`,
    ].join('\n'),
  );
  say(
    '#policy',
    framed ? `script-src ${origin}; frame-src ${origin}` : `script-src ${origin}; connect-src ${origin}`,
  );
  for (const [name, value] of new FormData(choices)) {
    if (name === 'mode' || typeof value !== 'string') continue;
    if (value === '') scan.removeAttribute(name);
    else scan.setAttribute(name, value);
  }
}

let sums: Promise<Record<string, string>> | null = null;

async function integrityOf(file: string): Promise<string> {
  sums ??= fetch('./integrity.json').then((answer) => answer.json());
  return (await sums)[file] ?? '';
}

function showColours(): void {
  say('#corrected', '');
  const rules = [...picked].map(([token, colour]) => `  ${token}: ${colour};`);
  say('#css', `privacy-quick-scan {\n${rules.join('\n')}\n}`);
  for (const [token, colour] of picked) scan.style.setProperty(token, colour);
  scan.refreshTheme();
}

for (const [token, [name, colour]] of Object.entries(colours)) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'color';
  input.value = colour;
  input.addEventListener('input', () => {
    picked.set(token, input.value);
    showColours();
  });
  label.append(name, input);
  find('#colours', HTMLElement).append(label);
}

for (const name of ['pqs-ready', 'pqs-step', 'pqs-complete', 'pqs-error', 'pqs-resize'] as const) {
  scan.addEventListener(name, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = `${name} ${JSON.stringify(detail)}`;
    const heard = find('#heard', HTMLElement);
    heard.prepend(line);
    while (heard.children.length > 8) heard.lastElementChild?.remove();
    if ('code' in detail && detail.code === 'low-contrast')
      say(
        '#corrected',
        `Aangepast: ${(detail.corrected ?? []).map(({ token, given, used }) => `${token} van ${given} naar ${used}`).join(', ')}`,
      );
  });
}

/** The questionnaires of the site that this folder is part of; the one that comes along needs no address. */
async function offerQuestionnaires(): Promise<void> {
  const site = new URL('../../', folder);
  const answer = await fetch(new URL('questionnaires/index.json', site));
  if (!answer.ok) return; // the folder stands by itself
  const select = find('[name=questionnaire]', HTMLSelectElement);
  for (const { id, file } of listed(await answer.text())) {
    const address = id === 'privacy-quick-scan' ? '' : new URL(file, site).href;
    select.append(new Option(id, address));
  }
  find('#which', HTMLElement).hidden = select.options.length < 2 && select.value === '';
}

choices.addEventListener('input', () => void show());
find('#place', HTMLElement).append(scan);
showColours();
await offerQuestionnaires().catch(() => undefined);
void show();
