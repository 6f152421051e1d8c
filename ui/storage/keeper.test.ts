import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerAt, createScan, type Questionnaire, type Scan } from '../../engine/index.ts';
import { example } from '../../engine/testing/questionnaire.ts';
import { deviceStorage } from './device-storage.ts';
import { Keeper } from './keeper.ts';
import type { KeptScan } from './kept-scan.ts';
import { readKept } from './read-kept.ts';
import { scanToOpen } from './scan-to-open.ts';
import { wipeTraces } from './wipe-traces.ts';
import { Scans } from './scans.ts';

interface Tab {
  readonly scan: Scan;
  readonly keeper: Keeper;
  readonly scans: Scans;
}

const tabs: Tab[] = [];

/** One question for every company. */
const oneQuestion = example({
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

/** A tab of the site, that opens this scan; each has a connection of its own to the database of the device. */
async function openTab(from?: KeptScan, questionnaire: Questionnaire = oneQuestion): Promise<Tab> {
  const tab = await openingTab(from, questionnaire);
  await vi.waitFor(() => expect(tab.keeper.keeping().turn).not.toBe('asking'));
  return tab;
}

/** The same, before it is known which tab writes. */
async function openingTab(from?: KeptScan, questionnaire: Questionnaire = oneQuestion): Promise<Tab> {
  const read = from && (await readKept(questionnaire, from));
  const scan = createScan(questionnaire, read?.response);
  scan.start();
  const keeper = new Keeper({
    scan,
    questionnaire,
    storage: deviceStorage(),
    ...(from && { from }),
    ...(read?.carried && { carried: read.carried }),
  });
  const tab = { scan, keeper, scans: new Scans(keeper, wipeTraces) };
  tabs.push(tab);
  return tab;
}

const answered = ({ scan }: Tab) => answerAt(scan.getSnapshot().context.response, { question: 'internet' });

/** Answers the one question that is asked of every company. */
function give({ keeper }: Tab, answer: string): void {
  keeper.send({ type: 'go', step: { question: 'internet' } });
  keeper.send({ type: 'answer', answer });
}

/** The scans on the device, with their answer. */
async function onDevice(): Promise<readonly { readonly name?: string; readonly answer: unknown }[]> {
  const kept = await deviceStorage().list();
  return kept.map(({ name, text }) => ({
    ...(name !== undefined && { name }),
    answer: JSON.parse(text).organisation.answers.internet,
  }));
}

/** The one scan that is kept. */
async function theOne(): Promise<KeptScan> {
  const [kept, ...more] = await deviceStorage().list();
  if (!kept || more.length > 0) throw new Error('There is not one scan.');
  return kept;
}

async function twoTabs(): Promise<readonly [Tab, Tab]> {
  const one = await openTab();
  give(one, 'yes');
  await one.keeper.flush();
  return [one, await openTab(await theOne())];
}

/** Two tabs that do not hear each other. */
async function twoDeafTabs(): Promise<readonly [Tab, Tab]> {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('BroadcastChannel', undefined);
  const one = await openTab();
  give(one, 'yes');
  await one.keeper.flush();
  const other = await openTab(await theOne());
  give(one, 'no');
  await one.keeper.flush();
  give(other, 'unknown');
  await other.keeper.flush();
  return [one, other];
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await Promise.all(tabs.splice(0).map(({ keeper }) => keeper.close()));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('one tab', () => {
  test('an empty scan leaves nothing on the device', async () => {
    const tab = await openTab();
    tab.keeper.send({ type: 'show', screen: 'processes' });
    await tab.keeper.flush();
    expect(await onDevice()).toEqual([]);
    expect(tab.keeper.keeping().saved).toBeUndefined();
  });

  test('each answer is kept, with how far the scan is', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    expect(await theOne()).toMatchObject({ revision: 1, questionnaire: { id: 'small-scan' } });
    expect((await theOne()).progress.answered).toBeGreaterThan(0);
    give(tab, 'no');
    await tab.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
    expect(tab.keeper.keeping().saved).toBeInstanceOf(Date);
  });

  test('what is answered before it is known which tab writes is kept', async () => {
    const tab = await openingTab();
    expect(tab.keeper.keeping().turn).toBe('asking');
    give(tab, 'yes');
    expect(answered(tab)).toBe('yes');
    await tab.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });

  test('the last of many quick answers is kept', async () => {
    const tab = await openTab();
    for (let turn = 0; turn < 50; turn += 1) give(tab, turn % 2 === 0 ? 'yes' : 'no');
    await tab.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('a full disk is told and loses nothing: trying again writes all of it', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    give(tab, 'no');
    await tab.keeper.flush();
    expect(tab.keeper.keeping()).toMatchObject({ trouble: 'full', turn: 'ours' });
    expect(answered(tab)).toBe('no');
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
    vi.restoreAllMocks();
    await tab.keeper.retry();
    expect(tab.keeper.keeping().trouble).toBeUndefined();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('a browser that does not store is told with the first answer, and the scan goes on', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    expect(tab.keeper.keeping()).toMatchObject({ trouble: 'refused' });
    expect(answered(tab)).toBe('yes');
  });

  test('storage that was cleared under its feet is written again with the next answer', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    await deviceStorage().wipe();
    give(tab, 'unknown');
    await tab.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'unknown' }]);
  });

  test('a clock that goes back loses nothing', async () => {
    const tab = await openTab();
    vi.setSystemTime(new Date('2030-01-01'));
    give(tab, 'yes');
    await tab.keeper.flush();
    vi.setSystemTime(new Date('2020-01-01'));
    give(tab, 'no');
    await tab.keeper.flush();
    vi.useRealTimers();
    expect(tab.keeper.keeping()).toMatchObject({ turn: 'ours' });
    expect(await theOne()).toMatchObject({ revision: 2, changed: new Date('2020-01-01') });
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });
});

describe.each([{ locks: 'with' }, { locks: 'without' }])('several scans, $locks locks', ({ locks }) => {
  beforeEach(() => {
    if (locks === 'without') vi.stubGlobal('navigator', {});
  });

  test('a new one comes beside the other, and each keeps its answers', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    const first = tab.keeper.keeping().scan.id;
    await tab.scans.startNew();
    expect(answered(tab)).toBeUndefined();
    give(tab, 'no');
    await tab.keeper.flush();
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'yes' }, { answer: 'no' }]));
    expect(await tab.scans.open(first)).toBe(true);
    expect(answered(tab)).toBe('yes');
    give(tab, 'unknown');
    await tab.keeper.flush();
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'unknown' }, { answer: 'no' }]));
  });

  test('is renamed, copied, removed and restored, the open one and another', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    const first = tab.keeper.keeping().scan.id;
    await tab.scans.rename(first, ' Ours ');
    await tab.scans.copy(first, 'Copy');
    expect(new Set(await onDevice())).toEqual(
      new Set([
        { name: 'Ours', answer: 'yes' },
        { name: 'Copy', answer: 'yes' },
      ]),
    );
    const copy = (await tab.scans.list()).find(({ name }) => name === 'Copy');
    await tab.scans.rename(copy?.id ?? '', 'Theirs');
    const removed = await tab.scans.remove(first);
    expect(answered(tab)).toBeUndefined();
    expect(await onDevice()).toEqual([{ name: 'Theirs', answer: 'yes' }]);
    if (removed) await tab.scans.restore(removed);
    expect(new Set(await onDevice())).toEqual(
      new Set([
        { name: 'Ours', answer: 'yes' },
        { name: 'Theirs', answer: 'yes' },
      ]),
    );
  });

  test.each([
    { says: 'damaged', text: '{ "format": 1, "questionnaire": {' },
    { says: 'of a later format', text: '{ "format": 2 }' },
  ])('one that is $says is listed, not opened, not passed on, and left as it is', async ({ text }) => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    const kept = { ...(await theOne()), id: 'broken', revision: 1, changed: new Date('2040-01-01'), text };
    await deviceStorage().write(kept, 0);
    expect((await tab.scans.list()).map(({ id }) => id)).toContain('broken');
    expect(await tab.scans.open('broken')).toBe(false);
    expect(answered(tab)).toBe('yes');
    const found = await scanToOpen(oneQuestion, deviceStorage());
    expect(found?.kept.id).toBe(tab.keeper.keeping().scan.id);
    expect(await deviceStorage().read('broken')).toEqual(kept);
  });

  test('wiping takes the database away, and the scan starts afresh', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.scans.wipe();
    expect(await indexedDB.databases()).toEqual([]);
    expect(answered(tab)).toBeUndefined();
    expect(tab.keeper.keeping().saved).toBeUndefined();
  });
});

describe('an answer set of another version', () => {
  test('is carried over by id: what is gone is set aside, told, and kept with the next answer', async () => {
    const tab = await openTab();
    give(tab, 'yes');
    await tab.keeper.flush();
    const kept = await theOne();
    const text = kept.text.replace('"internet"', '"telex"').replace('1.2.3', '1.0.0');
    await deviceStorage().write({ ...kept, text, revision: 2 }, 1);
    await tab.keeper.close();
    const later = await openTab(await theOne());
    const { carried } = later.keeper.keeping();
    expect(carried).toMatchObject({
      from: '1.0.0',
      migration: { kept: 0, setAside: ['/organisation/answers/telex'] },
    });
    give(later, 'no');
    await later.keeper.flush();
    expect(JSON.parse((await theOne()).text)).toMatchObject({
      questionnaire: { version: '1.2.3' },
      organisation: { answers: { internet: 'no' } },
      orphans: { '/organisation/answers/telex': 'yes' },
    });
  });
});

describe('two tabs with the same scan', () => {
  test('only the first writes; what is tried in the other is refused and told', async () => {
    const [one, other] = await twoTabs();
    expect([one, other].map(({ keeper }) => keeper.keeping().turn)).toEqual(['ours', 'theirs']);
    give(other, 'no');
    expect(other.keeper.keeping().refused).toBe(true);
    expect(answered(other)).toBe('yes');
    await other.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });

  test('what was answered just before it turned out that the other writes is not lost', async () => {
    const one = await openTab();
    give(one, 'yes');
    await one.keeper.flush();
    let slowly: (() => void) | undefined;
    vi.stubGlobal('navigator', {
      locks: {
        request: (_name: string, { ifAvailable = false }: LockOptions, told: (lock: null) => void) =>
          new Promise<void>((resolve) => {
            slowly = () => {
              if (ifAvailable) told(null);
              resolve();
            };
          }),
      },
    });
    const other = await openingTab(await theOne());
    give(other, 'no');
    slowly?.();
    await other.keeper.flush();
    expect(other.keeper.keeping().turn).toBe('conflict');
    expect(answered(other)).toBe('no');
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
    vi.stubGlobal('navigator', {});
    await other.keeper.keepOurs('Mine');
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'yes' }, { name: 'Mine', answer: 'no' }]));
  });

  test('the other sees live what is answered', async () => {
    const [one, other] = await twoTabs();
    give(one, 'no');
    await vi.waitFor(() => expect(answered(other)).toBe('no'));
  });

  test('what is renamed in the other is refused and told as well', async () => {
    const [, other] = await twoTabs();
    await other.scans.rename(other.keeper.keeping().scan.id, 'Theirs');
    expect(other.keeper.keeping()).toMatchObject({ refused: true });
    expect((await theOne()).name).toBeUndefined();
  });

  test('the other takes over, with the last answer of the first, which looks along from then on', async () => {
    const [one, other] = await twoTabs();
    give(one, 'no');
    await other.keeper.takeOver();
    await vi.waitFor(() => expect(other.keeper.keeping().turn).toBe('ours'));
    expect(answered(other)).toBe('no');
    await vi.waitFor(() => expect(one.keeper.keeping().turn).toBe('theirs'));
    give(other, 'unknown');
    await vi.waitFor(() => expect(answered(one)).toBe('unknown'));
  });

  test(
    'whatever the order in which they answer and take over, the last answer that was taken is the one that is kept',
    {
      timeout: 60_000,
    },
    async () => {
      const steps = fc.array(
        fc.record({ tab: fc.nat({ max: 1 }), what: fc.constantFrom('answer', 'answer', 'take over') }),
        { minLength: 1, maxLength: 8 },
      );
      await fc.assert(
        fc.asyncProperty(steps, async (order) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          const both = await twoTabs();
          let last = '';
          for (const [index, { tab, what }] of order.entries()) {
            const { keeper } = both[tab] ?? both[0];
            if (what === 'take over') await keeper.takeOver();
            else {
              const taken = keeper.keeping().turn === 'ours';
              keeper.send({ type: 'detail', name: 'name', told: `answer ${index}` });
              if (taken) last = `answer ${index}`;
            }
            await Promise.all(both.map((each) => each.keeper.flush()));
          }
          expect(both.filter(({ keeper }) => keeper.keeping().turn === 'conflict')).toEqual([]);
          expect(JSON.parse((await theOne()).text).details?.name ?? '').toBe(last);
          await Promise.all(tabs.splice(0).map(({ keeper }) => keeper.close()));
        }),
        { numRuns: 20 },
      );
    },
  );

  test('the turn comes by itself when the first tab is closed', async () => {
    const [one, other] = await twoTabs();
    await one.keeper.close();
    await vi.waitFor(() => expect(other.keeper.keeping().turn).toBe('ours'));
  });

  test('removing it in one starts the other afresh, and says so', async () => {
    const [one, other] = await twoTabs();
    await one.scans.remove(one.keeper.keeping().scan.id);
    await vi.waitFor(() => expect(other.keeper.keeping().removed).toBe(true));
    expect(answered(other)).toBeUndefined();
    expect(await onDevice()).toEqual([]);
  });

  test('wiping everything in one wipes the answers of the other too', async () => {
    const [one, other] = await twoTabs();
    await other.scans.wipe();
    await vi.waitFor(() => expect(answered(one)).toBeUndefined());
    give(one, 'no');
    await one.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });
});

describe('two tabs where the browser has no locks', () => {
  test('an update is never lost: the second writer is told, and its answers wait', async () => {
    const [, other] = await twoDeafTabs();
    expect(other.keeper.keeping().turn).toBe('conflict');
    expect(answered(other)).toBe('unknown');
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('it can keep its own version beside the other', async () => {
    const [, other] = await twoDeafTabs();
    await other.keeper.keepOurs('Mine');
    await vi.waitFor(() => expect(other.keeper.keeping().turn).toBe('ours'));
    expect(new Set(await onDevice())).toEqual(
      new Set([{ answer: 'no' }, { name: 'Mine', answer: 'unknown' }]),
    );
  });

  test('or go on with the other version', async () => {
    const [, other] = await twoDeafTabs();
    await other.keeper.takeTheirs();
    expect(answered(other)).toBe('no');
    give(other, 'yes');
    await other.keeper.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });
});
