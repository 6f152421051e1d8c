import type { Answer } from '../format/format.ts';
import { type Truth, both, truthOf } from '../condition/truth.ts';
import type { Known, View } from '../condition/view.ts';

/** What a kind of question adds to what its conditions and its answer say; an empty list is no answer. */
export function knownByKind(known: Known, view: View): Known {
  const { question } = known.place;
  switch (question.kind) {
    case 'which':
      return whichKnown(known, view.known(question.of));
    case 'proposal':
      return {
        ...known,
        applies: both(known.applies, proposesAny(question.covers, view)),
        answer: some(known.answer),
      };
    default:
      return { ...known, answer: some(known.answer) };
  }
}

function some(answer: Answer | undefined): Answer | undefined {
  return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
}

/** "Which do you not know?" is asked about what was not chosen, and only after "I do not know". */
function whichKnown(known: Known, { place: { options }, applies, answer }: Known): Known {
  const chosen = Array.isArray(answer) ? answer : [];
  const left = known.place.options.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  const doubts = options.some(({ id, unknown }) => unknown && chosen.includes(id));
  const asked: Truth = answer === undefined ? 'open' : truthOf(doubts && left.length > 0);
  const given = Array.isArray(known.answer) ? known.answer.filter((id) => left.includes(id)) : undefined;
  return { ...known, applies: both(known.applies, both(applies, asked)), answer: some(given) };
}

/** Only what the process proposes can be confirmed; a process of one's own proposes nothing. */
function proposesAny(covers: readonly string[], { at, catalogue }: View): Truth {
  const preset = catalogue.presets.get(at.process ?? '');
  return truthOf(preset !== undefined && covers.some((id) => Object.hasOwn(preset, id)));
}
