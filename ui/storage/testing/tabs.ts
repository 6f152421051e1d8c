import { expect, vi } from 'vitest';
import { answerAt, createScan, type Scan } from '../../../engine/index.ts';
import { example } from '../../../engine/testing/questionnaire.ts';
import { type Archive, openArchive } from '../archive.ts';
import { deviceStorage } from '../device-storage.ts';
import { Keeper } from '../keeper.ts';
import type { KeptScan } from '../kept-scan.ts';
import { labelOf } from '../label-of.ts';
import { readKept } from '../read-kept.ts';
import type { Storage } from '../storage.ts';

/** A tab of the site, with the scan that is open in it and all that keeps it. */
export interface Tab extends Archive {
  readonly scan: Scan;
  readonly keeper: Keeper;
}

const tabs: Tab[] = [];

/** One question for every company. */
export const oneQuestion = example({
  id: 'small-scan',
  version: '1.2.3',
  sections: [
    {
      id: 'company',
      title: 'Company',
      per: 'organisation',
      questions: [
        {
          id: 'internet',
          kind: 'choice',
          text: 'Is it on the internet?',
          options: [
            { id: 'yes', label: 'Yes' },
            { id: 'no', label: 'No' },
            { id: 'unknown', label: 'I do not know', unknown: true },
          ],
        },
      ],
    },
  ],
});

/** What a tab opens, and where it keeps that; each has a connection of its own to the database of the device. */
interface Opening {
  readonly from?: KeptScan | undefined;
  readonly storage?: Storage;
}

/** A tab of the site, that opens this scan, or a new one. */
export async function openTab(opening: Opening = {}): Promise<Tab> {
  const tab = await openingTab(opening);
  await vi.waitFor(() => expect(tab.keeper.keeping().turn).not.toBe('asking'));
  return tab;
}

/** The same, before it is known which tab writes. */
export async function openingTab({ from, storage = deviceStorage() }: Opening = {}): Promise<Tab> {
  const questionnaire = oneQuestion;
  const read = from && (await readKept(questionnaire, from));
  const scan = createScan(questionnaire, read?.response);
  scan.start();
  const keeper: Keeper = new Keeper({
    scan,
    whole: async () => questionnaire,
    kind: storage.kind,
    label: from && labelOf(from),
    saved: from?.changed,
    carried: read?.carried,
    openArchive: async () => archive,
  });
  const archive: Archive = openArchive({ keeper, storage, ownPage: true });
  const tab = { scan, keeper, ...archive };
  tabs.push(tab);
  return tab;
}

/** What is answered in a tab to the one question. */
export const answered = ({ scan }: Pick<Tab, 'scan'>) =>
  answerAt(scan.getSnapshot().context.response, { question: 'internet' });

/** Answers the one question that is asked of every company. */
export function give({ keeper }: Pick<Tab, 'keeper'>, answer: string): void {
  keeper.send({ type: 'go', step: { question: 'internet' } });
  keeper.send({ type: 'answer', answer });
}

/** The scans on the device, with their answer. */
export async function onDevice(): Promise<readonly { readonly name?: string; readonly answer: unknown }[]> {
  const kept = await deviceStorage().list();
  return kept.map(({ name, text }) => ({
    ...(name !== undefined && { name }),
    answer: JSON.parse(text).organisation.answers.internet,
  }));
}

/** The one scan that is kept. */
export async function theOne(): Promise<KeptScan> {
  const [kept, ...more] = await deviceStorage().list();
  if (!kept || more.length > 0) throw new Error('There is not one scan.');
  return kept;
}

/** Two tabs with the same scan, in which one answer was given. */
export async function twoTabs(): Promise<readonly [Tab, Tab]> {
  const one = await openTab();
  give(one, 'yes');
  await one.writer.flush();
  return [one, await openTab({ from: await theOne() })];
}

/** Closes all tabs that were opened. */
export async function closeTabs(): Promise<void> {
  await Promise.all(tabs.splice(0).map(({ close }) => close()));
}
