import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import type { Known, View } from '../condition/view.ts';
import { withReaders } from '../questionnaire/reads.ts';

/** A question that proposes the level of a score. */
export interface Follower {
  readonly place: QuestionPlace;
  readonly proposes: string;
}

const found = new WeakMap<Catalogue, readonly Follower[]>();

/**
 * The questions whose answer follows its proposal: where a person chose what was proposed, and the proposal changes, we
 * take it that the answer does too. A question is left out if its proposal would hang on its own answer.
 */
export function followers(catalogue: Catalogue): readonly Follower[] {
  const known = found.get(catalogue);
  if (known) return known;
  const accepted: Follower[] = [];
  for (const place of catalogue.questions.values()) {
    const { question } = place;
    if (question.kind !== 'choice' || question.proposes === undefined) continue;
    const { proposes } = question;
    if (!reach(catalogue, [question.id], accepted).has(proposes)) accepted.push({ place, proposes });
  }
  found.set(catalogue, accepted);
  return accepted;
}

/** The questions, facts and scores that can come out differently once these questions are answered differently. */
export function influencedBy(catalogue: Catalogue, questions: Iterable<string>): ReadonlySet<string> {
  return reach(catalogue, questions, followers(catalogue));
}

function reach(
  catalogue: Catalogue,
  ids: Iterable<string>,
  through: readonly Follower[],
): ReadonlySet<string> {
  let reached = withReaders(catalogue, ids);
  for (;;) {
    const next = through.filter(
      ({ place, proposes }) => reached.has(proposes) && !reached.has(place.question.id),
    );
    if (next.length === 0) return reached;
    reached = withReaders(catalogue, [...reached, ...next.map(({ place }) => place.question.id)]);
  }
}

/** The option with this level: what is proposed once the score has it. */
export function optionOfLevel({ options }: QuestionPlace, level: string | null): string | undefined {
  return level === null ? undefined : options.find((option) => option.level === level)?.id;
}

/** Whether the answer that a person gave is what was proposed. */
export function isFollowing({ place, proposes }: Follower, { answer }: Known, view: View): boolean {
  return answer !== undefined && answer === optionOfLevel(place, view.score(proposes).level);
}
