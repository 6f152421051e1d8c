import {
  catalogue,
  emptyResponse,
  evaluate,
  type Evaluation,
  localize,
  type QuestionPlace,
  type Questionnaire,
  type Text,
  withProcessAdded,
} from '../engine/index.ts';

/** What one person reads in a second, how much of the explanations they read, and how long the choice itself takes. */
const wordsPerSecond = 3.5;
const shareOfExplanation = 0.5;
const secondsToChoose = 5;

/** How often a question is asked that hangs on answers still to come, for want of knowing: a third of the time. */
const shareOfOpen = 1 / 3;

/**
 * About how many minutes the whole scan takes with the processes of this response, from the words that have to be read;
 * answers already given do not matter. Rounded up to five minutes from ten on, because it is no more exact than that.
 */
export function minutesFor({ questionnaire, scopes }: Evaluation): number {
  const { presets } = catalogue(questionnaire);
  let seconds = 0;
  for (const scope of scopes) {
    const preset = presets.get(scope.at.process ?? '');
    for (const place of catalogue(questionnaire).questions.values()) {
      if (!scope.knows(place.question.id)) continue;
      const proposed = place.proposal !== undefined && preset && Object.hasOwn(preset, place.question.id);
      const { applies } = scope.known(place.question.id);
      const share = applies === 'holds' ? 1 : applies === 'open' ? shareOfOpen : 0;
      if (!proposed) seconds += share * secondsFor(place);
    }
  }
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes < 10 ? minutes : Math.ceil(minutes / 5) * 5;
}

/** A scan of the first few processes of the questionnaire, to give an idea before anything is chosen. */
export function typicalScan(questionnaire: Questionnaire): Evaluation {
  const first = questionnaire.processes.slice(0, 3);
  const response = first.reduce(
    (sofar, { id }) => withProcessAdded(questionnaire, sofar, id),
    emptyResponse(questionnaire),
  );
  return evaluate(questionnaire, response);
}

function secondsFor({ question, options }: QuestionPlace): number {
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
