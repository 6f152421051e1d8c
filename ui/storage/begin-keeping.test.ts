import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScan, type Questionnaire } from '../../engine/index.ts';
import { beginKeeping } from './begin-keeping.ts';
import type { Keeper } from './keeper.ts';
import { loadArchive } from './load-archive.ts';
import { NotLoaded } from './not-loaded.ts';
import type { StorageKind } from './storage.ts';
import { answered, closeTabs, give, onDevice, oneQuestion, openTab } from './testing/tabs.ts';

vi.mock('./load-archive.ts', { spy: true });

const opened: Keeper[] = [];

/** What a scan opens with before all of its questionnaire is there. */
const beginning: Questionnaire = { ...oneQuestion, title: 'The beginning' };

/** Opens a scan as a page does. */
async function open(
  kind: StorageKind,
  whole: () => Promise<Questionnaire> = async () => oneQuestion,
): Promise<Keeper> {
  const keeping = beginKeeping({ kind, ownPage: true });
  const found = await keeping.find({ id: oneQuestion.id, whole });
  const scan = createScan(found?.questionnaire ?? beginning, found?.response);
  scan.start();
  const keeper = await keeping.keep({ scan, whole, found });
  opened.push(keeper);
  return keeper;
}

/** Keeps a scan with this answer on the device, and leaves it. */
async function keptBefore(answer: string): Promise<void> {
  const tab = await openTab();
  give(tab, answer);
  await closeTabs();
}

const flushed = (keeper: Keeper) => keeper.withArchive(({ writer }) => writer.flush());

/** The connection is lost: no part of the app loads any more, until what is returned is called. */
function connectionLost(): () => void {
  vi.mocked(loadArchive).mockRejectedValue(new NotLoaded('lost'));
  return () => void vi.mocked(loadArchive).mockReset();
}

/** What was tried by itself has failed by then. */
const tried = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  vi.mocked(loadArchive).mockReset();
  await Promise.all(opened.splice(0).map((keeper) => keeper.close()));
  vi.unstubAllGlobals();
});

describe('on this device', () => {
  test('a scan goes on with what was kept', async () => {
    await keptBefore('yes');
    const keeper = await open('device');
    expect(answered(keeper)).toBe('yes');
    expect(keeper.keeping().saved).toBeInstanceOf(Date);
    expect(keeper.questionnaire).toBe(oneQuestion);
    give({ keeper }, 'no');
    await flushed(keeper);
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('what keeps it begins to load before the questionnaire is there', () => {
    beginKeeping({ kind: 'device', ownPage: true });
    expect(loadArchive).toHaveBeenCalledExactlyOnceWith('device');
  });

  test('who has nothing kept begins without the whole questionnaire', async () => {
    const whole = vi.fn<() => Promise<Questionnaire>>();
    const keeper = await open('device', whole);
    give({ keeper }, 'yes');
    await flushed(keeper);
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
    expect(whole).not.toHaveBeenCalled();
    expect(keeper.questionnaire).toBe(beginning);
  });
});

describe('when what keeps the scan does not load', () => {
  test('that is told, and what is answered meanwhile is kept as soon as it is there', async () => {
    const back = connectionLost();
    const keeper = await open('device');
    expect(keeper.keeping()).toMatchObject({ trouble: 'not-loaded', turn: 'asking' });
    give({ keeper }, 'yes');
    give({ keeper }, 'no');
    expect(answered(keeper)).toBe('no');
    await keeper.retry();
    expect(keeper.keeping().trouble).toBe('not-loaded');
    back();
    await keeper.retry();
    expect(keeper.keeping()).toMatchObject({ trouble: undefined, turn: 'ours' });
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
    give({ keeper }, 'unknown');
    await flushed(keeper);
    expect(await onDevice()).toEqual([{ answer: 'unknown' }]);
  });

  test('and nothing was answered, the scan goes on with what was kept before', async () => {
    await keptBefore('yes');
    const back = connectionLost();
    const keeper = await open('device');
    expect(answered(keeper)).toBeUndefined();
    back();
    await keeper.retry();
    expect(answered(keeper)).toBe('yes');
    expect(keeper.keeping().trouble).toBeUndefined();
    give({ keeper }, 'no');
    await flushed(keeper);
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('and something was, that comes beside what was kept before', async () => {
    await keptBefore('yes');
    const back = connectionLost();
    const keeper = await open('device');
    give({ keeper }, 'no');
    await tried();
    back();
    await keeper.retry();
    expect(answered(keeper)).toBe('no');
    expect(new Set(await onDevice())).toEqual(new Set([{ answer: 'yes' }, { answer: 'no' }]));
  });

  test('each answer tries again', async () => {
    const back = connectionLost();
    const keeper = await open('device');
    give({ keeper }, 'yes');
    await tried();
    expect(keeper.keeping().trouble).toBe('not-loaded');
    back();
    give({ keeper }, 'no');
    await vi.waitFor(() => expect(keeper.keeping().trouble).toBeUndefined());
    await flushed(keeper);
    expect(await onDevice()).toEqual([{ answer: 'no' }]);
  });

  test('leaving the scan tries once more to keep what was answered', async () => {
    const back = connectionLost();
    const keeper = await open('device');
    give({ keeper }, 'yes');
    await tried();
    back();
    await keeper.close();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });

  test('gone on with late, a scan speaks the language of the page', async () => {
    await keptBefore('yes');
    const back = connectionLost();
    const keeper = await open('device');
    keeper.send({ type: 'language', language: 'en' });
    back();
    await keeper.retry();
    expect(answered(keeper)).toBe('yes');
    expect(keeper.response.language).toBe('en');
  });

  test('a scan that is in memory alone can still be wiped', async () => {
    connectionLost();
    const keeper = await open('none');
    give({ keeper }, 'yes');
    expect(await keeper.withArchive(() => 'there')).toBeUndefined();
    expect(keeper.startAfresh()).toBe(true);
    expect(answered(keeper)).toBeUndefined();
  });

  test('what was asked of it is not done, and can be asked again', async () => {
    const back = connectionLost();
    const keeper = await open('none');
    give({ keeper }, 'yes');
    const startNew = () =>
      keeper.withArchive(async ({ scans }) => {
        await scans.startNew();
        return 'done';
      });
    expect(await startNew()).toBeUndefined();
    expect(keeper.keeping().trouble).toBe('not-loaded');
    expect(answered(keeper)).toBe('yes');
    back();
    expect(await startNew()).toBe('done');
    expect(keeper.keeping().trouble).toBeUndefined();
    expect(answered(keeper)).toBeUndefined();
    expect(await keeper.withArchive(({ scans }) => scans.list())).toHaveLength(1);
  });

  test('however many ask for it, there is one that keeps', async () => {
    const back = connectionLost();
    const keeper = await open('device');
    give({ keeper }, 'yes');
    await tried();
    back();
    const archives = await Promise.all([1, 2].map(() => keeper.withArchive((archive) => archive)));
    expect(archives[0]).toBeDefined();
    expect(archives[1]).toBe(archives[0]);
  });
});

test('kept answers are not read with a part of the questionnaire: without the whole that is told, and tried again', async () => {
  await keptBefore('yes');
  let there = false;
  const whole = async () => {
    if (!there) throw new NotLoaded('lost');
    return oneQuestion;
  };
  const keeper = await open('device', whole);
  expect(keeper.keeping().trouble).toBe('not-loaded');
  expect(answered(keeper)).toBeUndefined();
  await keeper.retry();
  expect(keeper.keeping().trouble).toBe('not-loaded');
  expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  there = true;
  await keeper.retry();
  expect(answered(keeper)).toBe('yes');
  expect(keeper.keeping().trouble).toBeUndefined();
  expect(keeper.questionnaire).toBe(oneQuestion);
});

describe('a scan that is not kept', () => {
  test('needs nothing of what keeps scans to be filled in, and to be wiped', async () => {
    const keeper = await open('none');
    give({ keeper }, 'yes');
    expect(keeper.keeping()).toMatchObject({ kind: 'none', turn: 'ours' });
    expect(keeper.keeping().trouble).toBeUndefined();
    expect(keeper.startAfresh()).toBe(true);
    expect(answered(keeper)).toBeUndefined();
    await keeper.close();
    expect(loadArchive).not.toHaveBeenCalled();
  });

  test('is in the list and can be copied, as long as the page is open', async () => {
    const keeper = await open('none');
    give({ keeper }, 'yes');
    const { id } = keeper.keeping().scan;
    await keeper.withArchive(({ scans }) => scans.copy(id, 'Copy'));
    expect(await keeper.withArchive(({ scans }) => scans.list())).toHaveLength(2);
    expect(keeper.startAfresh()).toBe(false); // for there may be more to wipe
    await keeper.withArchive(({ scans }) => scans.wipe());
    expect(await keeper.withArchive(({ scans }) => scans.list())).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
