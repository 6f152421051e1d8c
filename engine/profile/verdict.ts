import type { Text } from '../format/format.ts';
import type { Result } from '../condition/result.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { Step } from '../questionnaire/scope.ts';
import { whenKnown } from '../whatif/when-known.ts';
import { type Profile, profile } from './profile.ts';
import { isThere, shownResults } from './shown.ts';

/**
 * What a profile says, in as few words as are true.
 *
 * - `calm`: every level that is shown is the best of its scale, and no answer that is open or not known can change that.
 * - `nothing`: no level is shown at all.
 * - `none-yet`: nothing is settled yet but what is the best of its scale.
 * - `findings`: for each kind of level that is shown and is not at its best, the worst; the worst kind first.
 */
export type Verdict =
  | { readonly kind: 'calm' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'none-yet' }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

/** The worst level of one kind that is shown: scores of the organisation, one score in the processes, or a list. */
export interface Finding {
  readonly of: 'organisation' | 'processes' | 'list';
  /** What it is about; several when scores of the organisation come out alike. */
  readonly titles: readonly Text[];
  /** A score with the scale of this level. */
  readonly score: string;
  /** The worst level that is settled; null when none is. */
  readonly level: string | null;
  /**
   * The best and the worst that this may still turn out to be, by what is open and what is not known; twice the level
   * when that is sure.
   */
  readonly range: readonly [best: string, worst: string];
  /** The answers "I do not know" that it hangs on. */
  readonly unknown: readonly Step[];
  /** Where the level is; as long as none is settled, where it may turn out worst. */
  readonly at: readonly Result[];
  /** Where it may turn out worse than the level. */
  readonly worse: readonly Result[];
  /** Of a list: how many results there are of each level that is not the best, the worst first. */
  readonly counts: readonly { readonly level: string; readonly count: number }[];
}

/** The level that a verdict names first; null when it names none. */
export function namedFirst(said: Verdict): Finding | null {
  return said.kind === 'findings' ? (said.findings[0] ?? null) : null;
}

const verdicts = new WeakMap<Evaluation, Verdict>();

/**
 * What the profile of an evaluation says. It looks at every level that the profile shows, of people, processes and the
 * organisation, on whatever scale. Levels on different scales are compared by how far they are from the best of their
 * scale. A level that was set by hand counts as it is shown.
 */
export function verdict(evaluation: Evaluation): Verdict {
  const known = verdicts.get(evaluation);
  if (known) return known;
  const made = makeVerdict(evaluation);
  verdicts.set(evaluation, made);
  return made;
}

function makeVerdict(evaluation: Evaluation): Verdict {
  const made = profile(evaluation);
  const shown = shownResults(made);
  if (shown.length === 0) return { kind: 'nothing' };
  const ranks = new Ranks(evaluation);
  if (shown.every((result) => ranks.possible(result)[1] === 0)) return { kind: 'calm' };
  const none = shown.every((result) => result.level === null || ranks.of(result, result.level) === 0);
  if (none && shown.some(({ provisional }) => provisional)) return { kind: 'none-yet' };
  const kinds = [...ofOrganisation(made, ranks), ...ofProcesses(made, ranks), ...ofLists(made, ranks)];
  const findings = kinds
    .flatMap((kind) => findingOf(kind, ranks) ?? [])
    .map((finding) => ({ finding, badness: ranks.badness(finding) }))
    .sort(
      ({ badness: [one, oneBest, oneWorst] }, { badness: [other, otherBest, otherWorst] }) =>
        other - one || otherBest - oneBest || otherWorst - oneWorst,
    );
  return { kind: 'findings', findings: findings.map(({ finding }) => finding) };
}

/** The levels of one kind that are shown. */
interface Kind extends Pick<Finding, 'of' | 'titles'> {
  readonly results: readonly Result[];
}

/** Of the organisation, those that come out alike together. */
function ofOrganisation({ organisation }: Profile, ranks: Ranks): readonly Kind[] {
  const kinds = new Map<string, { of: 'organisation'; titles: Text[]; results: Result[] }>();
  for (const result of organisation.filter(isThere)) {
    const key = [ranks.scale(result.score), result.level, ...ranks.possible(result)].join(' ');
    const kind = kinds.get(key) ?? { of: 'organisation', titles: [], results: [] };
    kind.titles.push(ranks.title(result.score));
    kind.results.push(result);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** In the table, each score by itself, about all subjects together. */
function ofProcesses({ columns, rows }: Profile, ranks: Ranks): readonly Kind[] {
  return [...new Set(columns.map(({ score }) => score))].map((score) => {
    const here = columns.flatMap((column, index) => (column.score === score ? [{ column, index }] : []));
    const results = rows.flatMap(({ cells }) => here.flatMap(({ index }) => cells[index] ?? []));
    const [only] = here.length === 1 ? here : [];
    const title = only && only.column.subject === undefined ? only.column.title : ranks.title(score);
    return { of: 'processes', titles: [title], results: results.filter(isThere) };
  });
}

/** Of a list, those on the same scale. */
function ofLists({ lists }: Profile, ranks: Ranks): readonly Kind[] {
  return lists.flatMap(({ title, groups }) => {
    const results = groups.flatMap((group) => group.results);
    const scales = [...new Set(results.map(({ score }) => ranks.scale(score)))];
    return scales.map((scale) => ({
      of: 'list' as const,
      titles: [title],
      results: results.filter(({ score }) => ranks.scale(score) === scale),
    }));
  });
}

/** The worst of a kind; undefined when it is at its best and stays so. */
function findingOf({ results, ...kind }: Kind, ranks: Ranks): Finding | undefined {
  const [first] = results;
  const possible = results.map((result) => ({ result, range: ranks.possible(result) }));
  const most = Math.max(0, ...possible.map(({ range }) => range[1]));
  if (!first || most === 0) return undefined;
  const settled = results.filter(({ level }) => level !== null);
  const worst = Math.max(-1, ...settled.map((result) => ranks.of(result, result.level)));
  const at =
    worst < 0
      ? possible.filter(({ range }) => range[1] === most)
      : possible.filter(({ result }) => result.level !== null && ranks.of(result, result.level) === worst);
  const least = Math.max(...at.map(({ range }) => range[0]));
  const levels = ranks.levels(first.score);
  const level = (rank: number) => levels[rank] ?? '';
  return {
    ...kind,
    score: first.score,
    level: worst < 0 ? null : level(worst),
    range: [level(least), level(most)],
    at: at.map(({ result }) => result),
    unknown: ranks.unknown(kind.of === 'list' ? results : at.map(({ result }) => result)),
    worse: possible.filter(({ range }) => worst >= 0 && range[1] > worst).map(({ result }) => result),
    counts: kind.of === 'list' ? countsOf(settled, ranks) : [],
  };
}

function countsOf(results: readonly Result[], ranks: Ranks): Finding['counts'] {
  const [first] = results;
  const levels = first ? ranks.levels(first.score) : [];
  return levels
    .slice(1)
    .map((level) => ({ level, count: results.filter((result) => result.level === level).length }))
    .filter(({ count }) => count > 0)
    .reverse();
}

/** How good or bad levels are in one questionnaire. */
class Ranks {
  readonly #evaluation: Evaluation;

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
  }

  scale(score: string): string {
    return this.#place(score)?.score.scale ?? '';
  }

  title(score: string): Text {
    return this.#place(score)?.score.title ?? score;
  }

  levels(score: string): readonly string[] {
    return this.#place(score)?.levels ?? [];
  }

  /** The rank of a level of this result; 0 is the best. */
  of({ score }: Pick<Result, 'score'>, level: string | null): number {
    return level === null ? -1 : this.levels(score).indexOf(level);
  }

  /** The ranks between which a result may still come out, also once what is not known becomes known. */
  possible(result: Result): readonly [best: number, worst: number] {
    const range = whenKnown(this.#evaluation, result)?.range ?? result.range;
    const [best, worst] = range ?? [result.level, result.level];
    return [this.of(result, best), this.of(result, worst)];
  }

  /** The unknown answers that results hang on, each once. */
  unknown(results: readonly Result[]): readonly Step[] {
    return [...new Set(results.flatMap((result) => whenKnown(this.#evaluation, result)?.unknown ?? []))];
  }

  /** How far a finding is from the best of its scale: what is settled (-1 when nothing is), and the best and worst that it may be; up to 1. */
  badness({ score, level, range }: Finding): readonly [settled: number, best: number, worst: number] {
    const last = Math.max(1, this.levels(score).length - 1);
    const share = (one: string | null) => this.of({ score }, one) / last;
    return [level === null ? -1 : share(level), share(range[0]), share(range[1])];
  }

  #place(score: string) {
    return catalogue(this.#evaluation.questionnaire).scores.get(score);
  }
}
