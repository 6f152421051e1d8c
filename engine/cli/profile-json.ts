import type { Questionnaire } from '../format/format.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import type { Profile } from '../profile/profile.ts';
import type { Contribution, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import { localize } from '../texts/text.ts';

/**
 * The profile as JSON, as `pqs score --json` prints it. Texts are in the source language. The processes are those of the
 * file with the answers, in its order: what is open is told by its place there. Rules are told by their place in the
 * whole questionnaire, of which `ruleInFile` knows where a rule that is in force stands.
 */
export function profileJson(
  questionnaire: Questionnaire,
  processes: readonly string[],
  { complete, open, results }: Profile,
  ruleInFile: (place: string) => string,
) {
  const { id, version, languages } = questionnaire;
  const language = languages[0] ?? '';
  return {
    questionnaire: { id, version },
    complete,
    open: open.map((step) => placeInFile(processes, step)),
    levels: results.map((result) => levelJson(result, language, ruleInFile)),
  };
}

/** Where the answer to a step stands, or would stand, in the file. */
function placeInFile(processes: readonly string[], { question, process, subject }: Step): string {
  if (process === undefined) return pointer('', 'organisation', 'answers', question);
  const at = pointer('', 'processes', processes.indexOf(process));
  return subject === undefined
    ? pointer(at, 'answers', question)
    : pointer(at, 'subjects', subject, 'answers', question);
}

function levelJson(
  { score, at, level, points, range, provisional, adjusted, because }: Result,
  language: string,
  ruleInFile: (place: string) => string,
) {
  return {
    score,
    scope: at,
    level,
    ...(points && points[0] === points[1] && { points: points[0] }),
    range,
    provisional,
    ...(adjusted && { adjusted }),
    because: because.flatMap((one) => reasonsJson({ ...one, rule: ruleInFile(one.rule) }, language)),
  };
}

/**
 * What a contribution gave stands with the first thing it rests on only, so that points can be added up. It may rest on
 * answers, and on other scores in their scope.
 */
function reasonsJson({ answers, scores, rule, points, level, text, source }: Contribution, language: string) {
  const gave = {
    ...(points !== undefined && { points }),
    ...(level !== undefined && { level }),
    ...(text !== undefined && { text: localize(text, language).text }),
    ...(source !== undefined && { source }),
  };
  const grounds = [
    ...answers.map(({ question, answer }) => ({ question, answer })),
    ...scores.map(({ score, level: _level, ...scope }) => ({ score, scope })),
  ];
  if (grounds.length === 0) return [{ rule, ...gave }];
  return grounds.map((ground, index) => ({ ...ground, rule, ...(index === 0 && gave) }));
}
