import { expect, test } from 'vitest';
import { detourTo, newlyOpen } from './detour.ts';

const changed = { question: 'health-data' };
const wasOpen = { process: 'payroll', question: 'purpose' };
const opened = { question: 'health-reason' };

test('what the change has opened is asked before going back', () => {
  const detour = detourTo(changed, 'check', [wasOpen]);
  expect(newlyOpen(detour, [opened, wasOpen])).toEqual(opened);
});

test('what was open before, and the question itself, are not', () => {
  const detour = detourTo(changed, 'profile', [changed, wasOpen]);
  expect(newlyOpen(detour, [changed, wasOpen])).toBeUndefined();
});
