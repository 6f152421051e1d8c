import { expect, test } from 'vitest';
import { ran } from './ran.ts';

test('help about a diagnostic is its page of the docs', async () => {
  const { status, stdout } = await ran(['help', 'unknown-option']);
  expect(status).toBe(0);
  expect(stdout).toContain('# unknown-option\n');
  expect(stdout).toContain('hint: Did you mean "health"?');
});

test('help about a command is what its --help prints', async () => {
  expect(await ran(['help', 'build'])).toEqual(await ran(['build', '--help']));
  expect(await ran(['help'])).toEqual(await ran(['--help']));
});

test('help about what there is not says what was probably meant', async () => {
  expect(await ran(['help', 'unknown-optoin'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no help about "unknown-optoin". Did you mean "unknown-option"?\n',
  });
});
