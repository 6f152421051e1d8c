import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaText } from './print-schema.ts';

const root = join(import.meta.dirname, '../..');
const base = join(root, 'engine/fixtures/base.json');
const response = join(root, 'engine/fixtures/base-response.json');
const folder = mkdtempSync(join(tmpdir(), 'pqs-'));

beforeAll(() => {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cli', '--logLevel', 'warn'],
    {
      cwd: root,
    },
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built command with a hand-picked Node: the one of the tests. */
function pqs(...line: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/pqs.js'), ...line], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '' },
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const broken = file('broken.json', '{\n  "format": 1,\n\t"id" "x"\n}\n');

describe('pqs check', () => {
  test('says nothing on stdout about a questionnaire that is well', () => {
    expect(pqs('check', base)).toEqual({ status: 0, stdout: '', stderr: `${base}: no problems\n` });
  });

  test('shows where it is wrong, and ends with 1', () => {
    const { status, stdout, stderr } = pqs('check', broken);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        `${broken}:3:7 error not-json Expected ":", but found "x".`,
        '    2 |   "format": 1,',
        '  > 3 |  "id" "x"',
        '      |       ^',
        '    4 | }',
        '  expected: ":"',
        '  more: pqs help not-json',
        '',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(`${broken}: 1 error\n`);
  });

  test('ends with 0 when there are only warnings, unless --strict', () => {
    const text = readFileSync(base, 'utf8').replace('"sum": [', '"sum": [{ "points": 1, "times": 0 }, ');
    const { status, stdout } = pqs('check', file('warning.json', text));
    expect(stdout).toContain(' warning times-nothing ');
    expect(status).toBe(0);
    expect(pqs('check', '--strict', file('warning.json', text)).status).toBe(1);
  });

  test('--json is always JSON, with line and column', () => {
    const missing = join(folder, 'missing.json');
    const { status, stdout, stderr } = pqs('check', base, broken, missing, '--json');
    expect(status).toBe(2);
    expect(stderr).toContain('there is no such file');
    expect(JSON.parse(stdout)).toMatchObject([
      { file: base, diagnostics: [] },
      {
        file: broken,
        diagnostics: [{ severity: 'error', code: 'not-json', line: 3, column: 7, offset: 23 }],
      },
      { file: missing, unreadable: 'there is no such file', diagnostics: [] },
    ]);
  });

  test('cuts a long line around the place, and shows no control signs', () => {
    const { stdout } = pqs('check', file('long.json', `{"${'\u009B'.repeat(3000)}": 1 2}`));
    expect(stdout.split('\n').every((line) => line.length < 300)).toBe(true);
    expect(stdout).not.toContain('\u009B');
  });

  test.each([
    ['a directory', folder, 'it is a directory'],
    ['not UTF-8', file('latin.json', new Uint8Array([0x22, 0xe9, 0x22])), 'it is not UTF-8 text'],
  ])('cannot read %s', (_, path, reason) => {
    const { status, stdout, stderr } = pqs('check', path);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `${path}: cannot be read: ${reason}.\n`,
    });
  });

  test.skipIf(!existsSync('/dev/zero'))('does not go on reading what never ends', () => {
    const { status, stderr } = pqs('check', '/dev/zero');
    expect(stderr).toBe('/dev/zero: cannot be read: it is larger than 100000000 bytes.\n');
    expect(status).toBe(2);
  });

  test('is soon done with 50 MB and with deep nesting', () => {
    const large = pqs('check', file('large.json', `"${'x'.repeat(50_000_000)}"`));
    expect(large.status).toBe(1);
    expect(large.stdout).toContain(':1:1 error too-large ');
    const deep = pqs('check', file('deep.json', '['.repeat(10_000)));
    expect(deep.stdout).toContain(':1:65 error too-deep ');
  });
});

describe('pqs check --prove', () => {
  const clean = join(root, 'engine/prove/clean.json');
  const wrong = file(
    'wrong.json',
    readFileSync(clean, 'utf8').replace(
      '"when": { "question": "shared", "is": "yes" }',
      '"when": { "question": "shared", "is": "no" }',
    ),
  );

  test('has nothing to say about a questionnaire in which all holds', () => {
    const { status, stdout, stderr } = pqs('check', '--prove', clean);
    expect(status).toBe(0);
    expect(stdout).toContain('the least and the most points of "probability": 0 and 7\n');
    expect(stderr).toMatch(/: 104 claims, 104 proved, [\d.]+ s\n.*: no problems\n$/);
  });

  test('shows what is wrong with two responses that can be scored', () => {
    const folderOfWitnesses = join(folder, 'witnesses');
    const { status, stdout } = pqs('check', '--prove', wrong, '--witness', folderOfWitnesses);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'error worse-is-better A worse answer to "shared" can lower "sharing": from "high" to "medium".',
    );
    const sharing = ['001-worse-is-better-first.json', '001-worse-is-better-second.json'].map((name) => {
      const scored = pqs('score', wrong, join(folderOfWitnesses, name), '--json');
      expect(scored).toMatchObject({ status: 0, stderr: '' });
      const { levels } = JSON.parse(scored.stdout);
      return levels.find(({ score }: { score: string }) => score === 'sharing').level;
    });
    expect(sharing).toEqual(['high', 'medium']);
  });

  test('--json lists every claim, how it was decided and how long that took', () => {
    const { status, stdout } = pqs('check', '--prove', '--json', '--seconds', '5', wrong);
    expect(status).toBe(1);
    const [{ proofs, diagnostics }] = JSON.parse(stdout);
    expect(proofs).toHaveLength(104);
    expect(proofs[0]).toEqual({
      subject: 'completeness',
      claim: 'a scan without processes can be completed',
      pointer: '/sections',
      verdict: 'proved',
      by: 'structure',
      milliseconds: expect.any(Number),
    });
    expect(diagnostics).toMatchObject([{ code: 'worse-is-better', pointer: '/sections/1/questions/1' }]);
  });

  test('tells in one hint what a sector version leaves unused, and its own mistakes at their place', () => {
    const sector = {
      format: 1,
      extends: 'clean@1',
      id: 'cleaner',
      version: '1.0.0',
      title: { nl: 'Schoner', en: 'Cleaner' },
      publisher: { name: 'Proef' },
      reviewed: { on: '2026-01-01', until: '2027-01-01' },
      processes: { hide: ['cctv'] },
      facts: { add: { huge: { question: 'people', atLeast: 5000 } } },
      questions: {
        add: [
          {
            in: 'company',
            id: 'stairs',
            kind: 'yes-no',
            text: { nl: 'Trap?', en: 'Stairs?' },
            when: { fact: 'huge' },
          },
        ],
      },
    };
    const { status, stdout } = pqs(
      'check',
      '--prove',
      '--json',
      '--base',
      clean,
      file('cleaner.json', JSON.stringify(sector)),
    );
    const [{ diagnostics }] = JSON.parse(stdout);
    expect(diagnostics).toMatchObject([
      { severity: 'hint', code: 'unused-of-base', pointer: '/extends' },
      { severity: 'error', code: 'never-asked', pointer: '/questions/add/0' },
    ]);
    expect(status).toBe(1);
  });

  test('a questionnaire with errors is not proved', () => {
    const { status, stdout, stderr } = pqs('check', '--prove', broken);
    expect(status).toBe(1);
    expect(stdout).toContain('error not-json');
    expect(stderr).toContain('not looked at for all answers, because there are errors\n');
  });

  test('says in one line that the solver is missing', () => {
    const alone = file('pqs.mjs', readFileSync(join(root, 'dist/cli/pqs.js')));
    const { status, stdout, stderr } = spawnSync(process.execPath, [alone, 'check', '--prove', clean], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'pqs check --prove needs the package z3-solver: npm install --save-dev z3-solver@5.2.0\n',
    });
  });

  test.each([
    ['a time that is none', ['--prove', '--seconds', 'long'], '"long" is no number of seconds.'],
    [
      'a time without --prove',
      ['--seconds', '5'],
      '--seconds and --witness only have a meaning beside --prove.',
    ],
  ])('refuses %s', (_, options, told) => {
    const { status, stderr } = pqs('check', clean, ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });
});

describe('pqs score', () => {
  test('prints the profile for people', () => {
    const { status, stdout, stderr } = pqs('score', base, response);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Proef 1.0.0
      complete

      Bedrijf: hoog.
      Advies: nodig bij Workshops.

      Bedrijf: hoog

                 Risico (Medewerkers)                Advies
      Loon       laag (set by hand: On paper only.)  niet nodig
      Workshops  –                                   nodig

      Why
        Bedrijf: hoog
          - Risico (Loon, Medewerkers): laag (set by hand: On paper only.)
              - Kans (Loon): laag (1 of 3 points)
                  - online = yes: +1 [law]
                  - cameras (Loon) = no: 0
              - Gevolg (Loon, Medewerkers): hoog
                  - kinds (Loon, Medewerkers) = health, name: hoog
                  - branch = care: hoog [law]
          - Risico (Workshops, Klanten): hoog
              - Kans (Workshops): hoog (3 of 3 points)
                  - online = yes: +1 [law]
                  - cameras (Workshops) = yes: +2
              - Gevolg (Workshops, Klanten): hoog
                  - kinds (Workshops, Klanten) = unknown: hoog
                  - branch = care: hoog [law]
        Advies (Loon): niet nodig
          - always: niet nodig
        Advies (Workshops): nodig
          - Risico (Workshops, Klanten): nodig
              Risico (Workshops, Klanten): hoog (see above)

      Answers that rarely go together
        online = yes; kinds (Loon, Medewerkers) = health, name: Online heb je zelden gegevens over gezondheid nodig. [law]
          would fit: Laat die gegevens weg.

      What helps
        Minder (day)

      Still to be found out
        kinds (Workshops, Klanten)
      "
    `);
  });

  test('--json has every score in every scope, with its reasons', () => {
    const { status, stdout } = pqs('score', base, response, '--json');
    expect(status).toBe(0);
    const profile = JSON.parse(stdout);
    expect(profile).toMatchObject({
      questionnaire: { id: 'base', version: '1.0.0' },
      complete: true,
      open: [],
    });
    expect(profile.levels).toHaveLength(9);
    expect(profile.levels).toMatchInlineSnapshot(`
      [
        {
          "because": [
            {
              "level": "low",
              "rule": "/scores/4/worst/0",
              "scope": {
                "process": "payroll",
                "subject": "employees",
              },
              "score": "total",
            },
            {
              "level": "high",
              "rule": "/scores/4/worst/0",
              "scope": {
                "process": "own-1",
                "subject": "customers",
              },
              "score": "total",
            },
          ],
          "level": "high",
          "provisional": false,
          "range": [
            "high",
            "high",
          ],
          "scope": {},
          "score": "company-risk",
        },
        {
          "because": [
            {
              "answer": "yes",
              "points": 1,
              "question": "online",
              "rule": "/sections/0/questions/1/yes",
              "source": "law",
            },
            {
              "answer": "no",
              "points": 0,
              "question": "cameras",
              "rule": "/sections/1/questions/0/no",
            },
          ],
          "level": "low",
          "points": 1,
          "provisional": false,
          "range": [
            "low",
            "low",
          ],
          "scope": {
            "process": "payroll",
          },
          "score": "probability",
        },
        {
          "because": [
            {
              "level": "not-needed",
              "rule": "/scores/3/first/1",
            },
          ],
          "level": "not-needed",
          "provisional": false,
          "range": [
            "not-needed",
            "not-needed",
          ],
          "scope": {
            "process": "payroll",
          },
          "score": "assessment",
        },
        {
          "because": [
            {
              "answer": [
                "health",
                "name",
              ],
              "level": "high",
              "question": "kinds",
              "rule": "/sections/2/questions/0/options/0",
            },
            {
              "answer": "care",
              "level": "high",
              "question": "branch",
              "rule": "/scores/1/worst/1",
              "source": "law",
            },
          ],
          "level": "high",
          "provisional": false,
          "range": [
            "high",
            "high",
          ],
          "scope": {
            "process": "payroll",
            "subject": "employees",
          },
          "score": "impact",
        },
        {
          "adjusted": {
            "calculated": "high",
            "level": "low",
            "reason": "On paper only.",
          },
          "because": [
            {
              "level": "low",
              "rule": "/scores/2/matrix/rows",
              "scope": {
                "process": "payroll",
              },
              "score": "probability",
            },
            {
              "level": "high",
              "rule": "/scores/2/matrix/columns",
              "scope": {
                "process": "payroll",
                "subject": "employees",
              },
              "score": "impact",
            },
          ],
          "doubtedBy": [
            "health-online",
          ],
          "level": "low",
          "provisional": false,
          "range": [
            "low",
            "low",
          ],
          "scope": {
            "process": "payroll",
            "subject": "employees",
          },
          "score": "total",
        },
        {
          "because": [
            {
              "answer": "yes",
              "points": 1,
              "question": "online",
              "rule": "/sections/0/questions/1/yes",
              "source": "law",
            },
            {
              "answer": "yes",
              "points": 2,
              "question": "cameras",
              "rule": "/sections/1/questions/0/yes",
            },
          ],
          "level": "high",
          "points": 3,
          "provisional": false,
          "range": [
            "high",
            "high",
          ],
          "scope": {
            "process": "own-1",
          },
          "score": "probability",
        },
        {
          "because": [
            {
              "level": "needed",
              "rule": "/scores/3/first/0",
              "scope": {
                "process": "own-1",
                "subject": "customers",
              },
              "score": "total",
            },
          ],
          "level": "needed",
          "provisional": false,
          "range": [
            "needed",
            "needed",
          ],
          "scope": {
            "process": "own-1",
          },
          "score": "assessment",
        },
        {
          "because": [
            {
              "answer": [
                "unknown",
              ],
              "level": "high",
              "question": "kinds",
              "rule": "/sections/2/questions/0/options/3",
            },
            {
              "answer": "care",
              "level": "high",
              "question": "branch",
              "rule": "/scores/1/worst/1",
              "source": "law",
            },
          ],
          "level": "high",
          "provisional": false,
          "range": [
            "high",
            "high",
          ],
          "scope": {
            "process": "own-1",
            "subject": "customers",
          },
          "score": "impact",
        },
        {
          "because": [
            {
              "level": "high",
              "rule": "/scores/2/matrix/rows",
              "scope": {
                "process": "own-1",
              },
              "score": "probability",
            },
            {
              "level": "high",
              "rule": "/scores/2/matrix/columns",
              "scope": {
                "process": "own-1",
                "subject": "customers",
              },
              "score": "impact",
            },
          ],
          "level": "high",
          "provisional": false,
          "range": [
            "high",
            "high",
          ],
          "scope": {
            "process": "own-1",
            "subject": "customers",
          },
          "score": "total",
        },
      ]
    `);
  });

  test('names the questions that are still open by their place in the response', () => {
    const text = readFileSync(response, 'utf8')
      .replace('"online": "yes", ', '')
      .replace('"care"', '"shop"')
      .replace('"kinds": ["unknown"]', '');
    const { stdout } = pqs('score', base, file('open.json', text), '--json');
    const { complete, open, levels } = JSON.parse(stdout);
    expect(complete).toBe(false);
    expect(open).toEqual(['/organisation/answers/online', '/processes/1/subjects/customers/answers/kinds']);
    const at = { process: 'own-1', subject: 'customers' };
    expect(levels).toContainEqual(
      expect.objectContaining({
        score: 'total',
        scope: at,
        level: null,
        provisional: true,
        range: ['low', 'high'],
      }),
    );
  });

  test('counts processes as they stand in the file, those that are gone too', () => {
    const given = JSON.parse(readFileSync(response, 'utf8'));
    given.questionnaire.version = '0.9.0';
    given.processes.unshift({ id: 'gone', answers: {}, subjects: { customers: { answers: {} } } });
    delete given.processes[2].subjects.customers.answers.kinds;
    const { status, stdout } = pqs('score', base, file('dropped.json', JSON.stringify(given)), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).open).toEqual(['/processes/2/subjects/customers/answers/kinds']);
  });

  test('names the score and its scope where a reason is another score', () => {
    const { levels } = JSON.parse(pqs('score', base, response, '--json').stdout);
    const because = (score: string) =>
      levels
        .find((one: { score: string }) => one.score === score)
        .because.map(({ score: other, scope }: { score?: string; scope?: object }) => ({ other, scope }));
    expect(because('company-risk')).toEqual([
      { other: 'total', scope: { process: 'payroll', subject: 'employees' } },
      { other: 'total', scope: { process: 'own-1', subject: 'customers' } },
    ]);
  });

  test('sets an answer that does not fit aside with a word, and scores the rest', () => {
    const bad = file('bad.json', readFileSync(response, 'utf8').replace('"care"', '"car"'));
    const people = pqs('score', base, bad);
    expect(people.status).toBe(0);
    expect(people.stderr).toContain('warning unknown-option "car" is no answer to "branch".');
    expect(people.stdout).not.toBe('');
  });

  test('refuses what is no response', () => {
    const bad = file('no-response.json', '{ "format": 1, "processes": [] }');
    expect(pqs('score', base, bad)).toMatchObject({ status: 1, stdout: '' });
    const json = pqs('score', base, bad, '--json');
    expect(json.status).toBe(1);
    const [told] = JSON.parse(json.stdout);
    expect(told).toMatchObject({ file: bad });
    expect(told.diagnostics.map(({ code }: { code: string }) => code)).toContain('missing-property');
  });

  test('refuses a questionnaire with errors', () => {
    expect(pqs('score', broken, response)).toMatchObject({ status: 1, stdout: '' });
  });

  test('ends with 2 when a file cannot be read', () => {
    expect(pqs('score', base, join(folder, 'none.json'), '--json')).toMatchObject({ status: 2 });
  });
});

describe('a sector version', () => {
  const sector = join(root, 'engine/fixtures/sector.json');
  const folders = join(folder, 'association');
  const inFolder = (name: string, text: string) => {
    mkdirSync(join(folders, name), { recursive: true });
    return file(join('association', name, 'questionnaire.json'), text);
  };
  const found = inFolder('bakers', readFileSync(sector, 'utf8'));
  inFolder('base', readFileSync(base, 'utf8'));

  test('finds its base in the folder beside it, or is given it', () => {
    expect(pqs('check', found)).toMatchObject({ status: 0, stderr: `${found}: no problems\n` });
    expect(pqs('check', sector, '--base', base)).toMatchObject({ status: 0, stdout: '' });
  });

  test('without its base is not understood', () => {
    const { status, stdout } = pqs('check', sector);
    expect(status).toBe(1);
    expect(stdout).toContain(':4:14 error missing-base ');
  });

  test('finds the scan that ships with the command', () => {
    const own = {
      ...JSON.parse(readFileSync(sector, 'utf8')),
      extends: 'privacy-quick-scan@2',
      ...Object.fromEntries(
        ['groups', 'processes', 'sections', 'questions', 'facts', 'scores', 'measures'].map((name) => [
          name,
          undefined,
        ]),
      ),
    };
    expect(pqs('check', file('own.json', JSON.stringify(own)))).toMatchObject({ status: 0, stdout: '' });
  });

  test('shows what is wrong with the questionnaire it makes at the place that caused it', () => {
    const text = readFileSync(sector, 'utf8').replace('"hide": ["remark"]', '"hide": ["cameras"]');
    const { status, stdout } = pqs('check', file('hides.json', text), '--base', base);
    expect(status).toBe(1);
    expect(stdout).toContain('error hidden-but-read "cameras" is taken out, but the base still reads it at');
    expect(stdout).toContain('"hide": ["cameras"]');
    expect(stdout).toContain('at: /questions/hide/0');
  });

  test('scores the responses to it', () => {
    const theirs = readFileSync(response, 'utf8')
      .replace('"id": "base", "version": "1.0.0"', '"id": "bakers", "version": "2.0.0"')
      .replace('"online": "yes"', '"online": "yes", "oven": "yes"');
    const { status, stdout } = pqs('score', found, file('bakers-response.json', theirs), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ questionnaire: { id: 'bakers', version: '2.0.0' } });
    expect(stdout).toContain('Camera bij de oven.');
  });

  test('ends with 2 when the base given cannot be read', () => {
    expect(pqs('check', sector, '--base', join(folder, 'none.json'))).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
});

test.each([
  [['schema'], 'questionnaire', schemaText('questionnaire')],
  [['schema', '--sector'], 'sector', schemaText('sector')],
  [['schema', '--scenario'], 'scenario', schemaText('scenario')],
])('pqs %j prints the schema that is published', async (line, name, text) => {
  const { status, stdout } = pqs(...line);
  expect(status).toBe(0);
  expect(stdout).toBe(text);
  await expect(stdout).toMatchFileSnapshot(join(root, `questionnaires/${name}.schema.json`));
});

test.skipIf(!existsSync('/dev/full'))('says in a line that what it found cannot be written', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/pqs.js'), 'schema'], {
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^pqs: what was found cannot be written: .*\n$/),
  });
});

test.skipIf(process.platform === 'win32')(
  'a disk that is full while it writes over a file leaves that file whole, and nothing beside it',
  () => {
    const alone = mkdtempSync(join(folder, 'full-'));
    const old = join(alone, 'response.json');
    const long = { ...JSON.parse(readFileSync(response, 'utf8')), details: { address: 'x'.repeat(5_000) } };
    const padded = JSON.stringify(long);
    writeFileSync(old, padded);
    // a limit on the size of files stands for the full disk
    const command = `ulimit -f 1; trap '' XFSZ; exec "${process.execPath}" "${join(root, 'dist/cli/pqs.js')}" migrate "${old}" --to "${base}" --out "${old}" --yes`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('cannot be written') });
    expect(readFileSync(old, 'utf8')).toBe(padded);
    expect(readdirSync(alone)).toEqual(['response.json']);
  },
);

test.skipIf(process.platform === 'win32')('a file name brings no signs to the terminal', () => {
  const { status, stderr } = pqs('check', 'x\u001b[31m.json');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'x\uFFFD[31m.json: cannot be read: there is no such file.\n',
  });
});

test('ends quietly when its reader has seen enough', () => {
  const command = `"${process.execPath}" "${join(root, 'dist/cli/pqs.js')}" schema | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
});

test.each([
  [['--help'], 'pqs check '],
  [['-h'], 'pqs check '],
  [['check', '--help'], 'pqs check FILE'],
  [['test', '--help'], 'pqs test [DIR]'],
])('pqs %j helps', (line, usage) => {
  expect(pqs(...line)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining(usage),
  });
});

test('pqs --version', () => {
  expect(pqs('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.each([
  [[], 'pqs check '],
  [['chekc'], 'Did you mean "check"?'],
  [['check'], 'pqs check needs one or more files.'],
  [['check', '--jsn', 'x'], 'pqs check FILE'],
  [['check', '--sector', 'x'], 'pqs check has no --sector.'],
  [['score', 'x'], 'pqs score needs two files'],
  [['schema', 'x'], 'pqs schema takes no files.'],
])('pqs %j is not understood', (line, told) => {
  expect(pqs(...line)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(told) });
});
