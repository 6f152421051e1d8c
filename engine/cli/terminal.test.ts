import { afterEach, expect, test, vi } from 'vitest';
import { terminal } from './terminal.ts';

const before = { out: process.stdout.isTTY, err: process.stderr.isTTY };

afterEach(() => {
  process.stdout.isTTY = before.out;
  process.stderr.isTTY = before.err;
  vi.unstubAllEnvs();
});

const red = '\u001b[31mx\u001b[0m';

test.each([
  ['both are looked at', true, true, '', { out: red, err: red }],
  ['what was found goes to a file', false, true, '', { out: 'x', err: red }],
  ['what is said of it goes to a file', true, false, '', { out: red, err: 'x' }],
  ['a person said NO_COLOR', true, true, '1', { out: 'x', err: 'x' }],
])('colours by whom it is read: %s', (_, out, err, noColor, expected) => {
  process.stdout.isTTY = out;
  process.stderr.isTTY = err;
  vi.stubEnv('NO_COLOR', noColor);
  const { paint, paintErr } = terminal();
  expect({ out: paint('red', 'x'), err: paintErr('red', 'x') }).toEqual(expected);
});

test('without a person at the keyboard there is nobody to ask', async () => {
  process.stderr.isTTY = false;
  expect(await terminal().ask('Sure?')).toBeUndefined();
});
