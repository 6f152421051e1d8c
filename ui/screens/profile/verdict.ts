import type { Profile, Questionnaire, Result } from '../../../engine/index.ts';
import { levelsOf } from '../../parts/level-mark.tsx';

/** What the table comes to in one sentence. */
export type Verdict =
  /** The worst level that is settled, and where; `soFar` when an open answer may still make something worse. */
  | {
      readonly kind: 'highest';
      readonly score: string;
      readonly level: string;
      readonly at: readonly Result[];
      readonly soFar: boolean;
    }
  | { readonly kind: 'lowest' }
  | { readonly kind: 'none-yet' };

/** The verdict over the columns like the first one, of the same scale and about a subject if that is: the risk for people. */
export function verdictOf(questionnaire: Questionnaire, { columns, rows }: Profile): Verdict {
  const scaleOf = (score: string) => questionnaire.scores.find(({ id }) => id === score)?.scale;
  const [main] = columns;
  const counts = columns.map(
    ({ score, subject }) =>
      main !== undefined &&
      scaleOf(score) === scaleOf(main.score) &&
      (subject === undefined) === (main.subject === undefined),
  );
  const results = rows.flatMap(({ cells }) => cells.filter((cell, index) => cell !== null && counts[index]));
  const settled = results.filter(
    (result): result is Result & { level: string } => (result?.level ?? null) !== null,
  );
  const open = results.some((result) => result?.provisional);
  const rank = ({ score, level }: Result & { level: string }) =>
    levelsOf(questionnaire, score).findIndex(({ id }) => id === level);
  const worst = Math.max(-1, ...settled.map(rank));
  const at = settled.filter((result) => rank(result) === worst);
  const [first] = at;
  if (!first || (worst === 0 && open)) return { kind: 'none-yet' };
  if (worst === 0) return { kind: 'lowest' };
  return { kind: 'highest', score: first.score, level: first.level, at, soFar: open };
}
