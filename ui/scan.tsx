import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import {
  evaluate,
  type Evaluation,
  type Questionnaire,
  type Response,
  type Scan,
  type ScanSnapshot,
} from '../engine/index.ts';
import type { DetourMemory } from './detour.ts';
import type { Incoming, IncomingScans } from './storage/incoming.ts';
import type { Keeper } from './storage/keeper.ts';
import type { Keeping } from './storage/keeping.ts';

/** What comes after the beginning of the questionnaire. */
export type Rest = 'coming' | 'there' | 'failed';

/** What every screen can reach. It holds the actor and never a snapshot, so that it hardly ever changes. */
interface ScanContent {
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly incoming: IncomingScans;
  readonly detours: DetourMemory;
  readonly rest: Rest;
  readonly oneFile?: URL;
}

/** The questionnaire beside it: nearly everything reads that, and it hardly ever changes either. */
type Provided = ScanContent & { readonly questionnaire: Questionnaire };

const ScanContext = createContext<Provided | null>(null);

/** Makes a running scan known to the screens inside. */
export function ScanProvider({ content, children }: { content: ScanContent; children: ReactNode }) {
  const questionnaire = useSnapshot(content.scan, ({ context }) => context.questionnaire);
  const provided = useMemo(() => ({ ...content, questionnaire }), [content, questionnaire]);
  return <ScanContext value={provided}>{children}</ScanContext>;
}

function useContent(): Provided {
  const content = useContext(ScanContext);
  if (!content) throw new Error('a screen of the scan outside <ScanProvider>');
  return content;
}

/** A part of the scan's snapshot. The selector returns a primitive, or something that is already in the snapshot. */
export function useScan<Selected>(selector: (snapshot: ScanSnapshot) => Selected): Selected {
  return useSnapshot(useContent().scan, selector);
}

/** The same of a scan that is at hand, also outside a `ScanProvider`. */
export function useSnapshot<Selected>(scan: Scan, selector: (snapshot: ScanSnapshot) => Selected): Selected {
  const subscribe = useCallback(
    (listener: () => void) => {
      const watched = scan.subscribe(listener);
      return () => watched.unsubscribe();
    },
    [scan],
  );
  return useSyncExternalStore(subscribe, () => selector(scan.getSnapshot()));
}

/** The scan, to send to it and to ask where it is now. To show something, use `useScan`. */
export function useRunningScan(): Pick<Scan, 'send' | 'getSnapshot'> {
  const { scan, keeper } = useContent();
  return useMemo(() => ({ send: keeper.send, getSnapshot: () => scan.getSnapshot() }), [scan, keeper]);
}

/** The questionnaire in the language that is shown, as far as it is there. */
export function useQuestionnaire(): Questionnaire {
  return useContent().questionnaire;
}

/** Whether all of the questionnaire is there; until then it has no more words than up to its first question. */
export function useRest(): Rest {
  return useContent().rest;
}

export function useResponse(): Response {
  return useScan((snapshot) => snapshot.context.response);
}

/** What the answers of this moment come to. */
export function useEvaluation(): Evaluation {
  const questionnaire = useQuestionnaire();
  const response = useResponse();
  return useMemo(() => evaluate(questionnaire, response), [questionnaire, response]);
}

/** How the answers are being kept on this device. */
export function useKeeping(): Keeping {
  const { keeper } = useContent();
  return useSyncExternalStore(keeper.subscribe, keeper.keeping);
}

/** What holds the scan that is open. */
export function useKeeper(): Keeper {
  return useContent().keeper;
}

/** Does something with what keeps scans, as soon as that is there; see `Keeper.withArchive`. */
export function useArchive(): Keeper['withArchive'] {
  return useContent().keeper.withArchive;
}

/** What opens scans from elsewhere. */
export function useIncomingScans(): IncomingScans {
  return useContent().incoming;
}

/** How far the opening of a scan from elsewhere is. */
export function useIncoming(): Incoming {
  const { incoming } = useContent();
  return useSyncExternalStore(incoming.subscribe, incoming.now);
}

/** The names of what was opened to read; undefined where no scan is. */
export function useOpened(): Set<string> | undefined {
  return useContext(ScanContext)?.detours.opened;
}

/** The memory of the detour that the person is on; see `Detour`. */
export function useDetours(): DetourMemory {
  return useContent().detours;
}

/** Where the scan is to be had in one file; undefined where there is none. */
export function useOneFile(): URL | undefined {
  return useContent().oneFile;
}
