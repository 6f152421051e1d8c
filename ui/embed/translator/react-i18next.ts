import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { SmallI18n, Spoken } from './i18next.ts';

const Instance = createContext<SmallI18n | null>(null);

/** Gives the components inside it the words of one instance. */
export function I18nextProvider({ i18n, children }: { i18n: SmallI18n; children?: ReactNode }): ReactNode {
  return createElement(Instance.Provider, { value: i18n }, children);
}

/** Stands in for the hook of react-i18next in the embed: the words in the language of now; what uses them follows it. */
export function useTranslation(): Spoken {
  const instance = useContext(Instance);
  if (!instance) throw new Error('useTranslation is used outside an I18nextProvider');
  return useSyncExternalStore(instance.subscribe, instance.spoken, instance.spoken);
}
