import { type Inconsistency, doubtsAbout } from '../consistency/inconsistencies.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { profile } from '../profile/profile.ts';
import { type Verdict, verdict } from '../profile/verdict.ts';
import { type WhenKnown, whenKnown } from '../whatif/when-known.ts';
import type { Contribution, Result } from '../condition/result.ts';
import type { Step } from '../questionnaire/scope.ts';
import { localize } from '../texts/text.ts';

/**
 * The verdict and the profile as JSON, as `pqs score --json` prints it. Texts are in the source language. The processes are
 * those of the file with the answers, in its order: what is open is told by its place there. Rules are told by their place
 * in the whole questionnaire, of which `ruleInFile` knows where a rule that is in force stands.
 */
export function profileJson(
  evaluation: Evaluation,
  processes: readonly string[],
  ruleInFile: (place: string) => string,
) {
  const { questionnaire } = evaluation;
  const { id, version, languages } = questionnaire;
  const { complete, open, inconsistencies, results } = profile(evaluation);
  const language = languages[0] ?? '';
  return {
    questionnaire: { id, version },
    complete,
    open: open.map((step) => placeInFile(processes, step)),
    verdict: verdictJson(verdict(evaluation), processes),
    inconsistencies: inconsistencies.map((one) => inconsistencyJson(one, language)),
    levels: results.map((result) => ({
      ...levelJson(result, doubtsAbout(inconsistencies, result), language, ruleInFile),
      ...whenKnownJson(whenKnown(evaluation, result), processes),
    })),
  };
}

function verdictJson(said: Verdict, processes: readonly string[]) {
  if (said.kind !== 'findings') return said;
  return {
    ...said,
    findings: said.findings.map((finding) => ({
      of: finding.of,
      level: finding.level,
      range: finding.range,
      at: placesJson(finding.at),
      ...(finding.unknown.length > 0 && {
        unknown: finding.unknown.map((step) => placeInFile(processes, step)),
      }),
      ...(finding.worse.length > 0 && { worse: placesJson(finding.worse) }),
      ...(finding.counts.length > 0 && { counts: finding.counts }),
    })),
  };
}

function placesJson(results: readonly Result[]) {
  return results.map(({ score, at }) => ({ score, scope: at }));
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

/** What a level may turn out to be once what is not known becomes known, and which answers those are. */
function whenKnownJson(known: WhenKnown | undefined, processes: readonly string[]) {
  if (!known) return {};
  const { range, unknown, exact } = known;
  return { whenKnown: { range, unknown: unknown.map((step) => placeInFile(processes, step)), exact } };
}

function levelJson(
  { score, at, level, points, range, provisional, adjusted, because }: Result,
  doubts: readonly Inconsistency[],
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
    ...(doubts.length > 0 && { doubtedBy: doubts.map(({ rule }) => rule.id) }),
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
