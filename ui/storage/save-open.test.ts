import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyResponse,
  evaluate,
  profile,
  type Questionnaire,
  type Response,
  writeResponse,
} from '../../engine/index.ts';
import { completedFrom, processesFrom, questionnaireFrom } from '../../engine/testing/generate.ts';
import { privacyQuickScan } from '../../engine/testing/privacy-quick-scan.ts';
import { scenarioNames, scenarioResponse } from '../../engine/testing/scenario-response.ts';
import { type Incoming, IncomingScans } from './incoming.ts';
import { plainFile, sealedFileOf } from './scan-file.ts';
import { shareHash } from './share-link.ts';

/** So few rounds that a thousand files take a moment; how many there are stands in the file. */
const fewRounds = 2;

const word = 'vier losse woorden';

const ways = ['plain file', 'sealed file', 'plain link', 'sealed link'] as const;

/** Saves a response in one of the ways, and opens what was saved. */
async function savedAndOpened(
  questionnaire: Questionnaire,
  response: Response,
  way: (typeof ways)[number],
): Promise<Incoming> {
  const plain = plainFile({ text: writeResponse(response) }, 'Any name');
  const incoming = new IncomingScans(async () => questionnaire);
  const sealed = way.startsWith('sealed');
  if (way.endsWith('link')) await incoming.offerLink(await shareHash(plain, sealed ? word : '', fewRounds));
  else {
    const text = sealed ? await sealedFileOf(plain, word, fewRounds) : plain;
    await incoming.offerFile({ size: text.length, text: () => Promise.resolve(text) });
  }
  if (sealed) await incoming.unlock(word);
  return incoming.now();
}

/** The levels, reasons and measures of a response, worked out from nothing. */
function outcome(questionnaire: Questionnaire, response: Response): string {
  const { complete, open, unknown, results, measures } = profile(
    evaluate(questionnaire, structuredClone(response)),
  );
  return JSON.stringify({
    complete,
    open,
    unknown,
    results,
    measures: measures.map(({ measure }) => measure.id),
  });
}

async function hold(questionnaire: Questionnaire, response: Response, way: (typeof ways)[number]) {
  const opened = await savedAndOpened(questionnaire, response, way);
  expect(opened).toMatchObject({ step: 'shown' });
  const { response: found } =
    opened.step === 'shown' ? opened.scan : { response: emptyResponse(questionnaire) };
  expect(found).toEqual(response);
  // with the same answers the other ways need no profile of their own
  const profiles = way === 'plain file' ? [found, response] : [];
  expect(new Set(profiles.map((each) => outcome(questionnaire, each))).size).toBe(
    Math.min(1, profiles.length),
  );
}

describe.each(ways)('what is saved as a %s and opened again comes to the same profile', (way) => {
  test('for every made-up company', { timeout: 60_000 }, async () => {
    const questionnaire = privacyQuickScan();
    expect(scenarioNames.length).toBeGreaterThan(30);
    for (const name of scenarioNames) {
      await hold(questionnaire, scenarioResponse(questionnaire, name), way);
    }
  });

  test('for generated answers to generated questionnaires', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const questionnaire = questionnaireFrom(g);
        await hold(questionnaire, completedFrom(g, questionnaire, processesFrom(g, questionnaire)), way);
      }),
      { numRuns: 15 },
    );
  });
});
