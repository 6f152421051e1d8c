import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { NotLoaded } from './parts/not-loaded.tsx';
import { Content } from './parts/page.tsx';
import type * as laterScreens from './screens/later.tsx';

type LaterScreens = typeof laterScreens;

/** The screens that come after the first question, as far as they are there: they load while the person reads. */
let state: LaterScreens | 'failed' | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Loads the screens that come after the first question. After a failure it tries again. */
async function loadLaterScreens(): Promise<void> {
  loading ??= import('./screens/later.tsx').then(put, () => {
    loading = null;
    put('failed');
  });
  return loading;
}

function put(next: typeof state): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The later screens; null until they are there. */
export function useLaterScreens(): LaterScreens | 'failed' | null {
  const screens = useSyncExternalStore(subscribe, () => state);
  useEffect(() => void loadLaterScreens(), []);
  return screens;
}

/** A part of a screen that comes later. Says so when it could not be loaded, and tries again when asked. */
export function LaterPart({ render }: { render: (screens: LaterScreens) => ReactNode }) {
  const screens = useLaterScreens();
  if (screens !== 'failed') return screens && render(screens);
  return <NotLoaded onAgain={() => void loadLaterScreens()} />;
}

/** One of the later screens. Says so when it could not be loaded, and tries again when asked. */
export function LaterScreen({ render }: { render: (screens: LaterScreens) => ReactNode }) {
  const screens = useLaterScreens();
  const part = <LaterPart render={render} />;
  return screens === 'failed' ? <Content>{part}</Content> : part;
}
