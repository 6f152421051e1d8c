import type { Questionnaire } from './format.ts';
import { evaluate } from './evaluation.ts';
import { profile } from './profile.ts';
import { readResponse } from './read-response.ts';
import type { Result } from './result.ts';
import { type ScopeRef, sameScope } from './scope.ts';

/** A made-up company, and the levels that its answers should come to, worked out without the engine. */
export interface Scenario {
  readonly title: string;
  readonly response: unknown;
  /** Whether every question that applies is answered. */
  readonly complete: boolean;
  readonly expect: readonly Expectation[];
}

/** What one score should come to in one scope. */
interface Expectation extends ScopeRef {
  readonly score: string;
  readonly level: string | null;
  readonly points?: number;
  readonly range?: readonly [best: string, worst: string];
  /** Why, in a sentence. */
  readonly why?: string;
}

/** Where a scenario comes out other than expected, a line for each difference; none when all is as it should be. */
export function differences(questionnaire: Questionnaire, scenario: Scenario): readonly string[] {
  const { response, diagnostics } = readResponse(questionnaire, JSON.stringify(scenario.response));
  if (!response) return diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`);
  const { complete, open, results } = profile(evaluate(questionnaire, response));
  return [
    ...(complete === scenario.complete
      ? []
      : [`complete: expected ${scenario.complete}, open are ${JSON.stringify(open)}`]),
    ...scenario.expect.flatMap((expected) => differencesOf(expected, results)),
  ];
}

function differencesOf(expected: Expectation, results: readonly Result[]): readonly string[] {
  const { score, level, points, range, why: _why, ...at } = expected;
  const place = [score, at.process, at.subject].filter((part) => part !== undefined).join(' / ');
  const result = results.find((one) => one.score === score && sameScope(one.at, at));
  if (!result) return [`${place}: there is no such score here`];
  const compared = [
    ['level', level, result.level],
    ['points', points, result.points?.[0]],
    ['range', range?.join('–'), result.range?.join('–')],
  ] as const;
  return compared
    .filter(([, wanted, got]) => wanted !== undefined && wanted !== got)
    .map(([what, wanted, got]) => `${place}: expected ${what} ${wanted}, got ${got}`);
}
