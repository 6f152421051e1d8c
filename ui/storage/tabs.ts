/** What tabs with the same site tell each other. Never an answer: those are read from where they are kept. */
export type TabMessage =
  | { readonly type: 'written' | 'removed' | 'yield'; readonly scan: string }
  | { readonly type: 'wiped' };

/** The other tabs of this site in this browser. */
export interface Tabs {
  readonly tell: (message: TabMessage) => void;
  readonly close: () => void;
}

/** No other tabs: what only one tab can see is nobody else's business. */
export const noTabs: Tabs = { tell: () => undefined, close: () => undefined };

/** Listens to the other tabs. Where the browser has no such thing nobody is heard. */
export function openTabs(onMessage: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return noTabs;
  const channel = new BroadcastChannel('pqs-tabs');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = messageIn(data);
    if (message) onMessage(message);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it reaches its own origin alone
  const tell = (message: TabMessage) => channel.postMessage(message);
  return { tell, close: () => channel.close() };
}

function messageIn(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  const { type } = data;
  if (type === 'wiped') return { type };
  if (type !== 'written' && type !== 'removed' && type !== 'yield') return undefined;
  return 'scan' in data && typeof data.scan === 'string' ? { type, scan: data.scan } : undefined;
}
