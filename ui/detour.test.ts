import { expect, test } from 'vitest';
import { detourMemory, detourTo, newlyOpen } from './detour.ts';

const changed = { question: 'health-data' };
const wasOpen = { process: 'payroll', question: 'purpose' };
const opened = { question: 'health-reason' };

test('what the change has opened is asked before going back', () => {
  const detour = detourTo(changed, 'check', { screen: 'check' }, [wasOpen]);
  expect(newlyOpen(detour, [opened, wasOpen])).toEqual(opened);
});

test('what was open before, and the question itself, are not', () => {
  const detour = detourTo(changed, 'profile', { screen: 'profile' }, [changed, wasOpen]);
  expect(newlyOpen(detour, [changed, wasOpen])).toBeUndefined();
});

test('the link to return to is told once, after the detour has ended', () => {
  const memory = detourMemory();
  const detour = detourTo(changed, 'papers', { screen: 'profile' }, []);
  memory.set(detour);
  expect(memory.takeReturn()).toBeNull();
  memory.end({ ...detour, at: '#/question/health-reason' });
  expect(memory.now()).toBeNull();
  expect(memory.takeReturn()).toBe('#/question/health-data');
  expect(memory.takeReturn()).toBeNull();
});
