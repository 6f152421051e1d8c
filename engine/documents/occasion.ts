import type { Evaluation } from '../evaluation/evaluation.ts';
import { dayInWords, dayOf } from '../format/day.ts';
import type { Text } from '../format/format.ts';
import { localize } from '../texts/text.ts';
import { type Say, sayIn } from './words.ts';

/** What papers are made from: these answers, in this language, at this moment. */
export interface Occasion {
  readonly evaluation: Evaluation;
  readonly language: string;
  readonly now: Date;
  /**
   * An id that this scan has and no other: it stays the same while the scan does, so that a calendar can tell its events
   * from those of another company (RFC 5545, 3.8.4.7).
   */
  readonly scan: string;
}

/** An occasion, with what every paper needs to speak. */
export interface Desk extends Occasion {
  readonly say: Say;
  /** A text of the questionnaire. */
  readonly words: (text: Text) => string;
  /** A plain day in words, such as 25 november 2026; of a moment, the day that it falls on here. */
  readonly day: (day: Date | string) => string;
}

export function desk(occasion: Occasion): Desk {
  const { language } = occasion;
  return {
    ...occasion,
    say: sayIn(language),
    words: (text) => localize(text, language).text,
    day: (day) => dayInWords(typeof day === 'string' ? day : dayOf(day), language),
  };
}

/** For whom, by which version of the questionnaire, and from when: what stands on every page of a paper. */
export function aboutOf({ evaluation, say, words, day, now }: Desk): readonly string[] {
  const { questionnaire, response } = evaluation;
  const { name } = response.details ?? {};
  return [
    ...(name === undefined ? [] : [name]),
    say('version', { title: words(questionnaire.title), version: questionnaire.version }),
    say('made', { day: day(now) }),
  ];
}
