import type { Questionnaire } from '../format/format.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { type Change, placeInWords } from './change.ts';

const setAside = 'answers to it are set aside';

/** The changes with why saved answers do not fit any more, where they do not; and those that no other change tells. */
export function withBrokenAnswers(
  changes: readonly Change[],
  before: Questionnaire,
  after: Questionnaire,
): readonly Change[] {
  const old = catalogue(before);
  const now = catalogue(after);
  const becameGroup = (process: string) => after.groups?.some(({ id }) => id === process) ?? false;
  const told = changes.map((change) => {
    const breaksAnswers = reasonFor(change, old, now, becameGroup);
    return breaksAnswers === undefined ? change : { ...change, breaksAnswers };
  });
  const places = new Set(told.map(({ place }) => place.join(' ')));
  return [...told, ...[...lostOptions(old, now)].filter(({ place }) => !places.has(place.join(' ')))];
}

function reasonFor(
  { change, place, before, after }: Change,
  old: Catalogue,
  now: Catalogue,
  becameGroup: (process: string) => boolean,
): string | undefined {
  const [list, name = '', part, option, property] = place;
  if (list === 'id') return 'answers name the questionnaire that they were given to';
  if (list === 'subjects' && change === 'removed') return 'answers about it are set aside';
  if (list === 'processes' && change === 'removed') {
    return becameGroup(name)
      ? 'answers about it go to the activities of its group, whose proposals are confirmed anew'
      : 'answers about it are set aside';
  }
  if (list === 'sections' && part === 'per') return 'its questions are asked in another place';
  if (list === 'scores') return reasonOfScore(place, change, name, old);
  if (list === 'scales' && change === 'removed') return reasonOfLevel(name, old);
  if (list !== 'questions') return undefined;
  if (change === 'removed') return part === undefined || part === 'options' ? setAside : undefined;
  if (part === 'kind') return setAside;
  if (part === 'min' && number(after, -Infinity) > number(before, -Infinity))
    return 'smaller answers are set aside';
  if (part === 'max' && number(after, Infinity) < number(before, Infinity))
    return 'larger answers are set aside';
  if (part === 'whole' && after === true) return 'answers that are not whole are set aside';
  if (
    change === 'moved' &&
    option === undefined &&
    old.questions.get(name)?.per !== now.questions.get(name)?.per
  ) {
    return 'it is asked in another place';
  }
  const alone = property === 'exclusive' || property === 'unknown' || property === 'notApplicable';
  if (
    part === 'options' &&
    option !== undefined &&
    alone &&
    isAlone(now, name, option) &&
    !isAlone(old, name, option)
  ) {
    return 'answers that choose it beside others are set aside';
  }
  return undefined;
}

function reasonOfScore(
  place: readonly string[],
  change: Change['change'],
  name: string,
  old: Catalogue,
): string | undefined {
  const [, , part] = place;
  const adjustable = old.scores.get(name)?.score.adjustable;
  if (!adjustable) return undefined;
  const gone = change === 'removed' && part === undefined;
  return gone || part === 'adjustable' || part === 'scale' || part === 'per'
    ? 'a level that was set by hand is dropped'
    : undefined;
}

function reasonOfLevel(scale: string, { scores }: Catalogue): string | undefined {
  const byHand = [...scores.values()].some(({ score }) => score.scale === scale && score.adjustable);
  return byHand ? 'a level that was set by hand to it is dropped' : undefined;
}

function isAlone({ questions }: Catalogue, question: string, option: string): boolean {
  const place = questions.get(question);
  if (place?.question.kind !== 'choices') return false;
  return place.options.find(({ id }) => id === option)?.exclusive ?? false;
}

/** Options that are no longer there although nobody took them out of the question itself, as of `which` questions. */
function* lostOptions(old: Catalogue, now: Catalogue): Iterable<Change> {
  for (const [id, { options, question }] of old.questions) {
    const left = now.questions.get(id);
    if (!left || left.question.kind !== question.kind) continue;
    for (const option of options) {
      if (left.options.some((one) => one.id === option.id)) continue;
      const place = ['questions', id, 'options', option.id];
      yield { change: 'removed', of: placeInWords(place), place, breaksAnswers: setAside };
    }
  }
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
