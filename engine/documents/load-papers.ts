import type { papers } from './papers.ts';
import type { writePaper } from './write.ts';

/** What makes papers, and what writes them down. */
interface PaperMaking {
  readonly papers: typeof papers;
  readonly writePaper: typeof writePaper;
}

/** Loads what makes papers: most who do the scan need it only at the end. */
export async function loadPapers(): Promise<PaperMaking> {
  const [made, written] = await Promise.all([import('./papers.ts'), import('./write.ts')]);
  return { papers: made.papers, writePaper: written.writePaper };
}
