import { publishedQuestionnaireSchema, publishedScenarioSchema } from '../format/schema/published.ts';
import careful from './starter/careful-shop.json?raw';
import doesNotKnow from './starter/does-not-know.json?raw';
import questionnaire from './starter/questionnaire.json?raw';
import workflow from './starter/questionnaire.yml?raw';
import readme from './starter/README.md?raw';

/** Files to write, by their path in the folder. */
export type Files = ReadonlyMap<string, string>;

/** What goes into the files of an author: what is made, by whom it may be known, and since when. */
export interface Beginning {
  /** The id of what is made. */
  readonly id: string;
  /** The version of the command that makes it. */
  readonly version: string;
  /** Today, as 2026-11-24. */
  readonly today: string;
}

/** A small questionnaire that works, to begin with: all files of its folder. */
export function starterFiles({ id, version, today }: Beginning): Files {
  const own = (text: string) => text.replaceAll('"my-questionnaire"', JSON.stringify(id));
  return new Map([
    [
      'questionnaire.json',
      own(questionnaire)
        .replace('"2026-01-01"', `"${today}"`)
        .replace('"2027-01-01"', `"${yearAfter(today)}"`),
    ],
    ['scenarios/careful-shop.json', own(careful)],
    ['scenarios/does-not-know.json', own(doesNotKnow)],
    ['questionnaire.schema.json', jsonText(publishedQuestionnaireSchema)],
    ...aroundIt(version),
  ]);
}

/** What stands beside a questionnaire or a sector version alike. */
export function aroundIt(version: string): readonly (readonly [string, string])[] {
  return [
    ['scenario.schema.json', jsonText(publishedScenarioSchema())],
    ['README.md', readme],
    ['.github/workflows/questionnaire.yml', workflow.replace('-0.1.0.tgz', `-${version}.tgz`)],
  ];
}

/** A value as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The same day a year later; of a leap day, the last of February. */
export function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}
