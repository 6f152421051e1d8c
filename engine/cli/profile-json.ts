import type { Questionnaire, Response } from '../format.ts';
import { pointer } from '../diagnostic.ts';
import type { Profile } from '../profile.ts';
import type { Contribution, Result, Step } from '../result.ts';
import { localize } from '../text.ts';

/** The profile as JSON, as `pqs score --json` prints it. Texts are in the source language. */
export function profileJson(
  questionnaire: Questionnaire,
  response: Response,
  { complete, open, results }: Profile,
) {
  const { id, version, languages } = questionnaire;
  const language = languages[0] ?? '';
  return {
    questionnaire: { id, version },
    complete,
    open: open.map((step) => placeInResponse(response, step)),
    levels: results.map((result) => levelJson(result, language)),
  };
}

/** Where the answer to a step stands, or would stand, in the response. */
function placeInResponse({ processes }: Response, { question, process, subject }: Step): string {
  if (process === undefined) return pointer('', 'organisation', 'answers', question);
  const at = pointer(
    '',
    'processes',
    processes.findIndex(({ id }) => id === process),
  );
  return subject === undefined
    ? pointer(at, 'answers', question)
    : pointer(at, 'subjects', subject, 'answers', question);
}

function levelJson(
  { score, at, level, points, range, provisional, adjusted, because }: Result,
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
    because: because.flatMap((one) => reasonsJson(one, language)),
  };
}

/** What a contribution gave stands with its first answer only, so that points can be added up. */
function reasonsJson({ answers, rule, points, level, text, source }: Contribution, language: string) {
  const gave = {
    rule,
    ...(points !== undefined && { points }),
    ...(level !== undefined && { level }),
    ...(text !== undefined && { text: localize(text, language).text }),
    ...(source !== undefined && { source }),
  };
  if (answers.length === 0) return [gave];
  return answers.map(({ question, answer }, index) => ({
    question,
    answer,
    ...(index === 0 ? gave : { rule }),
  }));
}
