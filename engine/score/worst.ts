import type { WorstScore } from '../format/format.ts';
import type { Contribution } from '../condition/result.ts';
import type { Known, View } from '../condition/view.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { evidenceOfQuestion } from '../condition/evidence.ts';
import { answerContribution, chosenOptions } from './answered.ts';
import { type Outcome, type Reasons, contributionOf, joined } from './outcome.ts';
import { type Possible, absentOf, possibleOf, resultsOf, worstOf } from './possible.ts';
import type { Truth } from '../condition/truth.ts';
import { ruleContribution, ruleEvidence, ruleHolds } from './rule.ts';

type Entry = WorstScore['worst'][number];
type Levels = readonly string[];

/** The worst of chosen options, rules and other scores. The worst of nothing is no level. */
export function scoreWorst(score: WorstScore, place: string, levels: Levels, view: View): Outcome {
  const worst = worstOf(score.worst.flatMap((entry) => possibleEntry(entry, levels, view)));
  return {
    ranks: worst?.ranks,
    absent: absentOf(worst),
    reasons: () => reasonsOfAll(score, place, levels, view),
  };
}

/** The reasons of all entries. What always counts is a reason only as long as nothing that is told is worse. */
function reasonsOfAll(score: WorstScore, place: string, levels: Levels, view: View): Reasons {
  const parts = score.worst.map((entry, index) => ({
    always: isAlways(entry),
    reasons: reasonsOf(entry, pointer(place, 'worst', index), levels, view),
  }));
  const rank = ({ level = '' }: Contribution) => levels.indexOf(level);
  const worst = Math.max(-1, ...parts.flatMap(({ reasons }) => reasons.because.map(rank)));
  return joined(
    parts.map(({ always, reasons }) =>
      always ? { ...reasons, because: reasons.because.filter((one) => rank(one) >= worst) } : reasons,
    ),
  );
}

/** Whether an entry gives its level whatever is answered: what a score starts with. */
function isAlways(entry: Entry): boolean {
  return 'level' in entry && entry.when === undefined;
}

function possibleEntry(entry: Entry, levels: Levels, view: View): readonly (Possible | undefined)[] {
  if ('question' in entry) return [possibleAnswer(view.known(entry.question), levels)];
  if ('score' in entry) return resultsOf(entry, view).map((result) => possibleOf(result, levels));
  return [possibleOfRank(levels.indexOf(entry.level), ruleHolds(entry, view))];
}

function possibleAnswer(known: Known, levels: Levels): Possible | undefined {
  if (known.answer === undefined) return possibleOfOpen(known.place, known.applies, levels);
  const ranks = chosenOptions(known).map((option) => levels.indexOf(option.level ?? ''));
  return possibleOfRank(Math.max(-1, ...ranks), known.applies);
}

/** What an answer gives whose worst chosen level has this rank; -1 when it has none. */
export function possibleOfRank(worst: number, applies: Truth): Possible | undefined {
  return worst < 0 || applies === 'fails' ? undefined : { ranks: [worst, worst], sure: applies === 'holds' };
}

/** What a question may give that is not answered yet. */
export function possibleOfOpen(
  { question, options }: QuestionPlace,
  applies: Truth,
  levels: Levels,
): Possible | undefined {
  if (applies === 'fails') return undefined;
  const ranks = options.map((option) => levels.indexOf(option.level ?? '')).filter((rank) => rank >= 0);
  if (ranks.length === 0) return undefined;
  const all = ranks.length === options.length && question.kind !== 'number';
  return { ranks: [Math.min(...ranks), Math.max(...ranks)], sure: applies === 'holds' && all };
}

function reasonsOf(entry: Entry, here: string, levels: Levels, view: View): Reasons {
  if ('question' in entry) {
    const known = view.known(entry.question);
    const contribution = levelOfAnswer(known, here, levels);
    return { because: contribution ? [contribution] : [], open: evidenceOfQuestion(known, view).open };
  }
  if ('score' in entry) {
    const results = resultsOf(entry, view);
    return {
      because: results
        .filter(({ absent }) => absent !== 'holds')
        .map((result) => contributionOf(here, result)),
      open: results.flatMap((result) => result.open),
    };
  }
  const truth = ruleHolds(entry, view);
  return {
    because: truth === 'holds' ? [ruleContribution(entry, here, view, { level: entry.level })] : [],
    open: truth === 'open' ? ruleEvidence(entry, view).open : [],
  };
}

function levelOfAnswer(known: Known, here: string, levels: Levels): Contribution | undefined {
  if (known.applies !== 'holds') return undefined;
  const chosen = chosenOptions(known);
  const level = levels[Math.max(-1, ...chosen.map((option) => levels.indexOf(option.level ?? '')))];
  if (level === undefined) return undefined;
  const worst = chosen.filter((option) => option.level === level);
  return answerContribution(known, here, worst, { level });
}
