import { describe, expect, it, test } from 'vitest';
import type { Answer, Response } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { scenarioNames, scenarioResponse } from '../testing/scenario-response.ts';
import { example } from '../testing/questionnaire.ts';
import { processName } from '../texts/process-name.ts';
import { localize } from '../texts/text.ts';
import { emptyResponse } from '../response/response.ts';
import { type Block, type Paper, plain, tablesOf } from './paper.ts';
import { papers } from './papers.ts';

const scan = privacyQuickScan();
const now = new Date('2026-11-25T10:00:00Z');

function madeFrom(response: Response, language = 'nl'): readonly Paper[] {
  return papers({ evaluation: evaluate(scan, response), language, now, scan: 'a1b2' });
}

function paper(response: Response, id: string, language = 'nl'): Paper {
  const found = madeFrom(response, language).find((one) => one.id === id);
  if (!found) throw new Error(`There is no paper ${id}.`);
  return found;
}

/** A row of the first table of a paper, by the title of the column. */
function row(one: Paper, name: string): Readonly<Record<string, string>> {
  const [table] = tablesOf(one);
  const cells = table?.rows.find(([first]) => plain(first ?? []) === name);
  if (!table || !cells) throw new Error(`There is no row ${name}.`);
  return Object.fromEntries(table.columns.map(({ title }, index) => [title, plain(cells[index] ?? [])]));
}

function textOf({ blocks }: Paper): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return plain(block.line);
    case 'list':
      return block.lines.map(plain).join('\n');
    case 'table':
      return block.rows.map((cells) => cells.map(plain).join('\t')).join('\n');
  }
}

const shop = scenarioResponse(scan, 'small-web-shop');
const details = { name: 'De Korst', address: 'Dorpsstraat 1\n1234 AB Dorp', email: 'privacy@korst.example' };
const told: Response = { ...shop, details, changed: '2026-11-20T09:00:00Z' };

describe('the register', () => {
  test.each([
    ['Naam proces', 'Bestellingen en webwinkel: verkopen en leveren'],
    ['Onderdeel van', 'Bestellingen en webwinkel'],
    ['Bedrijf en contact', 'De Korst; Dorpsstraat 1, 1234 AB Dorp; privacy@korst.example'],
    ['Gezamenlijk verantwoordelijke, vertegenwoordiger en FG', 'niet opgegeven'],
    ['Doel', 'de bestelling leveren'],
    ['Grondslag', 'overeenkomst (artikel 6, lid 1, onder b)'],
    ['Betrokkenen', 'klanten'],
    ['Soorten gegevens', 'contactgegevens, geldgegevens en gegevens over gedrag'],
    ['Bijzondere gegevens en uitzondering', 'geen genoemd'],
    ['Bron', 'de persoon zelf'],
    ['Ontvangers', 'de bank of betaaldienst, de bezorger en onze hoster of softwareleverancier'],
    ['Verwerkers en contract', 'onze hoster of softwareleverancier; contract is er'],
    ['Land buiten de EER en waarborg', 'geen van deze ontvangers is buiten de EER'],
    ['Bewaartermijn', '2 jaar na vertrek of na het laatste contact'],
    [
      'Beveiliging in het kort',
      'apparaten en papieren achter slot; taken en regels afgesproken; mensen weten hoe ze veilig werken',
    ],
    ['Risiconiveau', 'Klanten: hoog'],
    ['DPIA-advies', 'overwegen'],
    ['Laatst gewijzigd', '20 november 2026'],
  ])('fills the column %s', (column, cell) => {
    expect(row(paper(told, 'register'), 'Bestellingen en webwinkel: verkopen en leveren')[column]).toBe(cell);
  });

  it('has the columns that the law asks for, and marks those', () => {
    const [table] = tablesOf(paper(told, 'register'));
    const required = table?.columns.filter((column) => column.required).map(({ title }) => title);
    expect(required).toEqual([
      'Bedrijf en contact',
      'Gezamenlijk verantwoordelijke, vertegenwoordiger en FG',
      'Doel',
      'Betrokkenen',
      'Soorten gegevens',
      'Ontvangers',
      'Land buiten de EER en waarborg',
      'Bewaartermijn',
      'Beveiliging in het kort',
    ]);
  });

  it('invents nothing: of a scan without answers it says what is still to be filled in', () => {
    const empty: Response = {
      ...emptyResponse(scan),
      processes: [{ id: 'payroll-pay', answers: {}, subjects: { employees: { answers: {} } } }],
    };
    const register = paper(empty, 'register', 'en');
    const cells = row(register, 'Payroll: pay wages');
    expect(cells['Purpose']).toBe('[still to fill in: purpose]');
    expect(cells['Company and contact']).toBe(
      '[still to fill in: name of your company]; [still to fill in: address]; [still to fill in: e-mail address for questions about privacy]',
    );
    expect(register.missing).toContainEqual({
      what: 'purpose',
      process: 'Payroll: pay wages',
      step: { question: 'purpose', process: 'payroll-pay' },
    });
    expect(register.missing.filter(({ detail }) => detail === 'name')).toHaveLength(1);
  });

  it('names the process of what is missing, unless it is asked once for the company', () => {
    const { missing } = paper(told, 'register');
    expect(missing).toEqual([
      {
        what: 'welk belang, en van wie',
        process: 'Bestellingen en webwinkel: om een beoordeling vragen',
        step: { question: 'interest', process: 'orders-reviews' },
      },
      { what: 'waarborg per ontvanger (artikel 45 of 46)', step: { question: 'outside-safeguard' } },
      {
        what: 'welk belang, en van wie',
        process: 'Website, cookies en statistiek: de site laten werken',
        step: { question: 'interest', process: 'website-run' },
      },
    ]);
  });

  it('leaves out the phone number of who gave none, and says that it is for Art. 26 who decides together', () => {
    const joint: Response = {
      ...told,
      details: { ...details, phone: '010 123', joint: 'Bakkers BV', dpo: 'A. Jansen' },
    };
    const cells = row(paper(joint, 'register'), 'Bestellingen en webwinkel: verkopen en leveren');
    expect(cells['Bedrijf en contact']).toMatch(/korst\.example; 010 123$/);
    expect(cells['Gezamenlijk verantwoordelijke, vertegenwoordiger en FG']).toBe(
      'Samen met: Bakkers BV; FG: A. Jansen',
    );
  });

  it('shows both levels where one was set by hand', () => {
    const adjusted: Response = {
      ...told,
      adjustments: [
        { score: 'risk', process: 'orders-deliver', subject: 'customers', level: 'medium', reason: 'Klein.' },
      ],
    };
    const cells = row(paper(adjusted, 'register'), 'Bestellingen en webwinkel: verkopen en leveren');
    expect(cells['Risiconiveau']).toBe('Klanten: midden (zelf bepaald; volgens de antwoorden: hoog)');
  });
});

describe('the privacy notice', () => {
  it.each([
    ['who', 'Wij zijn De Korst, Dorpsstraat 1, 1234 AB Dorp.'],
    ['contact', 'Vragen over privacy? Mail privacy@korst.example.'],
    ['purpose and legal basis', 'Dat mag omdat het nodig is voor onze afspraak met je.'],
    [
      'recipients',
      'Wij delen dit met ons mailprogramma.\nMet ons mailprogramma hebben wij een contract: zij mogen je gegevens alleen voor ons gebruiken.',
    ],
    ['transfer', 'Deze ontvangers zijn buiten de EER: ons mailprogramma (Mailchimp, Verenigde Staten).'],
    [
      'retention',
      'Wij bewaren dit: 2 jaar na vertrek of na het laatste contact.\nDaarna verwijderen wij het.',
    ],
    [
      'rights',
      'Je mag vragen welke gegevens wij van je hebben, en krijgt daar een kopie van. Je mag fouten laten verbeteren.',
    ],
    ['when an answer comes', 'Een antwoord is gratis, en komt binnen één maand.'],
    [
      'consent',
      'Je mag je ja altijd intrekken via privacy@korst.example. Wat wij daarvoor deden, blijft geldig.',
    ],
    ['complaint', 'Je kunt ook klagen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.'],
    ['whether data must be given', 'Zonder deze gegevens kunnen wij onze afspraak met je niet nakomen.'],
    ['automated decisions', 'Wij laten geen computer alleen over je beslissen.'],
  ])('says what Art. 13 asks: %s', (_item, sentence) => {
    expect(textOf(paper(told, 'notice-customers'))).toContain(sentence);
  });

  it('speaks to each group of people apart', () => {
    const home = scenarioResponse(scan, 'care-home');
    const staff = textOf(paper(home, 'notice-employees'));
    const clients = textOf(paper(home, 'notice-customers'));
    expect(staff).toContain('Rooster, uren en verlof');
    expect(clients).not.toContain('Rooster, uren en verlof');
  });

  it('says what Art. 14 asks of data from elsewhere, and of special data', () => {
    const staff = textOf(paper(scenarioResponse(scan, 'care-home'), 'notice-employees'));
    expect(staff).toContain(
      'Een deel van deze gegevens kregen wij niet van jou zelf, maar van: [nog invullen: welk bedrijf of welke bron].',
    );
    expect(staff).toContain(
      'Wij gebruiken ook gegevens over gezondheid. Dat mag alleen omdat een wet over werk of sociale zekerheid het vraagt.',
    );
  });

  it('comes in the u-form and in English', () => {
    expect(textOf(paper(told, 'notice-customers', 'nl-x-u'))).toContain('U mag fouten laten verbeteren.');
    expect(textOf(paper(told, 'notice-customers', 'en'))).toContain('You may have mistakes corrected.');
  });

  it('does not say that an interest was weighed when it was not', () => {
    const weighed = 'Wij hebben dat afgewogen tegen jouw privacy.';
    expect(textOf(paper(withBalance('yes'), 'notice-customers'))).toContain(weighed);
    const unweighed = paper(withBalance('no'), 'notice-customers');
    expect(textOf(unweighed)).not.toContain(weighed);
    expect(unweighed.missing).toContainEqual({
      what: 'de afweging van je belang tegen de privacy van mensen',
      process: 'Bestellingen en webwinkel: verkopen en leveren',
      step: { question: 'interest-balance', process: 'orders-deliver' },
    });
  });

  it('is not silent about what is still open: a part without its answer is a gap', () => {
    const { processes } = told;
    const open: Response = {
      ...told,
      processes: processes.map((process) => ({
        ...process,
        subjects: { customers: { answers: {} } },
      })),
    };
    const notice = paper(open, 'notice-customers');
    expect(textOf(notice)).toContain('[nog invullen: of er bijzondere gegevens bij zijn]');
    expect(notice.missing.some(({ step }) => step?.question === 'data-kinds')).toBe(true);
  });
});

describe('a paper asserts only what was answered', () => {
  const withAnswers = (
    answers: Readonly<Record<string, Answer>>,
    company: typeof answers = {},
  ): Response => ({
    ...told,
    organisation: { answers: { ...told.organisation.answers, ...company } },
    processes: told.processes.map((process) =>
      process.id === 'orders-deliver' ? { ...process, answers: { ...process.answers, ...answers } } : process,
    ),
  });
  const cellsOf = (response: Response) => row(paper(response, 'register'), ordersName);
  const noticeOf = (response: Response) => textOf(paper(response, 'notice-customers'));
  const ordersName = plain(tablesOf(paper(told, 'register'))[0]?.rows[0]?.[0] ?? []);

  it('names a transfer outside the EEA with the activities whose recipients are there, and with no other', () => {
    const abroad = withAnswers(
      {},
      {
        'outside-europe': ['host-software', 'mail-tool'],
        'where-host-software': 'Cloudhuis, Verenigde Staten',
        'where-mail-tool': 'Mailchimp, Verenigde Staten',
        'outside-safeguard': 'contract',
      },
    );
    expect(cellsOf(abroad)['Land buiten de EER en waarborg']).toBe(
      'onze hoster of software (Cloudhuis, Verenigde Staten); het modelcontract van de EU',
    );
    const notice = noticeOf(abroad);
    expect(notice).toContain(
      'Deze ontvangers zijn buiten de EER: ons mailprogramma (Mailchimp, Verenigde Staten).',
    );
    const staff = textOf(paper(scenarioResponse(scan, 'care-home'), 'notice-employees'));
    expect(staff).not.toContain('zijn buiten de EER');
  });

  it('does not say that all stays inside the EEA where that is not known', () => {
    const unknown = withAnswers(
      {},
      { 'outside-europe': ['unknown'], 'outside-europe-unknown': ['host-software'] },
    );
    expect(cellsOf(unknown)['Land buiten de EER en waarborg']).toMatch(/^\[nog invullen: .*\]$/);
    expect(noticeOf(unknown)).toContain('[nog invullen: of er gegevens buiten de EER komen]');
  });

  it.each([
    ['is lacking', { gaps: ['contract-gap'] }],
    ['is perhaps lacking', { gaps: ['unknown'], 'gaps-unknown': ['contract-gap'] }],
  ])('does not say that processors use data only for us where the contract %s', (_name, answers) => {
    const [, orderPart = ''] = noticeOf(withAnswers(answers)).split(`\n${ordersName}\n`);
    expect(orderPart.split('Bewaren')[0]).toContain(
      'Met onze hoster of softwareleverancier hebben wij [nog invullen: contract met wie voor je werkt (artikel 28)].',
    );
    expect(cellsOf(withAnswers(answers))['Verwerkers en contract']).not.toContain('contract is er');
  });

  it('does not say that no computer decides where nobody asked, or where it is not known', () => {
    const said = 'Wij laten geen computer alleen over je beslissen.';
    expect(noticeOf(withAnswers({ signs: ['none'] }))).toContain(said);
    expect(noticeOf(withAnswers({ signs: ['unknown'] }))).not.toContain(said);
    const { signs: _signs, ...unasked } = told.processes[0]?.answers ?? {};
    expect(
      noticeOf({ ...told, processes: told.processes.map((one) => ({ ...one, answers: unasked })) }),
    ).not.toContain(said);
  });

  it('tells the interest itself, how a computer decides and what follows, and the source by name, or leaves a gap', () => {
    const answers = {
      'legal-basis': 'legitimate-interest',
      'data-source': ['person', 'other-company'],
      signs: ['automated-decision'],
    };
    const gaps = noticeOf(withAnswers(answers));
    for (const gap of [
      'Ons belang: [nog invullen: welk belang, en van wie].',
      'maar van: [nog invullen: welk bedrijf of welke bron].',
      'Zo werkt het: [nog invullen: waarover de computer beslist, en waar hij op let].',
      'Wat dat voor je betekent: [nog invullen: wat de beslissing voor iemand betekent].',
    ]) {
      expect(gaps).toContain(gap);
    }
    const full = noticeOf(
      withAnswers({
        ...answers,
        interest: 'wij willen geen schade door fraude',
        'source-who': 'Kredietbureau X',
        'decision-logic': 'of je op rekening koopt',
        'decision-effect': 'anders betaal je vooraf',
      }),
    );
    expect(full).toContain('Ons belang: wij willen geen schade door fraude.');
    expect(full).toContain('maar van: Kredietbureau X.');
    expect(full).toContain(
      'Zo werkt het: of je op rekening koopt. Wat dat voor je betekent: anders betaal je vooraf.',
    );
  });

  it.each([
    ['contract', true, true, false],
    ['legal-duty', false, false, false],
    ['legitimate-interest', true, false, true],
    ['public-task', false, false, true],
    ['vital-interest', true, false, false],
    ['consent', true, true, false],
  ])('promises the rights that exist with the ground %s', (basis, erase, take, object) => {
    const [first] = told.processes;
    if (!first) throw new Error('The shop has no process.');
    const only: Response = {
      ...told,
      processes: [{ ...first, answers: { ...first.answers, 'legal-basis': basis } }],
    };
    const notice = noticeOf(only);
    expect(/Je mag je gegevens laten wissen|ook laten wissen/.test(notice)).toBe(erase);
    expect(notice.includes('meenemen naar een ander')).toBe(take);
    expect(notice.includes('Je mag bezwaar maken bij')).toBe(object);
  });

  it('says of each of several retention periods which data it is for', () => {
    const two = { retention: ['years-7', 'years-2'], 'kept-years-7': 'facturen' };
    expect(cellsOf(withAnswers(two))['Bewaartermijn']).toBe(
      '[nog invullen: welke gegevens je 2 jaar na vertrek of na het laatste contact bewaart]; 7 jaar (facturen)',
    );
  });

  it('has a register for a processor, with a row for each client, only where the company said to be one', () => {
    const processor = withAnswers(
      {},
      {
        processor: 'yes',
        'processor-for': 'Bakker BV, info@bakker.example\n\nSlager VOF, 010 123',
        'processor-work': 'lonen berekenen',
        'processor-outside': 'no',
      },
    );
    const [table] = tablesOf(paper(processor, 'processor-register'));
    expect(table?.rows.map(([client]) => plain(client ?? []))).toEqual([
      'Bakker BV, info@bakker.example',
      'Slager VOF, 010 123',
    ]);
    expect(row(paper(processor, 'processor-register'), 'Slager VOF, 010 123')).toMatchObject({
      'Wat je voor de opdrachtgever doet': 'lonen berekenen',
      'Land buiten de EER en waarborg': 'geen doorgifte buiten de EER',
    });
    expect(madeFrom(told).map(({ id }) => id)).not.toContain('processor-register');
    const nameless = paper(withAnswers({}, { processor: 'yes' }), 'processor-register');
    expect(nameless.missing).toContainEqual({
      what: 'Opdrachtgever en contact',
      step: { question: 'processor-for' },
    });
  });
});

describe('the action list', () => {
  const planned: Response = {
    ...told,
    done: { 'do-automatic-updates': true },
    planned: { 'do-house-rules': { on: '2027-01-15', person: 'Ans', note: 'eerst dit' } },
  };

  it('says when, who and what to remember', () => {
    expect(row(paper(planned, 'actions'), 'Maak één bladzijde huisregels')).toMatchObject({
      Wanneer: '15 januari 2027',
      Wie: 'Ans',
      Notitie: 'eerst dit',
      Gedaan: 'Nee',
    });
  });

  it('reminds of what has a day, under a name that stays the same', () => {
    const { reminders } = paper(planned, 'actions');
    expect(reminders?.map(({ uid, on }) => [uid, on])).toEqual([
      ['do-house-rules.a1b2@privacy-quick-scan', '2027-01-15'],
    ]);
    expect(paper(planned, 'actions').notations).toContain('ics');
    expect(paper(told, 'actions').notations).not.toContain('ics');
  });

  it('two scans never name an event alike, so that a calendar keeps those of both', () => {
    const evaluation = evaluate(scan, planned);
    const uids = ['a1b2', 'c3d4'].flatMap((one) =>
      papers({ evaluation, language: 'nl', now, scan: one }).flatMap(({ reminders = [] }) =>
        reminders.map(({ uid }) => uid),
      ),
    );
    expect(uids.length).toBe(2);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('no longer reminds of what is done', () => {
    const done = paper({ ...planned, done: { 'do-house-rules': true } }, 'actions');
    expect(done.reminders).toEqual([]);
    expect(row(done, 'Maak één bladzijde huisregels')['Gedaan']).toBe('Ja');
  });
});

test('the report has the levels, the reasons, and who it is about', () => {
  const report = paper(told, 'report');
  expect(report.about).toEqual([
    'De Korst',
    `Privacy Quick Scan ${scan.version}`,
    'Gemaakt op 25 november 2026',
  ]);
  const [organisation, table] = tablesOf(report);
  expect(organisation?.rows.map((cells) => cells.map(plain))).toContainEqual(['Risico voor klanten', 'hoog']);
  expect(table?.rows.map(([name]) => plain(name ?? []))).toEqual(
    told.processes.map((process) => localize(processName(scan, process), 'nl').text),
  );
  expect(textOf(report)).toContain(
    'Er is een zwaar gat: reclame per mail en telefoon. (Bron: Telecommunicatiewet, artikel 11.7',
  );
});

test('a choice of the makers is no source in the report', () => {
  const own = Object.values(scan.sources ?? {}).filter((source) => source.own);
  const report = textOf(paper(told, 'report'));
  expect(own).not.toEqual([]);
  for (const { title } of own) expect(report).not.toContain(`Bron: ${localize(title, 'nl').text}`);
});

test.each(scenarioNames)(
  'the report of %s gives what a level starts with as a reason for that level alone',
  (name) => {
    const lines = textOf(paper(scenarioResponse(scan, name), 'report')).split('\n');
    const under = lines.flatMap((line, index) =>
      line.includes('blijft dit laag') ? (lines[index - 1] ?? '') : [],
    );
    expect(under.filter((line) => !line.endsWith(': laag'))).toEqual([]);
  },
);

test('the report has the matrix as a table, the worst row on top, with each process where its levels cross', () => {
  const half = scenarioResponse(scan, 'half-finished');
  const [, , staff, customers] = tablesOf(paper(half, 'report'));
  expect(staff?.title).toBe('Werknemers: kans en gevolg');
  expect(customers?.columns.map(({ title }) => title)).toEqual([
    'Kans',
    'Gevolg: laag',
    'Gevolg: midden',
    'Gevolg: hoog',
    'Gevolg: zeer hoog',
  ]);
  expect(customers?.rows.map(([first]) => plain(first ?? []))).toEqual(['Hoog', 'Midden', 'Laag']);
  expect(plain(customers?.rows[0]?.[2] ?? [])).toBe(
    'hoog: Nieuwsbrief en reclame: nieuws aan wie zich aanmeldde (nog niet zeker), Bestellingen en webwinkel: verkopen en leveren (nog niet zeker)',
  );
  expect(plain(customers?.rows[2]?.[0] ?? [])).toBe('Laag');
  expect(plain(customers?.rows[2]?.[1] ?? [])).toBe('laag');
});

test('the note on the assessment has the advice, what it rests on, the reason for another one, and room for the decision', () => {
  const reasoned: Response = {
    ...told,
    adjustments: [],
  };
  const note = paper(reasoned, 'dpia');
  const text = textOf(note);
  expect(text).toContain('Advies: overwegen');
  expect(text).toContain('Heb je de gevaren voor mensen al onderzocht? Nee');
  expect(text).toContain(
    'Besluit: [nog invullen: doe je een DPIA, of waarom niet; door wie, en op welke dag]',
  );
  expect(note.missing).toHaveLength(told.processes.length);
});

test('the processor check has the thirteen points of Art. 28(3), and the breach register the fields of Art. 33(5)', () => {
  const [check] = tablesOf(paper(told, 'processor-check'));
  expect(check?.rows.map(([, at]) => plain(at ?? []))).toEqual([
    '',
    '',
    '',
    '',
    '',
    '(a)',
    '(b)',
    '(c)',
    '(d)',
    '(e)',
    '(f)',
    '(g)',
    '(h)',
  ]);
  const [breaches] = tablesOf(paper(told, 'breach-register'));
  expect(breaches?.columns.map(({ title }) => title)).toEqual([
    'Bekend sinds (dag en tijd)',
    'Wat er gebeurde',
    'Welke gegevens',
    'Om wie het gaat, en hoeveel mensen',
    'Gevolgen',
    'Maatregelen',
    'Gemeld bij de AP (datum, of waarom niet)',
    'Mensen ingelicht (datum, of waarom niet)',
  ]);
  expect(breaches?.rows.flat().map(plain).join('')).toBe('');
});

test('a questionnaire without mappings still gives the papers that need none', () => {
  const questionnaire = example({
    sections: [
      {
        id: 'all',
        per: 'organisation',
        title: 'All',
        questions: [{ id: 'note', kind: 'note', text: 'Hello' }],
      },
    ],
  });
  const made = papers({
    evaluation: evaluate(questionnaire, emptyResponse(questionnaire)),
    language: 'en',
    now,
    scan: 'a1b2',
  });
  expect(made.map(({ id }) => id)).toEqual(['actions', 'report', 'processor-check', 'breach-register']);
});

test('in every language a paper of a finished scan says nothing in another one', () => {
  for (const { title, blocks } of madeFrom(
    { ...emptyResponse(scan), processes: told.processes.slice(0, 1) },
    'en',
  )) {
    const own = JSON.stringify([title, blocks]).replaceAll('de bestelling leveren', '');
    expect(own).not.toMatch(/\b(het|niet|nog|gegevens|zijn)\b/);
  }
});

/** The shop, if it did everything for an interest of its own. */
function withBalance(answer: string): Response {
  return {
    ...told,
    processes: told.processes.map((process) => ({
      ...process,
      answers: { ...process.answers, 'legal-basis': 'legitimate-interest', 'interest-balance': answer },
    })),
  };
}
