import { afterEach, expect, test, vi } from 'vitest';
import { terminal } from './terminal.ts';

const before = { out: process.stdout.isTTY, err: process.stderr.isTTY };

afterEach(() => {
  process.stdout.isTTY = before.out;
  process.stderr.isTTY = before.err;
  vi.unstubAllEnvs();
});

const red = '\u001b[31mx\u001b[0m';

/** What reaches the terminal when something is said in red, on each of its two ways. */
function writtenInRed() {
  const written = { out: '', err: '' };
  for (const way of ['out', 'err'] as const) {
    vi.spyOn(process[`std${way}`], 'write').mockImplementation((text) => {
      written[way] += String(text);
      return true;
    });
  }
  const { out, err, paint, paintErr } = terminal();
  out(paint('red', 'x'));
  err(paintErr('red', 'x'));
  vi.restoreAllMocks();
  return written;
}

test.each([
  ['both are looked at', true, true, '', 'xterm', { out: red, err: red }],
  ['what was found goes to a file', false, true, '', 'xterm', { out: 'x', err: red }],
  ['what is said of it goes to a file', true, false, '', 'xterm', { out: red, err: 'x' }],
  ['a person said NO_COLOR', true, true, '1', 'xterm', { out: 'x', err: 'x' }],
  ['the terminal is a dumb one', true, true, '', 'dumb', { out: 'x', err: 'x' }],
])('colours by whom it is read: %s', (_, out, err, noColor, term, expected) => {
  process.stdout.isTTY = out;
  process.stderr.isTTY = err;
  vi.stubEnv('NO_COLOR', noColor);
  vi.stubEnv('TERM', term);
  expect(writtenInRed()).toEqual(expected);
});

test('what is said of a file never brings the signs in its name to the terminal', () => {
  process.stderr.isTTY = true;
  vi.stubEnv('NO_COLOR', '');
  vi.stubEnv('TERM', 'xterm');
  let written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const { err, progress } = terminal();
  err('x\u001b[31m\u0007\u202E\u009b31m.json: cannot be read\n');
  progress('y\u001b[2J: 1 of 2 claims');
  vi.restoreAllMocks();
  expect(written).toBe(
    'x\uFFFD[31m\uFFFD\uFFFD\uFFFD31m.json: cannot be read\n\r\u001b[Ky\uFFFD[2J: 1 of 2 claims',
  );
});

test('without a person at the keyboard there is nobody to ask', async () => {
  process.stderr.isTTY = false;
  expect(await terminal().ask('Sure?')).toBeUndefined();
});
