import type { Questionnaire } from '../format/format.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import { type Block, type Run, layout } from './layout.ts';
import type { Direction, Move } from './move.ts';

/** One way on from a state, as plain data: the first whose guard holds is taken. */
export interface Transition {
  readonly target?: string;
  readonly guard?:
    | { readonly type: 'asked' | 'open'; readonly params: { readonly question: string } }
    | { readonly type: 'canMove'; readonly params: Move };
  readonly actions?: { readonly type: 'move'; readonly params: Move };
}

/** A state without states of its own: a question, or a gate that is passed through at once. */
export interface Leaf {
  readonly on?: {
    readonly answer?: {
      readonly actions: { readonly type: 'answer'; readonly params: { question: string } };
    };
    readonly next: readonly Transition[];
    readonly back: readonly Transition[];
  };
  readonly always?: readonly Transition[];
}

/** A list of candidates ends here and goes on at a gate, so that a questionnaire with many conditions stays small. */
const longestList = 32;

/**
 * The states of asking: one for each question, and the gates between runs of questions. From a question the ways
 * forward and back each list the questions up to the first that always applies; past the end of a run they move to the
 * next subject, the next run or the next process, through the gate there.
 */
export function askingStates(questionnaire: Questionnaire): Record<string, Leaf> {
  const blocks = layout(questionnaire);
  const states: Record<string, Leaf> = {};
  for (const [block, { runs }] of blocks.entries()) {
    for (const [run, { questions }] of runs.entries()) {
      for (const [index, { question }] of questions.entries()) {
        const here = { block, run, index };
        const { id } = question;
        states[id] = {
          on: {
            answer: { actions: { type: 'answer', params: { question: id } } },
            next: [
              { guard: { type: 'open', params: { question: id } } },
              ...forward(blocks, { ...here, index: index + 1 }),
            ],
            back: back(blocks, { ...here, index: index - 1 }),
          },
        };
        if (index % longestList === 0) states[gate('forward', here)] = { always: forward(blocks, here) };
        const fromEnd = questions.length - 1 - index;
        if (fromEnd % longestList === 0) states[gate('back', here)] = { always: back(blocks, here) };
      }
    }
  }
  return states;
}

/** The ways from the choice of processes to the first question. */
export function entryToAsking(questionnaire: Questionnaire): readonly Transition[] {
  return fromOutside(enterForward(layout(questionnaire), 0));
}

/** The ways from the check back to the last question. */
export function exitOfAsking(questionnaire: Questionnaire): readonly Transition[] {
  const blocks = layout(questionnaire);
  return fromOutside(enterBack(blocks, blocks.length - 1));
}

function fromOutside(transitions: readonly Transition[]): readonly Transition[] {
  return transitions.map((one) =>
    one.target === undefined || one.target.startsWith('#') ? one : { ...one, target: `asking.${one.target}` },
  );
}

/** A question by its number in its run, and its run by its number in its block. */
interface Place {
  readonly block: number;
  readonly run: number;
  readonly index: number;
}

/** Ids of questions have no colon, so a gate never has the name of a question. */
function gate(way: 'forward' | 'back', { block, run, index }: Place): string {
  return `${way}:${block}:${run}:${index}`;
}

/** Where asking begins when no question is named. */
export const firstGate = gate('forward', { block: 0, run: 0, index: 0 });

function forward(blocks: readonly Block[], from: Place): readonly Transition[] {
  const { questions } = runAt(blocks, from);
  const list: Transition[] = [];
  for (const [offset, place] of questions.slice(from.index).entries()) {
    const index = from.index + offset;
    if (offset > 0 && index % longestList === 0)
      return [...list, { target: gate('forward', { ...from, index }) }];
    list.push(toQuestion(place));
    if (!isConditional(place)) return list;
  }
  return [...list, ...leaveForward(blocks, from)];
}

function back(blocks: readonly Block[], from: Place): readonly Transition[] {
  const { questions } = runAt(blocks, from);
  const list: Transition[] = [];
  for (let index = from.index; index >= 0; index -= 1) {
    const place = questions[index];
    const fromEnd = questions.length - 1 - index;
    if (!place) break;
    if (index < from.index && fromEnd % longestList === 0) {
      return [...list, { target: gate('back', { ...from, index }) }];
    }
    list.push(toQuestion(place));
    if (!isConditional(place)) return list;
  }
  return [...list, ...leaveBack(blocks, from)];
}

function toQuestion(place: QuestionPlace): Transition {
  const { id } = place.question;
  return {
    target: id,
    ...(isConditional(place) && { guard: { type: 'asked', params: { question: id } } }),
  };
}

function isConditional({ question, section, proposal }: QuestionPlace): boolean {
  if (question.kind === 'which' || question.kind === 'proposal' || proposal !== undefined) return true;
  return question.when !== undefined || section.when !== undefined;
}

function leaveForward(blocks: readonly Block[], from: Place): readonly Transition[] {
  const { narrow, runs } = blockAt(blocks, from.block);
  if (!narrow) return enterForward(blocks, from.block + 1);
  const nextRun = runs[from.run + 1];
  return [
    ...(runs[from.run]?.per === 'subject'
      ? moveIf({ process: 'same', subject: 'next' }, gate('forward', { ...from, index: 0 }))
      : []),
    ...(nextRun
      ? moveTo(inRun(nextRun, 'same', 'first'), gate('forward', { ...from, run: from.run + 1, index: 0 }))
      : [
          ...moveIf(inRun(runs[0], 'next', 'first'), gate('forward', { ...from, run: 0, index: 0 })),
          ...enterForward(blocks, from.block + 1),
        ]),
  ];
}

function leaveBack(blocks: readonly Block[], from: Place): readonly Transition[] {
  const { narrow, runs } = blockAt(blocks, from.block);
  if (!narrow) return enterBack(blocks, from.block - 1);
  const earlierRun = runs[from.run - 1];
  const lastRun = runs.length - 1;
  return [
    ...(runs[from.run]?.per === 'subject'
      ? moveIf({ process: 'same', subject: 'previous' }, gate('back', atEnd(blocks, from)))
      : []),
    ...(earlierRun
      ? moveTo(inRun(earlierRun, 'same', 'last'), gate('back', atEnd(blocks, { ...from, run: from.run - 1 })))
      : [
          ...moveIf(
            inRun(runs[lastRun], 'previous', 'last'),
            gate('back', atEnd(blocks, { ...from, run: lastRun })),
          ),
          ...enterBack(blocks, from.block - 1),
        ]),
  ];
}

/** The ways into a block from before it: past it when it is about processes and there are none. */
function enterForward(blocks: readonly Block[], block: number): readonly Transition[] {
  const entered = blocks[block];
  if (!entered) return [{ target: '#check' }];
  const target = gate('forward', { block, run: 0, index: 0 });
  if (!entered.narrow) return moveTo({}, target);
  return [...moveIf(inRun(entered.runs[0], 'first', 'first'), target), ...enterForward(blocks, block + 1)];
}

/** The ways into a block from after it. */
function enterBack(blocks: readonly Block[], block: number): readonly Transition[] {
  const entered = blocks[block];
  if (!entered) return [{ target: '#processes' }];
  const run = entered.runs.length - 1;
  const target = gate('back', atEnd(blocks, { block, run, index: 0 }));
  if (!entered.narrow) return moveTo({}, target);
  return [...moveIf(inRun(entered.runs[run], 'last', 'last'), target), ...enterBack(blocks, block - 1)];
}

function inRun(run: Run | undefined, process: Direction, subject: Direction): Move {
  return run?.per === 'subject' ? { process, subject } : { process };
}

function moveIf(move: Move, target: string): readonly Transition[] {
  return [{ guard: { type: 'canMove', params: move }, target, actions: { type: 'move', params: move } }];
}

function moveTo(move: Move, target: string): readonly Transition[] {
  return [{ target, actions: { type: 'move', params: move } }];
}

function atEnd(blocks: readonly Block[], place: Place): Place {
  return { ...place, index: runAt(blocks, place).questions.length - 1 };
}

function blockAt(blocks: readonly Block[], index: number): Block {
  return blocks[index] ?? { narrow: false, runs: [] };
}

function runAt(blocks: readonly Block[], { block, run }: Place): Run {
  return blockAt(blocks, block).runs[run] ?? { per: 'organisation', questions: [] };
}
