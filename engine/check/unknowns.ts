import type { QuestionnaireDocument, SumScore, WorstScore } from '../format/format.ts';
import type { Catalogue, QuestionPlace } from '../questionnaire/catalogue.ts';
import { type AnswerOption, takesSeveral } from '../questionnaire/options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { mostPoints } from './reach.ts';
import { error } from '../diagnostics/report.ts';

/** "I do not know" never comes out better than the worst answer that is known, unless the author says why. */
export function* checkUnknowns(_: QuestionnaireDocument, catalogue: Catalogue): Iterable<Diagnostic> {
  const told = new Set<string>();
  for (const { score, levels } of catalogue.scores.values()) {
    const safe =
      'sum' in score
        ? safeInSum(score, levels, catalogue)
        : 'worst' in score
          ? safeInWorst(score, levels, catalogue)
          : [];
    for (const { place, unknown, message } of safe) {
      const at = place.pointer + unknown.pointer;
      if (told.has(at)) continue;
      told.add(at);
      yield error('unknown-is-safe', at, message, {
        hint: 'Let it count as the worst known answer, or say in "because" why it does not.',
      });
    }
  }
}

interface Safe {
  readonly place: QuestionPlace;
  readonly unknown: AnswerOption;
  readonly message: string;
}

/** The option "I do not know" of a question, when it comes without a reason, and the options beside it. */
function unknownOf(place: QuestionPlace | undefined) {
  const unknown = place?.options.find((option) => option.unknown && option.because === undefined);
  if (!place || !unknown) return undefined;
  return { place, unknown, others: place.options.filter((option) => !option.unknown) };
}

function* safeInSum(score: SumScore, levels: readonly string[], { questions }: Catalogue): Iterable<Safe> {
  const toWorse = worseWithMore(score, levels);
  for (const entry of score.sum) {
    const found = 'question' in entry ? unknownOf(questions.get(entry.question)) : undefined;
    if (!found || !('question' in entry)) continue;
    const { place, unknown, others } = found;
    const times = (entry.times ?? 1) * toWorse;
    const worst = mostPoints(takesSeveral(place.question), others, times);
    const points = unknown.points ?? 0;
    if (points * times >= worst) continue;
    const message = `${quote(unknown.id)} gives ${points} points, better than the worst known answer to ${quote(place.question.id)}.`;
    yield { place, unknown, message };
  }
}

/** 1 when more points make it worse, -1 when they make it better. */
function worseWithMore({ bands }: SumScore, levels: readonly string[]): number {
  const ranks = bands.map(({ level }) => levels.indexOf(level)).filter((rank) => rank >= 0);
  return (ranks.at(-1) ?? 0) >= (ranks[0] ?? 0) ? 1 : -1;
}

function* safeInWorst(
  { worst }: WorstScore,
  levels: readonly string[],
  { questions }: Catalogue,
): Iterable<Safe> {
  for (const entry of worst) {
    const found = 'question' in entry ? unknownOf(questions.get(entry.question)) : undefined;
    if (!found) continue;
    const { place, unknown, others } = found;
    const rank = ({ level = '' }: AnswerOption) => levels.indexOf(level);
    if (others.every((option) => rank(option) <= rank(unknown))) continue;
    const given = unknown.level === undefined ? 'no level' : `the level ${quote(unknown.level)}`;
    const message = `${quote(unknown.id)} gives ${given}, better than the worst known answer to ${quote(place.question.id)}.`;
    yield { place, unknown, message };
  }
}
