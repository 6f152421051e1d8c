import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Explanation } from './explain.ts';
import type { Reading } from './readings.ts';
import type { Thing } from './thing.ts';

/** What can come out otherwise when this changes: what reads it, what reads that, and so on. */
export function affectedBy(
  catalogue: Catalogue,
  { kind, id }: Thing,
  readings: readonly Reading[],
): Explanation['affects'] {
  const byRead = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (!reading.matters) continue;
    const key = `${reading.kind} ${reading.id}`;
    byRead.set(key, [...(byRead.get(key) ?? []), reading]);
  }
  const [question = '', option = ''] = id.split('/');
  const first =
    kind === 'option'
      ? (byRead.get(`question ${question}`) ?? []).filter(({ options }) => options.includes(option))
      : (byRead.get(`${kind} ${id}`) ?? []);
  const reached = new Set<string>();
  const left = kind === 'section' ? questionsOf(catalogue, id) : first.map(({ by }) => `${by.kind} ${by.id}`);
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const [of = '', name = ''] = key.split(' ');
    left.push(
      ...(of === 'section'
        ? questionsOf(catalogue, name)
        : (byRead.get(key) ?? []).map(({ by }) => `${by.kind} ${by.id}`)),
    );
  }
  const ofKind = (wanted: string) =>
    [...reached]
      .filter((key) => key.startsWith(`${wanted} `))
      .map((key) => key.slice(wanted.length + 1))
      .sort();
  return {
    questions: ofKind('question'),
    facts: ofKind('fact'),
    scores: ofKind('score'),
    consistency: ofKind('consistency'),
    measures: ofKind('measure'),
    steps: ofKind('step'),
  };
}

function questionsOf({ questions }: Catalogue, section: string): string[] {
  return [...questions.values()]
    .filter((place) => place.section.id === section)
    .map(({ question }) => `question ${question.id}`);
}
