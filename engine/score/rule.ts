import type { Text } from '../format/format.ts';
import type { Contribution } from '../condition/result.ts';
import type { View } from '../condition/view.ts';
import { type Evidence, evidence } from '../condition/evidence.ts';
import { type Truth, anyHolds } from '../condition/truth.ts';
import { holds } from '../condition/condition.ts';
import type { Condition } from '../format/format.ts';

/** A rule of a score: what it gives under a condition, or always. */
export interface Rule {
  readonly when?: Condition;
  readonly because?: Text;
  readonly source?: string;
}

const always: Evidence = { answers: [], scores: [], open: [] };

/** Whether a rule holds in a scope; a rule without a condition always does. */
export function ruleHolds({ when }: Rule, view: View): Truth {
  return when ? holds(when, view) : 'holds';
}

/** What the truth of a rule rests on. */
export function ruleEvidence({ when }: Rule, view: View): Evidence {
  return when ? evidence(when, view) : always;
}

/** The reason that a rule gives, with what it gave. */
export function ruleContribution(
  rule: Rule,
  place: string,
  view: View,
  gave: Pick<Contribution, 'points' | 'level'>,
): Contribution {
  const { answers, scores } = ruleEvidence(rule, view);
  return {
    rule: place,
    ...gave,
    ...(rule.because !== undefined && { text: rule.because }),
    ...(rule.source !== undefined && { source: rule.source }),
    answers,
    scores,
    unknown: anyHolds(answers.map((answer) => (isUnknown(answer, view) ? 'holds' : 'fails'))) === 'holds',
  };
}

function isUnknown({ question, answer }: { question: string; answer: unknown }, view: View): boolean {
  const options = view.catalogue.questions.get(question)?.options ?? [];
  const chosen = Array.isArray(answer) ? answer : [answer];
  return options.some((option) => option.unknown && chosen.includes(option.id));
}
