import { tellBy } from './events.ts';
import type { MountedScan } from './mounted-scan.tsx';
import { attributes, type Settings, settingsFrom } from './settings.ts';

/** The name of the element in HTML. */
const elementName = 'privacy-quick-scan';

/** Whatever the page says of all its elements, this one has a place: what has none is never near. */
const block =
  ':host{display:block!important;float:none!important;min-block-size:1px}:host([hidden]){display:none!important}';

/** So far from what is seen the scan begins to load. */
const nearby = '300px';

/**
 * `<privacy-quick-scan>`: the scan on the page of a partner, in an open shadow root. It loads when it comes near what is
 * seen. Until then, and when it cannot load, what stands inside the element shows: a link to the scan elsewhere. Taken
 * out of the page it stops; put back it goes on with the same answers.
 */
export class PrivacyQuickScanElement extends HTMLElement {
  static readonly observedAttributes = attributes;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #tell = tellBy(this);
  readonly #near = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#load(),
    { rootMargin: nearby },
  );
  #given: object | undefined;
  #mounted: Promise<MountedScan | null> | null = null;
  #shown: Settings | null = null;
  #changing = false;

  constructor() {
    super();
    const seen = new CSSStyleSheet();
    seen.replaceSync(block);
    this.#root.adoptedStyleSheets = [seen];
    this.#root.append(this.ownerDocument.createElement('slot'));
  }

  connectedCallback(): void {
    if (this.#mounted) void this.#mounted.then((scan) => this.isConnected && scan?.show());
    else this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
    queueMicrotask(() => {
      if (!this.isConnected) void this.#mounted?.then((scan) => !this.isConnected && scan?.hide());
    });
  }

  attributeChangedCallback(): void {
    if (!this.#shown || this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      void this.#change();
    });
  }

  /** The questionnaire: its address, or the questionnaire itself as a value. */
  get questionnaire(): string | object | null {
    return this.#given ?? this.getAttribute('questionnaire');
  }

  set questionnaire(value: string | object | null) {
    const before = this.#given;
    this.#given = typeof value === 'object' && value !== null ? value : undefined;
    this.#put('questionnaire', typeof value === 'string' ? value : null);
    if (before !== this.#given && this.#shown) void this.#anew();
  }

  get theme(): Settings['theme'] {
    return this.#settings().theme;
  }

  set theme(value: Settings['theme'] | null) {
    this.#put('theme', value);
  }

  get headingLevel(): number {
    return this.#settings().headingLevel;
  }

  set headingLevel(value: number | null) {
    this.#put('heading-level', value === null ? null : String(value));
  }

  get storage(): Settings['storage'] {
    return this.#settings().storage;
  }

  set storage(value: Settings['storage'] | null) {
    this.#put('storage', value);
  }

  get share(): Settings['share'] {
    return this.#settings().share;
  }

  set share(value: Settings['share'] | null) {
    this.#put('share', value);
  }

  /** Begins the scan, as its own button does. */
  async start(): Promise<void> {
    (await this.#load())?.start();
  }

  /** Wipes the answers and goes back to the first screen. The person is not asked. */
  async reset(): Promise<void> {
    await (await this.#load())?.reset();
  }

  /** Asks the person for a copy of the answers. The text of a response file; null when the person says no. */
  async exportResponse(): Promise<string | null> {
    return (await (await this.#load())?.exportResponse()) ?? null;
  }

  /** Looks at the colours again, after the page has changed them. */
  refreshTheme(): void {
    this.attributeChangedCallback();
  }

  #settings(): Settings {
    return settingsFrom((name) => this.getAttribute(name));
  }

  #put(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #load(): Promise<MountedScan | null> {
    this.#near.disconnect();
    this.#shown ??= this.#settings();
    this.#mounted ??= this.#mount();
    return this.#mounted;
  }

  async #mount(): Promise<MountedScan | null> {
    const settings = this.#settings();
    this.#shown = settings;
    try {
      const { mountScan } = await import('./mounted-scan.tsx');
      return await mountScan({
        root: this.#root,
        settings,
        given: this.#given,
        tell: this.#tell,
        again: () => void this.#anew(),
      });
    } catch (error) {
      this.#mounted = null; // the next call tries again; until then what stands inside the element shows
      this.#tell('pqs-error', { code: 'not-loaded', message: String(error) });
      return null;
    }
  }

  /** Shows another questionnaire, or the same one after something went wrong. */
  async #anew(): Promise<void> {
    const before = this.#mounted;
    this.#mounted = (async () => {
      (await before)?.remove();
      return this.#mount();
    })();
    await this.#mounted;
  }

  async #change(): Promise<void> {
    const settings = this.#settings();
    const before = this.#shown;
    this.#shown = settings;
    const other = before?.questionnaire !== settings.questionnaire || before?.storage !== settings.storage;
    if (other) await this.#anew();
    else await (await this.#mounted)?.change(settings);
  }
}

/** Makes the element known to the page, unless it is already. */
export function defineElement(): void {
  if (!customElements.get(elementName)) customElements.define(elementName, PrivacyQuickScanElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'privacy-quick-scan': PrivacyQuickScanElement;
  }
}
