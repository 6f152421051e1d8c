import { createContext, type ReactNode, useContext } from 'react';
import type { Surroundings } from './surroundings.ts';

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Makes known to everything inside where the scan lives. */
export function SurroundingsProvider({
  surroundings,
  children,
}: {
  surroundings: Surroundings;
  children: ReactNode;
}) {
  return <SurroundingsContext value={surroundings}>{children}</SurroundingsContext>;
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a part of the scan outside <SurroundingsProvider>');
  return surroundings;
}
