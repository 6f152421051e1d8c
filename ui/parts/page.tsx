import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestionnaire } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { useWords } from './words.tsx';

interface PageProps {
  /** What the title of the window says before the name of the scan: the question and the part, or the screen. */
  readonly title?: readonly string[];
  /** Whether the title starts with a word for "error". */
  readonly error?: boolean;
  readonly children: ReactNode;
}

const noTitle: readonly string[] = [];

/** One screen of the scan, and its title in the window. */
export function Page({ title = noTitle, error = false, children }: PageProps) {
  const { t } = useTranslation();
  const words = useWords();
  const whole = [...title, words(useQuestionnaire().title)].join(' - ');
  const shown = error ? t('error.prefix', { title: whole }) : whole;
  const { setTitle } = useSurroundings();
  useEffect(() => setTitle(shown), [setTitle, shown]);
  return <Content>{children}</Content>;
}

/** What a screen is about: the main part of the page, when the page is the scan's. */
export function Content({ children }: { children: ReactNode }) {
  const { ownPage } = useSurroundings();
  const Tag = ownPage ? 'main' : 'div';
  return (
    <Tag id="content" tabIndex={-1} className="page">
      {children}
    </Tag>
  );
}
