import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSurvey } from 'survey-core/linter';
import { afterAll, expect, test } from 'vitest';
import { z3Solver } from '../../engine/cli/z3.ts';
import { load } from '../../engine/load/load.ts';
import { diagnosticOf, prove } from '../../engine/prove/prove.ts';
import { changed } from '../../engine/testing/changed.ts';
import { type SharedDefect, sharedDefects } from './defects.ts';

const top = join(import.meta.dirname, '../..');
const clean = readFileSync(join(top, 'engine/prove/clean.json'), 'utf8');
const survey = readFileSync(join(import.meta.dirname, 'survey.json'), 'utf8');
const about: { readonly version: string } = JSON.parse(
  readFileSync(join(top, 'node_modules/survey-core/package.json'), 'utf8'),
);

const solver = await z3Solver();

afterAll(() => solver.end());

/** What is found of a mistake, by whom; null where it cannot be made. */
interface Found {
  readonly says: string;
  readonly check: readonly string[];
  readonly prove: readonly string[];
  readonly survey: readonly string[] | null;
}

async function found({ says, ours, theirs }: SharedDefect): Promise<Found> {
  const { questionnaire, diagnostics } = load(changed(clean, ours));
  const proved: string[] = [];
  if (questionnaire) {
    for await (const proof of prove(questionnaire, solver, 10_000)) {
      const told = diagnosticOf(proof);
      if (told) proved.push(told.code);
    }
  }
  return {
    says,
    check: distinct(diagnostics.map(({ code }) => code)),
    prove: distinct(proved),
    survey: theirs ? rulesFor(changed(survey, theirs)) : null,
  };
}

function rulesFor(text: string): readonly string[] {
  return distinct(lintSurvey(JSON.parse(text)).findings.map(({ ruleId }) => ruleId));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function page(all: readonly Found[]): string {
  const named = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const rows = all.map(({ says, check, prove: proved, survey: theirs }) => {
    const cells = [named(check), named(proved), theirs === null ? 'cannot be made' : named(theirs)];
    return `| ${[says, ...cells.map((cell) => cell || '–')].join(' | ')} |`;
  });
  const byUs = all.filter(({ check, prove: proved }) => check.length + proved.length > 0).length;
  const expressed = all.filter(({ survey: theirs }) => theirs !== null);
  const byThem = expressed.filter(({ survey: theirs }) => theirs && theirs.length > 0).length;
  const byCheck = all.filter(({ check }) => check.length > 0).length;
  return `# Which mistakes are found, and by what

The same mistakes in a questionnaire of ours and in a SurveyJS form that says the same, each by itself in a file that is without mistakes
otherwise. On one side \`pqs check\`, and \`pqs check --prove\`, which looks at all possible answers; on the other the linter of survey-core
${about.version}. [A test](../../e2e/linters/linters.test.ts) makes this table; \`npx vitest run e2e/linters --update\` makes it again. We chose the mistakes,
out of those that our prover is tested with: they are about scores and decisions, which is what a scan is for. SurveyJS is made for forms of
every kind, and its linter knows much that has no place in our format, such as the syntax of expressions.

Of ${all.length} mistakes \`pqs check\` finds ${byCheck}, and ${byUs} with \`--prove\`. Of the ${expressed.length} that can be made in SurveyJS, its linter finds ${byThem}.

${['| mistake | `pqs check` | `pqs check --prove` adds | survey-core linter |', '| --- | --- | --- | --- |', ...rows].join('\n')}

"–" is nothing found. \`--prove\` is not tried on what has errors already. "Cannot be made": SurveyJS has no such thing as a table of levels or a
decision list, so there is nothing to forget in it; it is written as an expression, and what is forgotten there is not seen.
`;
}

test('without a mistake neither finds anything', async () => {
  expect(await found({ says: '', ours: [], theirs: [] })).toEqual({
    says: '',
    check: [],
    prove: [],
    survey: [],
  });
});

test('which mistakes are found, and by what', { timeout: 120_000 }, async () => {
  const all: Found[] = [];
  for (const defect of sharedDefects) all.push(await found(defect));
  expect(all.filter(({ check, prove: proved }) => check.length + proved.length === 0)).toEqual([]);
  await expect(page(all)).toMatchFileSnapshot(join(top, 'docs/authors/linters.md'));
});
