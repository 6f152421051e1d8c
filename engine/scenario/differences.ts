import type { Questionnaire, Response } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import type { Scenario } from '../format/schema/scenario.ts';
import { type DiffLine, lineDiff } from '../diagnostics/line-diff.ts';
import { profile } from '../profile/profile.ts';
import type { Result } from '../condition/result.ts';
import { route } from '../asking/route.ts';
import { type ScopeRef, type Step, sameScope } from '../questionnaire/scope.ts';

/** One thing in which a scenario comes out other than expected. */
export interface Difference {
  /** Where the expectation stands, or would stand, in the scenario. */
  readonly pointer: string;
  /** What differs, such as `risk / payroll / employees`. */
  readonly of: string;
  /** Of a score: its level, points, range or reasons. */
  readonly what?: string;
  readonly lines: readonly DiffLine[];
  /** What came out, as it would be expected; undefined when nothing did. */
  readonly value: unknown;
  /** The questions and scores that what came out rests on. */
  readonly because?: readonly string[];
}

/** Where a scenario comes out other than expected; none when all is as it should be. */
export function differences(
  questionnaire: Questionnaire,
  { complete, route: steps, measures, inconsistencies, expect }: Scenario,
  response: Response,
): readonly Difference[] {
  const evaluation = evaluate(questionnaire, response);
  const found = profile(evaluation);
  const asked = route(evaluation).map(stepName);
  const applying = found.measures.map(({ measure }) => measure.id).sort();
  const rules = found.inconsistencies.map(({ rule, at }) => placeOfRule(rule.id, at)).sort();
  return [
    ...differing('/complete', 'complete', [complete], [found.complete]),
    ...(steps ? differing('/route', 'route', steps, asked, asked) : []),
    ...(measures ? differing('/measures', 'measures', [...measures].sort(), applying, applying) : []),
    ...(inconsistencies
      ? differing('/inconsistencies', 'inconsistencies', [...inconsistencies].sort(), rules, rules)
      : []),
    ...expect.flatMap((expected, index) =>
      differencesOf(expected, pointer('', 'expect', index), found.results),
    ),
  ];
}

/** A step as a scenario names it: `question`, `process/question` or `process/subject/question`. */
export function stepName({ question, process, subject }: Step): string {
  return [process, subject, question].filter((part) => part !== undefined).join('/');
}

/** A consistency rule as a scenario names it: `rule`, `process/rule` or `process/subject/rule`. */
function placeOfRule(rule: string, at: ScopeRef): string {
  return stepName({ question: rule, ...at });
}

/** The questions and scores that a level rests on, by name. */
function groundsOf({ because }: Result): readonly string[] {
  const names = because.flatMap(({ answers, scores }) => [
    ...answers.map(({ question }) => question),
    ...scores.map(({ score }) => score),
  ]);
  return [...new Set(names)].sort();
}

function differencesOf(
  expected: Scenario['expect'][number],
  at: string,
  results: readonly Result[],
): readonly Difference[] {
  const { score, level, points, range, because } = expected;
  const result = results.find((one) => one.score === score && sameScope(one.at, expected));
  if (!result) return [];
  const place = placeName(score, expected);
  const grounds = groundsOf(result);
  const about = (differs: readonly Difference[], what: string) =>
    differs.map((one) => ({ ...one, what, because: grounds }));
  return [
    ...about(differing(pointer(at, 'level'), place, [level], [result.level]), 'level'),
    ...(points === undefined
      ? []
      : about(differing(pointer(at, 'points'), place, [points], listOf(result.points?.[0])), 'points')),
    ...(range === undefined
      ? []
      : about(
          differing(pointer(at, 'range'), place, [range.join('–')], [result.range?.join('–') ?? null]),
          'range',
        ).map((one) => ({ ...one, value: result.range ?? undefined }))),
    ...(because === undefined
      ? []
      : about(differing(pointer(at, 'because'), place, [...because].sort(), grounds, grounds), 'because')),
  ];
}

function listOf(value: number | undefined): readonly number[] {
  return value === undefined ? [] : [value];
}

function placeName(score: string, { process, subject }: ScopeRef): string {
  return [score, process, subject].filter((part) => part !== undefined).join(' / ');
}

function differing(
  at: string,
  of: string,
  expected: readonly unknown[],
  got: readonly unknown[],
  value: unknown = got[0],
): readonly Difference[] {
  const lines = lineDiff(expected.map(String), got.map(String));
  return lines.every(({ sign }) => sign === ' ') ? [] : [{ pointer: at, of, lines, value }];
}
