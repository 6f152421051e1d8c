import { isHello, isTold } from 'virtual:heard-by-page';
import type { Asked } from './messages.ts';
import { attributes } from './settings.ts';

/** The tokens of the theme that are handed on to the frame: what its own page says of them does not reach in there. */
const tokens = [
  'paper',
  'surface',
  'ink',
  'muted',
  'accent',
  'accent-strong',
  'on-accent',
  'tint',
  'border',
  'hair',
  'error',
  'warning',
  'focus',
]
  .map((colour) => `--pqs-color-${colour}`)
  .concat('--pqs-font', '--pqs-radius', '--pqs-scale');

/** No frame is higher than this, in CSS pixels, whatever it says. */
const highest = 50_000;

/**
 * `<privacy-quick-scan-frame>`: the scan in a frame, for pages that must not be able to read the answers. The same
 * attributes, methods and events as `<privacy-quick-scan>`; `src` names the frame when it is not beside this script. It
 * isolates when it comes from another origin than the page.
 */
class PrivacyQuickScanFrame extends HTMLElement {
  static readonly observedAttributes = [...attributes, 'title'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #copies = new Map<number, (text: string | null) => void>();
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #waiting: Asked[] = [];
  #asked = 0;

  connectedCallback(): void {
    if (this.#frame) return;
    const address = new URL(
      this.getAttribute('src') ?? 'frame.html',
      this.hasAttribute('src') ? document.baseURI : import.meta.url,
    );
    for (const name of attributes) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    address.searchParams.set('host', location.origin);
    if (address.origin === location.origin) {
      console.warn(
        '<privacy-quick-scan-frame> comes from the origin of this page, so this page can read the answers.',
      );
    }
    const frame = document.createElement('iframe');
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-forms allow-downloads allow-popups allow-modals allow-same-origin',
    );
    frame.allow = '';
    frame.loading = 'lazy';
    frame.title = this.title || 'Privacy Quick Scan';
    Object.assign(frame.style, { display: 'block', inlineSize: '100%', blockSize: '600px', border: '0' });
    frame.src = address.href;
    window.addEventListener('message', this.#meet);
    this.#frame = frame;
    this.#root.replaceChildren(frame);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      window.removeEventListener('message', this.#meet);
      this.#port?.close();
      this.#port = null;
      this.#frame = null;
    });
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (!this.#frame) return;
    const attribute = attributes.find((one) => one === name);
    if (attribute) this.#ask({ type: 'attribute', name: attribute, value });
    else this.#frame.title = value ?? '';
  }

  /** Begins the scan, as its own button does. */
  start(): void {
    this.#ask({ type: 'start' });
  }

  /** Wipes the answers and goes back to the first screen. */
  reset(): void {
    this.#ask({ type: 'reset' });
  }

  /** Asks the person for a copy of the answers; null when the person says no. */
  exportResponse(): Promise<string | null> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#copies.set(id, resolve);
      this.#ask({ type: 'copy', id });
    });
  }

  /** Only this frame, from where it was fetched, gets one end of the channel. */
  readonly #meet = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    if (!frame?.contentWindow || source !== frame.contentWindow) return;
    if (origin !== new URL(frame.src).origin || !isHello(data)) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', (message) => this.#hear(message.data));
    port1.start();
    frame.contentWindow.postMessage({ pqs: 1, type: 'connect' }, origin, [port2]);
    const look = getComputedStyle(this);
    for (const name of tokens) {
      const value = look.getPropertyValue(name).trim();
      if (value !== '') this.#ask({ type: 'token', name, value });
    }
    for (const one of this.#waiting.splice(0)) this.#ask(one);
  };

  #ask(asked: Asked): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has two ends and no others
    if (this.#port) this.#port.postMessage(asked);
    else this.#waiting.push(asked);
  }

  #hear(told: unknown): void {
    if (!isTold(told) || !this.#frame) return;
    if (told.type === 'copy') {
      this.#copies.get(told.id)?.(told.text);
      this.#copies.delete(told.id);
      return;
    }
    const { name, detail } = told;
    if (name === 'pqs-resize') this.#frame.style.blockSize = `${Math.min(detail.height ?? 0, highest)}px`;
    if (name === 'pqs-step' && this.#frame.getBoundingClientRect().top < 0)
      this.scrollIntoView({ block: 'start' });
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get('privacy-quick-scan-frame')) {
  customElements.define('privacy-quick-scan-frame', PrivacyQuickScanFrame);
}
