import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react';
import type { InterfaceLanguage } from './language.ts';
import { type Later, later, useNow } from './later.ts';
import { Coming } from './parts/coming.tsx';
import { NotLoaded } from './parts/not-loaded.tsx';
import { Content } from './parts/page.tsx';
import type * as LaterScreens from './screens/later.tsx';

type Screens = typeof LaterScreens;

/** The screens that come after the first question. */
const screens = later<Screens>(() => import('./screens/later.tsx'));

/** The words of those screens, of the language around them. */
const Words = createContext<Later<object> | null>(null);

/** Gives the later screens inside it the words of a language. */
export function LaterWordsOf({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  return <Words.Provider value={language.laterWords}>{children}</Words.Provider>;
}

function useLater() {
  const words = useContext(Words);
  if (!words) throw new Error('a later screen has no language around it');
  const load = useCallback(() => {
    screens.load();
    words.load();
  }, [words]);
  useEffect(load, [load]);
  const [shown, said] = [useNow(screens), useNow(words)];
  const found = shown === 'failed' || said === 'failed' ? 'failed' : said && shown;
  return { found, load } as const;
}

/** The later screens, with their words in the language of now; null until both are there. */
export function useLaterScreens(): Screens | 'failed' | null {
  return useLater().found;
}

interface LaterProps {
  readonly render: (found: Screens) => ReactNode;
}

/** A part of a screen that comes later. Says so when it could not be loaded, and tries again when asked. */
export function LaterPart({ render }: LaterProps) {
  const { found, load } = useLater();
  return found === 'failed' ? <NotLoaded onAgain={load} /> : found && render(found);
}

/** One of the later screens. Says so while it is on its way or could not be loaded, and tries again when asked. */
export function LaterScreen({ render }: LaterProps) {
  const { found, load } = useLater();
  if (found && found !== 'failed') return render(found);
  return <Content>{found === 'failed' ? <NotLoaded onAgain={load} /> : <Coming />}</Content>;
}
