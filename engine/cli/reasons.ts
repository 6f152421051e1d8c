import type { Contribution, Result } from '../condition/result.ts';
import { type ScopeRef, sameScope } from '../questionnaire/scope.ts';
import type { Words } from './words.ts';

/** Why these levels are what they are: under each level its reasons, and under a reason that is a level its own. */
export function reasonsOf(shown: readonly Result[], all: readonly Result[], words: Words): readonly string[] {
  const told = new Set<Result>();
  return shown.flatMap((result) => (told.has(result) ? [] : [...levelLines(result, '', all, words, told)]));
}

function* levelLines(
  result: Result,
  lead: string,
  all: readonly Result[],
  words: Words,
  told: Set<Result>,
  gave = '',
): Iterable<string> {
  const again = told.has(result) && result.because.length > 0 ? ' (see above)' : '';
  const name = words.place(result.at, words.score(result.score));
  yield `${lead}${name}: ${words.level(result)}${words.points(result)}${gave}${again}`;
  if (again !== '') return;
  told.add(result);
  const inside = ' '.repeat(lead.length + 2);
  for (const contribution of result.because) {
    const others = contribution.scores.flatMap(({ score, ...at }) => resultAt(all, score, at) ?? []);
    const [only] = others;
    if (only && isLevelOf(only, contribution)) {
      yield* levelLines(only, `${inside}- `, all, words, told, pointsOf(contribution));
      continue;
    }
    yield `${inside}- ${reason(contribution, result, words)}`;
    for (const other of others) yield* levelLines(other, `${inside}    `, all, words, told);
  }
}

/** Whether a contribution is nothing but the level of another score. */
function isLevelOf({ level }: Result, { text, answers, scores, level: given }: Contribution): boolean {
  return text === undefined && answers.length === 0 && scores.length === 1 && (given ?? null) === level;
}

function resultAt(all: readonly Result[], score: string, at: ScopeRef): Result | undefined {
  return all.find((result) => result.score === score && sameScope(result.at, at));
}

function reason(
  { text, answers, scores, level, source, ...contribution }: Contribution,
  { score }: Result,
  words: Words,
): string {
  const rests = [
    ...(text === undefined ? [] : [words.text(text)]),
    ...answers.map((given) => `${words.step(given)} = ${[given.answer].flat().join(', ')}`),
    ...scores.map((one) => words.place(one, words.score(one.score))),
  ];
  const gave = level === undefined ? '' : `: ${words.levelName(score, level)}`;
  const from = source === undefined ? '' : ` [${source}]`;
  return `${rests.join('; ') || 'always'}${gave}${pointsOf(contribution)}${from}`;
}

function pointsOf({ points }: Pick<Contribution, 'points'>): string {
  if (points === undefined) return '';
  return `: ${points > 0 ? '+' : ''}${points}`;
}
