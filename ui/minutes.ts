import { localize, optionsOf, type Question, type Questionnaire, type Text } from '../engine/index.ts';

/** What one person reads in a second, how much of the explanations they read, and how long the choice itself takes. */
const wordsPerSecond = 3.5;
const shareOfExplanation = 0.5;
const secondsToChoose = 5;

/** How often a question with a condition is asked, for want of knowing: half of the time. */
const shareOfConditional = 0.5;

/** A choice of processes, as far as it matters for the time: whose data each of them touches. */
export type Chosen = readonly { readonly subjects: readonly string[] }[];

/**
 * About how many minutes the scan takes with these processes, from the words that have to be read. Rounded up to five
 * minutes from ten on, because it is no more exact than that.
 */
export function minutesFor(questionnaire: Questionnaire, chosen: Chosen): number {
  let seconds = 0;
  for (const section of questionnaire.sections) {
    const times =
      section.per === 'organisation'
        ? 1
        : section.per === 'process'
          ? chosen.length
          : chosen.reduce((sum, { subjects }) => sum + subjects.length, 0);
    for (const question of section.questions) {
      const share = question.when || section.when ? shareOfConditional : 1;
      seconds += times * share * secondsFor(question);
    }
  }
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes < 10 ? minutes : Math.ceil(minutes / 5) * 5;
}

/** The first few processes of the questionnaire, to give an idea before anything is chosen. */
export function typicalChoice(questionnaire: Questionnaire): Chosen {
  return questionnaire.processes.slice(0, 3);
}

function secondsFor(question: Question): number {
  const options = optionsOf(question);
  const words =
    wordsIn([question.text, ...options.map(({ label }) => label)]) +
    wordsIn([question.why, question.help, ...options.map(({ help }) => help)]) * shareOfExplanation;
  return words / wordsPerSecond + (question.kind === 'note' ? 0 : secondsToChoose);
}

function wordsIn(texts: readonly (Text | undefined)[]): number {
  return texts.reduce<number>(
    (sum, text) => sum + (text === undefined ? 0 : localize(text, 'nl').text.split(/\s+/).length),
    0,
  );
}
