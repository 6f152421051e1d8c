import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkOn } from '../../check/dates.ts';
import { type Code, codes } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { differences } from '../../scenario/differences.ts';
import type { Questionnaire } from '../../format/format.ts';
import { lint } from '../../lint/lint.ts';
import { load } from '../../load/load.ts';
import clean from '../../prove/clean.json?raw';
import { proofCodes } from '../../diagnostics/proof-codes.ts';
import { diagnosticOf, prove } from '../../prove/prove.ts';
import { readResponse } from '../../response/read-response.ts';
import { readScenario } from '../../scenario/scenario.ts';
import { changed } from '../../testing/changed.ts';
import { seenForAllAnswers } from '../../testing/defects.ts';
import { type Case, dayOfFixtures, faultless, fixtures } from '../../testing/fixtures.ts';
import { z3Solver } from '../z3.ts';
import { type Example, diagnosticPage, diagnosticsPage } from './diagnostic-page.ts';

const folder = join(import.meta.dirname, '../../../docs/authors/diagnostics');

/** The most examples of a page. */
const mostExamples = 2;

const solver = await z3Solver();

afterAll(() => solver.end());

const spread = (json: string) => JSON.stringify(JSON.parse(json), undefined, 2);

/** How each kind of file is read, and what it is called. */
const ways: Readonly<
  Record<
    keyof typeof fixtures,
    { whole: string; file: string; read: (text: string, one: Case) => readonly Diagnostic[] }
  >
> = {
  questionnaire: {
    whole: faultless.base,
    file: 'questionnaire.json',
    read: (text) => load(text).diagnostics,
  },
  papers: { whole: faultless.withPapers, file: 'questionnaire.json', read: (text) => load(text).diagnostics },
  day: {
    whole: faultless.base,
    file: 'questionnaire.json',
    read: (text) => load(text, undefined, (all) => [...checkOn(all, dayOfFixtures)]).diagnostics,
  },
  text: {
    whole: faultless.base,
    file: 'questionnaire.json',
    read: (text) => load(text, undefined, lint).diagnostics,
  },
  sector: {
    whole: faultless.sector,
    file: 'sector.json',
    read: (text, { base }) =>
      load(text, () => (base === null ? undefined : changed(faultless.base, base ?? []))).diagnostics,
  },
  response: {
    whole: faultless.response,
    file: 'response.json',
    read: (text) => readResponse(loadedBase(), text).diagnostics,
  },
  scenario: {
    whole: faultless.scenario,
    file: 'scenario.json',
    read: (text) => {
      const { read, diagnostics } = readScenario(loadedBase(), text, dayOfFixtures);
      return [
        ...diagnostics,
        ...(read ? differences(loadedBase(), read.scenario, read.response) : []),
      ].filter((found): found is Diagnostic => 'code' in found);
    },
  },
};

function loadedBase(): Questionnaire {
  const { questionnaire } = load(faultless.base);
  if (!questionnaire) throw new Error('The base questionnaire has errors.');
  return questionnaire;
}

/** The first cases of a code, as an author meets them. */
function examplesOf(code: Code): readonly Example[] {
  return (['questionnaire', 'papers', 'day', 'text', 'sector', 'response', 'scenario'] as const)
    .flatMap((kind) =>
      (fixtures[kind][code] ?? []).flatMap((one): Example[] => {
        const { whole, file, read } = ways[kind];
        const broken = spread(changed(whole, one.change));
        const diagnostic = read(broken, one).find((found) => found.code === code);
        if (!diagnostic) return [];
        const mended = one.change.length > 0 ? { mended: spread(whole) } : {};
        const remark =
          one.base === null
            ? { remark: 'The base is not there.' }
            : one.base && { remark: 'The base was changed, too.' };
        return [{ says: one.says, file, broken, diagnostic, ...mended, ...remark }];
      }),
    )
    .slice(0, mostExamples);
}

/** Examples of what no change to a good file can make. */
const written: Readonly<Partial<Record<Code, readonly [says: string, broken: string, mended?: string]>>> = {
  'not-json': [
    'a colon forgotten',
    '{\n  "format": 1,\n  "id" "my-scan"\n}',
    '{\n  "format": 1,\n  "id": "my-scan"\n}',
  ],
  'duplicate-key': [
    'a property twice',
    '{\n  "format": 1,\n  "id": "my-scan",\n  "id": "other"\n}',
    '{\n  "format": 1,\n  "id": "my-scan"\n}',
  ],
  'hostile-key': [
    'a name of JavaScript',
    '{\n  "format": 1,\n  "facts": { "constructor": { "question": "online", "is": "yes" } }\n}',
    '{\n  "format": 1,\n  "facts": { "online": { "question": "online", "is": "yes" } }\n}',
  ],
  'wrong-number': ['a number without end', '{\n  "format": 1e999\n}', '{\n  "format": 1\n}'],
  'too-deep': ['lists in lists', '['.repeat(65) + ']'.repeat(65)],
};

async function proofExample(code: Code): Promise<readonly Example[]> {
  const found = seenForAllAnswers.find(([, one]) => one === code);
  if (!found) return [];
  const [says, , ...changes] = found;
  const broken = spread(changed(clean, changes));
  const { questionnaire } = load(broken);
  if (!questionnaire) throw new Error(`${says} does not load`);
  for await (const proof of prove(questionnaire, solver, 10_000)) {
    const diagnostic = diagnosticOf(proof);
    if (diagnostic?.code !== code) continue;
    return [{ says, file: 'questionnaire.json', broken, diagnostic, mended: spread(clean) }];
  }
  throw new Error(`${code} is not found in: ${says}`);
}

function textExample(code: Code): readonly Example[] {
  const [says, broken, mended] = written[code] ?? [];
  if (says === undefined || broken === undefined) return [];
  const diagnostic = load(broken).diagnostics.find((found) => found.code === code);
  if (!diagnostic) throw new Error(`${code} is not found in: ${says}`);
  return [{ says, file: 'questionnaire.json', broken, diagnostic, ...(mended !== undefined && { mended }) }];
}

/** Nothing small shows these. */
const withoutExample: ReadonlySet<Code> = new Set<Code>([
  'too-large',
  'too-many',
  'not-decided',
  'unused-of-base',
  'cannot-be-completed',
]);

test.each(codes)('the page about %s shows what is found in the fixtures', async (code) => {
  const examples = [...examplesOf(code), ...textExample(code)];
  expect(examples.length > 0 || withoutExample.has(code)).toBe(true);
  await expect(diagnosticPage(code, examples)).toMatchFileSnapshot(join(folder, `${code}.md`));
});

test.each(proofCodes)('the page about %s shows what is proved', { timeout: 60_000 }, async (code) => {
  const examples = await proofExample(code);
  expect(examples.length > 0 || withoutExample.has(code)).toBe(true);
  await expect(diagnosticPage(code, examples)).toMatchFileSnapshot(join(folder, `${code}.md`));
});

test('there is a page for each code, a list of them, and nothing else', async () => {
  const pages = new Set(['README.md', ...[...codes, ...proofCodes].map((code) => `${code}.md`)]);
  expect(readdirSync(folder).filter((file) => !pages.has(file))).toEqual([]);
  await expect(diagnosticsPage(groups())).toMatchFileSnapshot(join(folder, 'README.md'));
});

const inKind = (kind: keyof typeof fixtures) => (code: Code) => Object.hasOwn(fixtures[kind], code);

/** The codes by what kind of file they are first found in. */
function groups(): readonly (readonly [string, readonly Code[]])[] {
  const left = new Set<Code>(codes);
  const take = (title: string, belongs: (code: Code) => boolean): readonly [string, readonly Code[]] => {
    const taken = [...left].filter(belongs);
    for (const code of taken) left.delete(code);
    return [title, taken];
  };
  return [
    take(
      'In the text of any file',
      (code) => !Object.values(fixtures).some((cases) => Object.hasOwn(cases, code)),
    ),
    take('In a questionnaire', (code) => inKind('questionnaire')(code) || inKind('papers')(code)),
    take('In what its dates mean on the day', inKind('day')),
    take('In how its texts read', inKind('text')),
    take('In a sector version', inKind('sector')),
    take('In answers and scenarios', () => true),
    ['Over all answers, with --prove', proofCodes],
  ];
}
