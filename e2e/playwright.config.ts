import { defineConfig } from '@playwright/test';
import { browserPath } from './browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4174);

/** End to end, in a real Chromium, against the site as it is built. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: Number(process.env['E2E_RETRIES'] ?? 0), // a test that needs its second chance is told as flaky
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'nl-NL',
    serviceWorkers: 'block', // what the network gives is what the page sees; offline.e2e.ts allows them
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--font-render-hinting=none',
        '--disable-features=LocalNetworkAccessChecks', // a page of a partner here has a frame from elsewhere here
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    // the pages of partners set their own width where that matters
    {
      name: 'phone',
      testIgnore: '**/partners.e2e.ts',
      use: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
