import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sectorVersionsIn } from './sector-versions.build.ts';

const folder = mkdtempSync(join(tmpdir(), 'questionnaires-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('of a folder of questionnaires, those that extend another go into the site under their own name', () => {
  const text = '{ "extends": "privacy-quick-scan@1" }';
  for (const [name, content] of [
    ['webshop', text],
    ['privacy-quick-scan', '{ "id": "privacy-quick-scan" }'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'questionnaire.json'), content);
  }
  mkdirSync(join(folder, 'without'));
  writeFileSync(join(folder, 'sector.schema.json'), '{}');
  expect(sectorVersionsIn(folder)).toEqual([{ fileName: 'questionnaires/webshop.json', text }]);
});
