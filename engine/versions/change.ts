/** One thing in which two versions of a questionnaire differ. */
export interface Change {
  /** Words: only what people read. Meaning: what is asked, when, or what comes of it. */
  readonly change: 'removed' | 'added' | 'moved' | 'meaning' | 'words';
  /** What it is about, in words, such as `question internet, option yes, points`. */
  readonly of: string;
  /** Where it stands, with ids for numbers; in the old version when it was removed. */
  readonly place: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  /** Why saved answers do not fit any more, if they do not. */
  readonly breaksAnswers?: string;
  /** Whether a sector version that names it does not load any more. */
  readonly breaksSectors?: true;
}

/** What each list is a list of. */
const kinds: Readonly<Record<string, string>> = {
  sources: 'source',
  subjects: 'subject',
  groups: 'group',
  processes: 'process',
  scales: 'scale',
  facts: 'fact',
  sections: 'section',
  questions: 'question',
  options: 'option',
  scores: 'score',
  worst: 'line',
  sum: 'line',
  first: 'line',
  bands: 'band',
  consistency: 'consistency rule',
  measures: 'measure',
  checklists: 'checklist',
  items: 'item',
  plan: 'step',
  checks: 'check',
  incidents: 'incident',
  steps: 'step',
  tools: 'tool',
  glossary: 'term',
  columns: 'column',
  lists: 'list',
};

/** A place in words: `question internet, option yes, points`. */
export function placeInWords(place: readonly string[]): string {
  const parts: string[] = [];
  for (let index = 0; index < place.length; index += 1) {
    const step = place[index] ?? '';
    const name = place[index + 1];
    const kind = Object.hasOwn(kinds, step) ? kinds[step] : undefined;
    if (kind !== undefined && name !== undefined) {
      parts.push(`${kind} ${name}`);
      index += 1;
    } else if (place[0] === 'scales' && index === 2) parts.push(`level ${step}`);
    else parts.push(step);
  }
  return parts.join(', ');
}
