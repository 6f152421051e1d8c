import { afterAll, describe, expect, test } from 'vitest';
import { z3Solver } from '../cli/z3.ts';
import type { Code } from '../diagnostics/codes.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { load } from '../load/load.ts';
import { readResponse } from '../response/read-response.ts';
import { writeResponse } from '../response/response.ts';
import { openSteps } from '../asking/route.ts';
import { changed } from '../testing/changed.ts';
import { type Defect, put, seenAsWritten, seenForAllAnswers } from '../testing/defects.ts';
import clean from './clean.json?raw';
import { proofCodes } from '../diagnostics/proof-codes.ts';
import { type Proof, diagnosticOf, prove, witnessesOf } from './prove.ts';

const solver = await z3Solver();

afterAll(() => solver.end());

test('nothing is found in the original', async () => {
  expect(await findings(clean)).toEqual([]);
});

test('there are more than forty kinds of defects', () => {
  const all = [...seenAsWritten, ...seenForAllAnswers].map(([says]) => says);
  expect(new Set(all).size).toBeGreaterThan(60);
});

test('every kind of finding is among them', () => {
  const codes = seenForAllAnswers.map(([, code]) => code);
  const elsewhere = [
    'not-decided', // below
    'unused-of-base', // of sector versions: engine/cli/pqs.test.ts
    'cannot-be-completed', // check() and the format rule it out; the claim is tried all the same
  ];
  expect(new Set([...codes, ...elsewhere])).toEqual(new Set(proofCodes));
});

describe('as written', () => {
  test.each(rows(seenAsWritten))('$says: $code', ({ code, changes }) => {
    expect(load(changed(clean, changes)).diagnostics.map((found) => found.code)).toContain(code);
  });
});

describe('for all answers', () => {
  test.each(rows(seenForAllAnswers))('$says: $code', async ({ code, changes }) => {
    expect(await findings(changed(clean, changes))).toContain(code);
  });
});

test('what cannot be told in time is said to be not decided', async () => {
  const { questionnaire } = load(
    changed(clean, [put('/facts/large', { question: 'people', atLeast: 5000 })]),
  );
  if (!questionnaire) throw new Error('It does not load.');
  const never = { solve: async () => 'not decided' as const };
  const codes: Code[] = [];
  for await (const proof of prove(questionnaire, never, 1000)) {
    const found = diagnosticOf(proof);
    if (found) codes.push(found.code);
  }
  expect(codes).toContain('not-decided');
});

function rows(defects: readonly Defect[]) {
  return defects.map(([says, code, ...changes]) => ({ says, code, changes }));
}

/** What is wrong with a questionnaire, for all answers too; every witness is a complete response that is accepted. */
async function findings(text: string): Promise<readonly Code[]> {
  const { questionnaire, diagnostics } = load(text);
  if (!questionnaire) throw new Error(JSON.stringify(diagnostics));
  const codes = diagnostics.map(({ code }) => code);
  for await (const proof of prove(questionnaire, solver, 10_000)) {
    const found = diagnosticOf(proof);
    if (found) codes.push(found.code);
    for (const problem of problemsOfWitness(questionnaire, proof)) throw new Error(problem);
  }
  return codes;
}

function problemsOfWitness(questionnaire: Parameters<typeof evaluate>[0], proof: Proof): readonly string[] {
  return witnessesOf(proof).flatMap((witness) => {
    const { response, diagnostics } = readResponse(questionnaire, writeResponse(witness));
    const open = response ? openSteps(evaluate(questionnaire, response)) : [];
    return [...diagnostics, ...open].map((problem) => `${proof.claim.claim}: ${JSON.stringify(problem)}`);
  });
}
