import { type Page, expect, test as base } from '@playwright/test';

/** What a page did that nobody should notice: words on the console, requests to others, cookies. */
interface Traces {
  readonly console: string[];
  readonly elsewhere: string[];
}

/** What Playwright says when a page asks for a service worker that the tests do without. */
const workerBlocked = 'Service Worker registration blocked by Playwright';

/**
 * A page of the scan. After each test every page of it is held to the promise of all: nothing on the console (where a
 * browser writes each violation of a policy), no request to anyone else, no cookie.
 */
export const test = base.extend<{ quiet: Traces }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const traces: Traces = { console: [], elsewhere: [] };
      context.on('console', (message) => {
        if (message.text() === workerBlocked) return;
        traces.console.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => traces.console.push(String(error.error())));
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) traces.elsewhere.push(url);
      });
      await use(traces);
      expect(traces.console).toEqual([]);
      expect(traces.elsewhere).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The question that is shown, from its address: `#/question/payroll/employees/data-kinds`. */
export async function stepShown(
  page: Page,
): Promise<{ question: string; process?: string; subject?: string } | null> {
  const [first, ...parts] = new URL(page.url()).hash.replace('#/', '').split('/');
  if (first !== 'question') return null;
  const question = parts.pop() ?? '';
  const [process, subject] = parts;
  return { question, ...(process && { process }), ...(subject && { subject }) };
}
