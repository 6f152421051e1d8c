import type { PlanStep } from '../format/format.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { holds } from '../condition/condition.ts';
import type { Truth } from '../condition/truth.ts';

/** A step of the plan, and how far this organisation is with it. */
export interface PlannedStep {
  readonly step: PlanStep;
  /** Of each check whether it is so here; `open` as long as answers are missing. */
  readonly checks: readonly { readonly check: PlanStep['checks'][number]; readonly truth: Truth }[];
}

/** The plan of the questionnaire, step by step. */
export function plan({ questionnaire, organisation }: Evaluation): readonly PlannedStep[] {
  return (questionnaire.plan ?? []).map((step) => ({
    step,
    checks: step.checks.map((check) => ({ check, truth: holds(check.when, organisation) })),
  }));
}
