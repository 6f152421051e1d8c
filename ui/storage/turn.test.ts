import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answered, closeTabs, give, onDevice, openingTab, openTab, theOne, twoTabs } from './testing/tabs.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await closeTabs();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('two tabs with the same scan', () => {
  test('only the first writes; what is tried in the other is refused and told', async () => {
    const [one, other] = await twoTabs();
    expect([one, other].map(({ keeper }) => keeper.keeping().turn)).toEqual(['ours', 'theirs']);
    give(other, 'no');
    expect(other.keeper.keeping().refused).toBe(true);
    expect(answered(other)).toBe('yes');
    await other.writer.flush();
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
  });

  test('what was answered just before it turned out that the other writes is not lost', async () => {
    const one = await openTab();
    give(one, 'yes');
    await one.writer.flush();
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
    const other = await openingTab({ from: await theOne() });
    give(other, 'no');
    slowly?.();
    await other.writer.flush();
    expect(other.keeper.keeping().turn).toBe('conflict');
    expect(answered(other)).toBe('no');
    expect(await onDevice()).toEqual([{ answer: 'yes' }]);
    vi.stubGlobal('navigator', {});
    await other.writer.keepOurs('Mine');
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
    await other.writer.takeOver();
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
            const { keeper, writer } = both[tab] ?? both[0];
            if (what === 'take over') await writer.takeOver();
            else {
              const taken = keeper.keeping().turn === 'ours';
              keeper.send({ type: 'detail', name: 'name', told: `answer ${index}` });
              if (taken) last = `answer ${index}`;
            }
            await Promise.all(both.map((each) => each.writer.flush()));
          }
          expect(both.filter(({ keeper }) => keeper.keeping().turn === 'conflict')).toEqual([]);
          expect(JSON.parse((await theOne()).text).details?.name ?? '').toBe(last);
          await closeTabs();
        }),
        { numRuns: 20 },
      );
    },
  );

  test('the turn comes by itself when the first tab is closed', async () => {
    const [one, other] = await twoTabs();
    await one.close();
    await vi.waitFor(() => expect(other.keeper.keeping().turn).toBe('ours'));
  });
});
