import { expect, test } from 'vitest';
import { memoryStorage, openStorage } from './storage.ts';

const kept = { text: '{}', changed: new Date(0) };

test('a browser that refuses to store keeps the answers as long as the page is open', async () => {
  const storage = await openStorage(() => Promise.reject(new DOMException('no', 'InvalidStateError')));
  expect(storage.lasting).toBe(false);
  await storage.write('scan', kept);
  expect(await storage.read('scan')).toEqual(kept);
});

test('a browser without any database does the same', async () => {
  const storage = await openStorage(); // there is none in Node
  expect(storage.lasting).toBe(false);
});

test('erasing one scan leaves another', async () => {
  const storage = memoryStorage();
  await storage.write('one', kept);
  await storage.write('other', kept);
  await storage.erase('one');
  expect(await storage.read('one')).toBeUndefined();
  expect(await storage.read('other')).toEqual(kept);
});
