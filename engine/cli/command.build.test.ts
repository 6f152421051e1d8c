import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pqs-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = () =>
  spawnSync(
    process.execPath,
    [
      join(top, 'node_modules/vite/bin/vite.js'),
      'build',
      '--mode',
      'cli',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    { cwd: top, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );

test.skipIf(process.platform === 'win32')('the command can be run by its name after every build', () => {
  const command = join(folder, 'pqs.js');
  for (const time of ['first', 'second']) {
    expect(build().stderr, time).toBe('');
    accessSync(command, constants.X_OK);
    const { status, stdout } = spawnSync(command, ['--help'], { encoding: 'utf8' });
    expect({ time, status }).toEqual({ time, status: 0 });
    expect(stdout).toContain('pqs init');
  }
});
