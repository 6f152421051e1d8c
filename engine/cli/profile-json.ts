import type { Questionnaire } from '../format/format.ts';
import { type Inconsistency, doubtsAbout } from '../consistency/inconsistencies.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import type { Profile } from '../profile/profile.ts';
import type { Contribution, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import { localize } from '../texts/text.ts';

/**
 * The profile as JSON, as `pqs score --json` prints it. Texts are in the source language. The processes are those of the
 * file with the answers, in its order: what is open is told by its place there.
 */
export function profileJson(
  questionnaire: Questionnaire,
  processes: readonly string[],
  { complete, open, inconsistencies, results }: Profile,
) {
  const { id, version, languages } = questionnaire;
  const language = languages[0] ?? '';
  return {
    questionnaire: { id, version },
    complete,
    open: open.map((step) => placeInFile(processes, step)),
    inconsistencies: inconsistencies.map((one) => inconsistencyJson(one, language)),
    levels: results.map((result) => levelJson(result, doubtsAbout(inconsistencies, result), language)),
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

function inconsistencyJson({ rule, at, answers, scores }: Inconsistency, language: string) {
  const { id, about, because, fits, source, scores: marks = [] } = rule;
  return {
    rule: id,
    scope: at,
    because: localize(because, language).text,
    ...(fits !== undefined && { fits: localize(fits, language).text }),
    source,
    about,
    answers,
    ...(scores.length > 0 && { scores }),
    marks,
  };
}

function levelJson(
  { score, at, level, points, range, provisional, adjusted, because }: Result,
  doubts: readonly Inconsistency[],
  language: string,
) {
  return {
    score,
    scope: at,
    level,
    ...(points && points[0] === points[1] && { points: points[0] }),
    range,
    provisional,
    ...(adjusted && { adjusted }),
    ...(doubts.length > 0 && { doubtedBy: doubts.map(({ rule }) => rule.id) }),
    because: because.flatMap((one) => reasonsJson(one, language)),
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
