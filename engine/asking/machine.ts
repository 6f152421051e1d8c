import { type ActorRefFrom, type SnapshotFrom, assign, createActor, setup } from 'xstate';
import type {
  Adjustment,
  Answer,
  Details,
  Planned,
  ProcessResponse,
  Questionnaire,
  Response,
} from '../format/format.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluation.ts';
import { type Move, movedScope } from './move.ts';
import { askingStates, entryToAsking, exitOfAsking, firstGate } from './asking.ts';
import { withGivenAnswer } from './proposal.ts';
import { problemsOfAdjustment } from '../response/fits-adjustment.ts';
import * as responses from '../response/response.ts';
import { type Page, hasPage } from './pages.ts';
import { isRecord } from '../json/record.ts';
import { groupOf } from '../questionnaire/groups.ts';
import { isAsked, isOpen } from './route.ts';
import { type ScopeRef, type Step, outward } from '../questionnaire/scope.ts';

/** What a scan holds: the response, and the scope that the current question is asked in. All else is derived. */
interface ScanContext {
  /** The questionnaire that the answers are to: as far as it is there yet, and in the language that is shown. */
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly at: ScopeRef;
  /** What was removed last, so that it can be put back: a process, or those of a group. */
  readonly removed: readonly ProcessResponse[];
  /** The page that is being read, if any; under it the scan stays where it is. */
  readonly page: Page | null;
}

/** The screens beside the questions. */
export type Screen = 'welcome' | 'processes' | 'check' | 'profile';

export type ScanEvent =
  | { readonly type: 'start' }
  | { readonly type: 'process.add'; readonly process: string }
  | ({ readonly type: 'process.addOwn' } & responses.OwnProcess)
  | { readonly type: 'process.rename'; readonly process: string; readonly name: string }
  | { readonly type: 'process.remove'; readonly process: string }
  | { readonly type: 'process.restore' }
  | { readonly type: 'group.add'; readonly group: string }
  | { readonly type: 'group.remove'; readonly group: string }
  | { readonly type: 'answer'; readonly answer: Answer | undefined }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly step: Step }
  | { readonly type: 'show'; readonly screen: Screen }
  | { readonly type: 'read'; readonly page: Page }
  | { readonly type: 'adjust'; readonly adjustment: Adjustment }
  | ({ readonly type: 'unadjust'; readonly score: string } & ScopeRef)
  | { readonly type: 'tick'; readonly id: string; readonly done: boolean }
  | { readonly type: 'detail'; readonly name: keyof Details; readonly told: string }
  | { readonly type: 'plan'; readonly id: string; readonly planned: Planned }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'questionnaire'; readonly questionnaire: Questionnaire }
  | { readonly type: 'replace'; readonly response: Response }
  | { readonly type: 'restart' };

/**
 * Compiles a questionnaire to the machine that leads a person through it: welcome → processes → asking, with a state
 * for each question → check → profile. Its configuration is plain data: guards and actions are named and take what they
 * need as `params`.
 */
function compile(opened: Questionnaire) {
  const change = (context: ScanContext, response: Response) => ({ ...context, response });

  return setup({
    types: {
      context: {} as ScanContext,
      events: {} as ScanEvent,
      input: {} as { readonly response?: Response },
    },
    guards: {
      asked: ({ context }, { question }: { question: string }) =>
        isAsked(evaluationOf(context), { question, ...context.at }),
      open: ({ context }, { question }: { question: string }) =>
        isOpen(evaluationOf(context), { question, ...context.at }),
      canMove: ({ context }, move: Move) => movedScope(context.questionnaire, context, move) !== undefined,
      isStep: ({ context, event }, { question }: { question: string }) => {
        if (event.type !== 'go' || event.step?.question !== question) return false;
        const scope = evaluationOf(context).scope(event.step);
        return scope?.knows(question) === true && scope.known(question).applies === 'holds';
      },
      isScreen: ({ event }, { screen }: { screen: Screen }) =>
        event.type === 'show' && event.screen === screen,
      isPage: ({ context, event }) => event.type === 'read' && hasPage(context.questionnaire, event.page),
      isSame: ({ context, event }) =>
        event.type === 'questionnaire' && isSame(context.questionnaire, event.questionnaire),
    },
    actions: {
      move: assign(({ context }, move: Move) => ({
        at: movedScope(context.questionnaire, context, move) ?? context.at,
        page: null,
      })),
      place: assign(({ context, event }) => {
        if (event.type !== 'go') return context;
        return { at: outward(event.step, 'subject'), page: null };
      }),
      leave: assign({ at: {}, page: null }),
      read: assign(({ context, event }) => (event.type === 'read' ? { page: event.page } : context)),
      answer: assign(({ context, event }, { question }: { question: string }) =>
        event.type === 'answer'
          ? change(
              context,
              withGivenAnswer(
                context.questionnaire,
                context.response,
                { question, ...context.at },
                event.answer,
              ),
            )
          : context,
      ),
      addProcess: assign(({ context, event }) =>
        event.type === 'process.add'
          ? change(
              context,
              responses.withProcessAdded(context.questionnaire, context.response, event.process),
            )
          : context,
      ),
      addOwnProcess: assign(({ context, event }) =>
        event.type === 'process.addOwn'
          ? change(
              context,
              responses.withOwnProcess(context.questionnaire, context.response, {
                name: event.name,
                subjects: subjectsAmong(context.questionnaire, event.subjects),
                group: event.group,
              }),
            )
          : context,
      ),
      renameProcess: assign(({ context, event }) =>
        event.type === 'process.rename'
          ? change(context, responses.withProcessRenamed(context.response, event.process, event.name))
          : context,
      ),
      addGroup: assign(({ context, event }) =>
        event.type === 'group.add'
          ? change(context, responses.withGroupAdded(context.questionnaire, context.response, event.group))
          : context,
      ),
      remove: assign(({ context, event }) => {
        const removed = context.response.processes.filter((process) => isRemoved(process, context, event));
        if (removed.length === 0) return context;
        const left = removed.reduce(
          (before, { id }) => responses.withoutProcess(before, id),
          context.response,
        );
        return { ...change(context, left), removed };
      }),
      restore: assign(({ context }) => {
        const response = responses.withProcessesRestored(
          context.questionnaire,
          context.response,
          context.removed,
        );
        return { ...change(context, response), removed: [] };
      }),
      adjust: assign(({ context, event }) =>
        event.type === 'adjust' && mayAdjust(context, event.adjustment)
          ? change(context, responses.withAdjustment(context.response, event.adjustment))
          : context,
      ),
      unadjust: assign(({ context, event }) =>
        event.type === 'unadjust'
          ? change(context, responses.withoutAdjustment(context.response, event.score, event))
          : context,
      ),
      tick: assign(({ context, event }) =>
        event.type === 'tick'
          ? change(context, responses.withDone(context.response, event.id, event.done))
          : context,
      ),
      tell: assign(({ context, event }) =>
        event.type === 'detail'
          ? change(context, responses.withDetail(context.response, event.name, event.told))
          : context,
      ),
      plan: assign(({ context, event }) =>
        event.type === 'plan'
          ? change(context, responses.withPlanned(context.response, event.id, event.planned))
          : context,
      ),
      speak: assign(({ context, event }) =>
        event.type === 'language' && context.questionnaire.languages.includes(event.language)
          ? change(context, { ...context.response, language: event.language })
          : context,
      ),
      change: assign(({ context, event }) =>
        event.type === 'questionnaire' ? { questionnaire: event.questionnaire } : context,
      ),
      replace: assign(({ context, event }) =>
        event.type === 'replace' ? { ...change(context, event.response), removed: [] } : context,
      ),
      restart: assign(({ context }) => ({
        response: {
          ...responses.emptyResponse(context.questionnaire),
          ...(context.response.language !== undefined && { language: context.response.language }),
        },
        at: {},
        removed: [],
        page: null,
      })),
    },
  }).createMachine({
    id: 'scan',
    context: ({ input }) => ({
      questionnaire: opened,
      response: input.response ?? responses.emptyResponse(opened),
      at: {},
      removed: [],
      page: null,
    }),
    initial: 'welcome',
    on: {
      go: [...questionIds(opened)].map((question) => ({
        guard: { type: 'isStep', params: { question } },
        target: `.asking.${question}`,
        actions: 'place',
      })),
      show: (['welcome', 'processes', 'check', 'profile'] as const).map((screen) => ({
        guard: { type: 'isScreen', params: { screen } },
        target: `.${screen}`,
      })),
      read: { guard: 'isPage', actions: 'read' },
      adjust: { actions: 'adjust' },
      unadjust: { actions: 'unadjust' },
      tick: { actions: 'tick' },
      detail: { actions: 'tell' },
      plan: { actions: 'plan' },
      language: { actions: 'speak' },
      questionnaire: { guard: 'isSame', actions: 'change' },
      replace: { actions: 'replace' },
      restart: { target: '.welcome', actions: 'restart' },
    },
    states: {
      welcome: { entry: 'leave', on: { start: { target: 'processes' } } },
      processes: {
        id: 'processes',
        entry: 'leave',
        on: {
          'process.add': { actions: 'addProcess' },
          'process.addOwn': { actions: 'addOwnProcess' },
          'process.rename': { actions: 'renameProcess' },
          'process.remove': { actions: 'remove' },
          'process.restore': { actions: 'restore' },
          'group.add': { actions: 'addGroup' },
          'group.remove': { actions: 'remove' },
          next: entryToAsking(opened),
          back: { target: 'welcome' },
        },
      },
      asking: { initial: firstGate, states: askingStates(opened) },
      check: {
        id: 'check',
        entry: 'leave',
        on: { next: { target: 'profile' }, back: exitOfAsking(opened) },
      },
      profile: { entry: 'leave', on: { back: { target: 'check' } } },
    },
  });
}

function evaluationOf({ questionnaire, response }: ScanContext): Evaluation {
  return evaluate(questionnaire, response);
}

/** Whether this process is the one that is removed, or stands in the group that is. */
function isRemoved(process: ProcessResponse, { questionnaire }: ScanContext, event: ScanEvent): boolean {
  if (event.type === 'process.remove') return process.id === event.process;
  return event.type === 'group.remove' && groupOf(questionnaire, process) === event.group;
}

function subjectsAmong({ subjects }: Questionnaire, chosen: readonly string[]): readonly string[] {
  return Array.isArray(chosen) ? subjects.map(({ id }) => id).filter((id) => chosen.includes(id)) : [];
}

function mayAdjust({ questionnaire, response }: ScanContext, adjustment: Adjustment): boolean {
  return (
    isRecord(adjustment) && problemsOfAdjustment(questionnaire, response, adjustment).next().done === true
  );
}

/** Whether another text is one of the same questionnaire: all of it, or another language. */
function isSame(one: Questionnaire, other: Questionnaire): boolean {
  return one.id === other?.id && one.version === other.version;
}

function questionIds({ sections }: Questionnaire): ReadonlySet<string> {
  return new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
}

type ScanMachine = ReturnType<typeof compile>;
export type Scan = ActorRefFrom<ScanMachine>;
export type ScanSnapshot = SnapshotFrom<ScanMachine>;

/**
 * A scan that can be started, with the answers that were given before. Resuming is sending `go` or `show` after it. It
 * can begin with the beginning of a questionnaire (see `beginningOf`): the event `questionnaire` brings the whole, or
 * the same in another language.
 */
export function createScan(questionnaire: Questionnaire, response?: Response): Scan {
  return createActor(compile(questionnaire), { input: response ? { response } : {} });
}

/** The question that is being asked, in its scope; null on the other screens. */
export function stepOf({ value, context }: ScanSnapshot): Step | null {
  return typeof value === 'object' ? { question: value.asking, ...context.at } : null;
}
