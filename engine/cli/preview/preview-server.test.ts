import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { basesOf } from '../bases.ts';
import { type Preview, servePreview } from './preview-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'pqs-preview-'));
const file = join(folder, 'questionnaire.json');
const good = readFileSync(join(import.meta.dirname, '../../fixtures/base.json'), 'utf8');
let preview: Preview;

beforeAll(async () => {
  writeFileSync(file, good);
  preview = await servePreview({
    file,
    bases: (of) => basesOf(of),
    template: {
      page: '<head><!--policy--></head><body>{{title}}<!--questionnaires--></body>',
      files: new Map([['assets/app.js', 'app()']]),
      single: { script: 'app()', style: '' },
    },
    shell: new Map([['index.html', '<p>shell</p>']]),
    port: 0,
  });
});

afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

const got = (path: string) => fetch(new URL(path, preview.address));

/** The first event after the file has changed. */
async function change(text: string): Promise<void> {
  const events = (await got('events')).body?.getReader();
  await events?.read();
  writeFileSync(file, text);
  await events?.read();
  await events?.cancel();
}

test('serves the scan as pqs build would make it, under its strict policy', async () => {
  const page = await got('scan/');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  const [{ id, languages }] = await (await got('scan/questionnaires/index.json')).json();
  expect(await (await got(`scan/${languages.nl}`)).json()).toMatchObject({ id });
});

test('the page around it is framed by nobody', async () => {
  expect((await got('')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('after a change with a mistake it tells where, and keeps showing the last good scan', async () => {
  const before = await (await got('scan/')).text();
  await change(good.replace('"version"', '"versoin"'));
  const { current, diagnostics } = await (await got('state.json')).json();
  expect(current).toBe(false);
  expect(diagnostics[0]).toMatchObject({ severity: 'error', place: expect.stringMatching(/^\d+:\d+$/) });
  expect(diagnostics.map(({ frame }: { frame: string }) => frame).join('\n')).toContain('versoin');
  expect(await (await got('scan/')).text()).toBe(before);
  await change(good);
  expect(await (await got('state.json')).json()).toMatchObject({ current: true });
});

test('explains a question in the language asked for, and finds answers that lead to it', async () => {
  const { sections } = await (await got('state.json')).json();
  const [{ id }] = sections.at(-1).questions;
  const explained = await (await got(`explain.json?id=${id}&language=nl`)).json();
  expect(explained).toMatchObject({
    id,
    about: expect.arrayContaining([expect.stringContaining('gevraagd')]),
  });
  expect(await (await got(`lead.json?id=${id}`)).json()).toMatchObject({ step: { question: id } });
  expect(await (await got('explain.json?id=none')).json()).toBeNull();
});

test.each(['secrets.txt', '../package.json', 'scan/../../etc/passwd', 'scan/none.js'])(
  'there is no %s',
  async (path) => {
    expect((await got(path)).status).toBe(404);
  },
);

test('answers nobody who calls it by another name, as a page of another site could', async () => {
  const { port } = new URL(preview.address);
  const status = await new Promise((resolve, reject) => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path: '/state.json',
      headers: { host: 'evil.example' },
    });
    asked
      .on('response', (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('takes nothing from anybody', async () => {
  expect((await fetch(new URL('state.json', preview.address), { method: 'POST' })).status).toBe(405);
});

/** What a bare request gets: `fetch` would mend the address first, as a browser does not always. */
function raw(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(preview.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers: { host: `${hostname}:${port}` } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  '//',
  '//[',
  '/\\',
  '\\',
  '*',
  'http://[',
  '///x:99999999',
  '/%',
  '/scan/%E0%A4%A',
  '/lead.json?id=%',
])('an address that means nothing ends the request and not the preview: %s', async (path) => {
  expect([200, 400, 404]).toContain(await raw(path));
  expect((await got('')).status).toBe(200);
});
