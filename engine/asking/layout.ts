import type { Per, QuestionnaireDocument } from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';

/** Questions that are asked in one go in the same scope: those of neighbouring sections of the same kind. */
export interface Run {
  readonly per: Per;
  readonly questions: readonly QuestionPlace[];
}

/** Runs that belong together: one run for the organisation, or the runs that each process goes through in turn. */
export interface Block {
  readonly narrow: boolean;
  readonly runs: readonly Run[];
}

/**
 * The order in which a questionnaire asks. Sections follow each other as written; where neighbouring sections are about
 * processes and their subjects, one process goes through all of them before the next one begins.
 */
export function layout(questionnaire: QuestionnaireDocument): readonly Block[] {
  const blocks: { narrow: boolean; runs: { per: Per; questions: QuestionPlace[] }[] }[] = [];
  for (const place of catalogue(questionnaire).questions.values()) {
    const narrow = place.per !== 'organisation';
    let block = blocks.at(-1);
    if (block?.narrow !== narrow) {
      block = { narrow, runs: [] };
      blocks.push(block);
    }
    let run = block.runs.at(-1);
    if (run?.per !== place.per) {
      run = { per: place.per, questions: [] };
      block.runs.push(run);
    }
    run.questions.push(place);
  }
  return blocks;
}
