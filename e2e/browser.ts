import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium that is here: the one asked for, Playwright's own, or the system's. */
function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  return [asked, chromium.executablePath(), ...systemBrowsers].find((path) => path && existsSync(path));
}

/** Ways to get a Chromium, the most fitting first: the system's own where that is allowed, else Playwright's. */
function waysToGet(): readonly (readonly [command: string, ...args: string[]])[][] {
  const playwright: [string, ...string[]][] = [['npx', 'playwright', 'install', 'chromium']];
  const debian: [string, ...string[]][] = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ];
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return mayInstall ? [debian, playwright] : [playwright];
}

/** The path of a Chromium to test in; one that is not here yet is installed. Throws one line on what to install. */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; getting one.');
  for (const commands of waysToGet()) {
    try {
      for (const [command, ...args] of commands) {
        execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
      }
    } catch {
      continue;
    }
    const got = findBrowser();
    if (got) return got;
  }
  throw new Error('No Chromium to test in: install Chromium or Chrome, or set CHROMIUM_PATH to where it is.');
}
