import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer, ProcessResponse, Response, Text } from '../format/format.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { allRight } from '../questionnaire/options.ts';
import { catalogue, type QuestionPlace } from '../questionnaire/catalogue.ts';
import { fillingsOf } from '../questionnaire/fillings.ts';
import { groupOf, groupsOf } from '../questionnaire/groups.ts';
import { cutAtPlaceholders } from '../questionnaire/placeholders.ts';
import { emptyResponse } from '../response/response.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';
import { processName } from '../texts/process-name.ts';
import { localize } from '../texts/text.ts';
import { type Block, type Line, type Paper, plain, tablesOf } from './paper.ts';
import { papers } from './papers.ts';

/*
 * What each sentence of the notice and each cell of the registers claims, written down apart from the conditions of the
 * questionnaire. Of a paper all is taken away that these answers give reason to say; nothing may be left.
 */

const scan = privacyQuickScan();
const now = new Date('2026-11-25T10:00:00Z');
const dutch = (text: Text) => localize(text, 'nl').text;

/** What was answered in one scope, plainly read. */
class Answers {
  readonly #scopes: readonly EvaluatedScope[];
  readonly process: string | undefined;

  constructor(scope: EvaluatedScope, audience: string | undefined) {
    this.process = scope.at.process;
    this.#scopes = [
      scope,
      ...scope.inner.filter(({ at }) => audience === undefined || at.subject === audience),
    ];
  }

  /** What was chosen, in each scope in which the question was asked and answered. */
  given(question: string): readonly (readonly string[])[] {
    const place = catalogue(scan).questions.get(question);
    if (!place) return [];
    const scopes = this.#scopes.filter(({ at }) => (place.per === 'subject') === (at.subject !== undefined));
    return scopes.flatMap((scope) => {
      const { applies, answer } = scope.known(question);
      if (applies !== 'holds' || answer === undefined) return [];
      return [Array.isArray(answer) ? answer : [String(answer)]];
    });
  }

  chose(question: string, ...options: readonly string[]): boolean {
    return this.given(question).some((chosen) => options.some((option) => chosen.includes(option)));
  }

  /** Answered, and none of these, nor perhaps one of these. */
  denied(question: string, ...options: readonly string[]): boolean {
    const all = this.given(question);
    return (
      all.length > 0 &&
      all.every((chosen) => {
        if (options.some((option) => chosen.includes(option))) return false;
        if (!chosen.includes('unknown')) return true;
        const [doubted] = this.given(`${question}-unknown`);
        return doubted !== undefined && !options.some((option) => doubted.includes(option));
      })
    );
  }
}

type Claim = (a: Answers) => boolean;

const always: Claim = () => true;
const isOn =
  (...bases: readonly string[]): Claim =>
  (a) =>
    a.chose('legal-basis', ...bases);
const processors = ['payroll-office', 'host-software', 'mail-tool', 'security-firm'];
const outside = ['host-software', 'mail-tool', 'ad-network', 'bank-payment', 'partner'];
const elsewhere = ['other-company', 'public-source', 'relative'];

const decides: Claim = (a) =>
  a.chose('signs', 'automated-decision') ||
  a.chose('gaps-recruitment', 'recruitment-computer-decides') ||
  a.chose('gaps-appraisal', 'appraisal-computer-decides') ||
  a.chose('gaps-credit', 'invoicing-computer');

const biometrics: Claim = (a) =>
  a.chose('signs', 'biometrics') ||
  a.chose('data-kinds', 'biometric') ||
  a.chose('gaps-access', 'access-biometric') ||
  a.chose('gaps-hours', 'roster-biometric-clock');
const genes: Claim = (a) => a.chose('signs', 'genetic') || a.chose('data-kinds', 'genetic');

const goesOutside: Claim = (a) =>
  [...outside, 'other'].some((kind) => a.chose('outside-europe', kind) && a.chose('recipients', kind));
const staysInside: Claim = (a) =>
  a.denied('recipients', 'none') &&
  a.denied('outside-europe', 'other') &&
  outside.every((kind) => a.denied('outside-europe', kind) || a.denied('recipients', kind));
const hasContract: Claim = (a) => a.chose('recipients', ...processors) && a.denied('gaps', 'contract-gap');
const weighed: Claim = (a) =>
  a.chose('interest-balance', 'yes') ||
  a.denied('gaps-access', 'access-no-balance') ||
  a.denied('gaps-cctv', 'cctv-balance') ||
  a.denied('gaps-monitoring', 'monitoring-balance') ||
  a.denied('gaps-prospects', 'crm-balance') ||
  a.denied('gaps-recordings', 'complaints-balance') ||
  a.denied('gaps-credit', 'invoicing-balance');

/** For each phrase when it may be said, by its Dutch words. */
const claims: Readonly<Record<string, Claim>> = {
  kinderen: (a) => a.chose('data-kinds', 'children'),
  'kwetsbare mensen': (a) => a.chose('data-kinds', 'dependents'),
  'vingerafdruk of gezicht, om te herkennen': biometrics,
  genen: genes,
  niemand: (a) => a.chose('recipients', 'none'),
  'contract is er': hasContract,
  'geen van deze ontvangers is buiten de EER': staysInside,
  'geen ontvangers': (a) => a.chose('recipients', 'none'),
  'updates, virusscanner en back-up geregeld': (a) => a.denied('network', 'basics-missing', 'varies'),
  'apparaten en papieren achter slot': (a) => a.denied('network', 'easy-access', 'varies'),
  'taken en regels afgesproken': (a) => a.denied('procedures', 'roles-unclear', 'rules-unclear', 'varies'),
  'wijzigingen zijn na te gaan': (a) => a.denied('procedures', 'no-logs', 'varies'),
  'bekend wie bij de gegevens kan': (a) => a.denied('people', 'open-group', 'varies'),
  'mensen weten hoe ze veilig werken': (a) =>
    a.denied('people', 'untrained', 'obligations-unclear', 'varies'),
  'geen doorgifte buiten de EER': (a) => a.chose('processor-outside', 'no'),
  'Wij hebben dat afgewogen tegen jouw privacy.': weighed,
  'een contract: zij mogen je gegevens alleen voor ons gebruiken': hasContract,
  'Je kunt een mens laten meekijken, zeggen wat je ervan vindt en bezwaar maken.': (a) =>
    a.chose('human-review', 'yes'),

  'Wij zijn {company}. Hier lees je wat wij met je gegevens doen en wat je ons kunt vragen.': always,
  '{card}: {purpose}.': always,
  'Je mag vragen welke gegevens wij van je hebben, en ze laten verbeteren. Wat je nog meer mag vragen, staat verderop. Mail {email}.':
    always,
  'Wij zijn {company}, {address}.': always,
  'Vragen over privacy? Mail {email} of bel {phone}.': always,
  'Vragen over privacy? Mail {email}.': always,
  'Onze functionaris gegevensbescherming is {dpo}.': () => false, // nobody told of one here
  '{dpo-needed}': always,
  'Wij beslissen over deze gegevens samen met {joint}.': () => false,
  'Wij gebruiken {data}. Ons doel: {purpose}. Dat mag omdat {basis}.': always,
  'Ons belang: {interest}. {balance} Je mag bezwaar maken.': isOn('legitimate-interest'),
  'Je mag je ja altijd intrekken via {email}. Wat wij daarvoor deden, blijft geldig.': isOn('consent'),
  'Wij gebruiken ook gegevens over {special}. Dat mag alleen omdat {exception}.': (a) =>
    a.chose('data-kinds', 'health', 'psychological', 'diet', 'other-special') || biometrics(a) || genes(a),
  'Wij delen dit met {recipients}.': (a) =>
    a.given('recipients').length === 0 || a.denied('recipients', 'none') || a.chose('recipients', 'unknown'),
  'Wij delen dit met niemand buiten ons bedrijf.': (a) => a.chose('recipients', 'none'),
  'Met {processors} hebben wij {contract}.': (a) => a.chose('recipients', ...processors),
  'Wij beslissen hierover samen met een ander bedrijf: {joint-here}.': (a) => a.chose('gaps', 'joint-gap'),
  'Deze ontvangers zijn buiten de EER: {outside}. Wat je gegevens daar beschermt: {safeguard}.': goesOutside,
  'Vraag een kopie van die afspraken via {email}.': (a) =>
    goesOutside(a) && a.chose('outside-safeguard', 'recognised', 'contract', 'all'),
  'Buiten de EER: {perhaps-outside}.': (a) => a.chose('outside-europe', 'other'),
  'Geen van deze ontvangers is buiten de EER.': staysInside,
  'Wij bewaren dit: {retention}.': always,
  'Daarna verwijderen wij het.': (a) => a.denied('gaps', 'retention-gap'),
  'Een deel van deze gegevens kregen wij niet van jou zelf, maar van: {source}.': (a) =>
    a.chose('data-source', 'person') && a.chose('data-source', ...elsewhere),
  'Deze gegevens kregen wij niet van jou zelf, maar van: {source}.': (a) =>
    a.denied('data-source', 'person') && a.chose('data-source', ...elsewhere),
  'Daar is een openbare bron bij.': (a) => a.chose('data-source', 'public-source'),
  'Een deel van deze gegevens ontstaat bij ons zelf.': (a) => a.chose('data-source', 'own-system'),
  'Zonder deze gegevens kunnen wij onze afspraak met je niet nakomen.': (a) =>
    isOn('contract')(a) && a.chose('data-source', 'person'),
  'De wet vraagt deze gegevens. Zonder deze gegevens kunnen wij niet doen wat de wet vraagt.': (a) =>
    isOn('legal-duty')(a) && a.chose('data-source', 'person'),
  'Geen wet of afspraak verplicht je om deze gegevens te geven.': (a) =>
    isOn('consent', 'legitimate-interest')(a) && a.chose('data-source', 'person'),
  '{must-give}': always,
  'Een computer beslist hierbij zonder mens. Zo werkt het: {decision}. Wat dat voor je betekent: {decision-means}. {human}':
    decides,
  'Wij laten geen computer alleen over je beslissen.': (a) =>
    !decides(a) &&
    a.denied('signs', 'automated-decision') &&
    // what both lists ask about is denied only by both
    (a.process !== 'recruitment-select' || a.denied('gaps-recruitment', 'recruitment-computer-decides')) &&
    (a.process !== 'appraisal' || a.denied('gaps-appraisal', 'appraisal-computer-decides')) &&
    (a.process !== 'invoicing-credit' || a.denied('gaps-credit', 'invoicing-computer')),
  'Je mag vragen welke gegevens wij van je hebben, en krijgt daar een kopie van. Je mag fouten laten verbeteren. Soms mag je vragen om je gegevens een tijd niet te gebruiken. Dat kan bijvoorbeeld als je denkt dat ze niet kloppen.':
    always,
  'Een antwoord is gratis, en komt binnen één maand. Is je vraag ingewikkeld, dan mag het twee maanden langer duren. Dat moeten wij dan binnen een maand zeggen.':
    always,
  'Niet tevreden? Zeg het ons. Je kunt ook klagen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.':
    always,
};

/** Which right exists with which ground (Art. 7(3), 17, 20 and 21 GDPR): the sentences that name processes. */
const rights: Readonly<Record<string, readonly string[]>> = {
  'Je mag je ja intrekken bij {rest-on-consent}. Dan mag je die gegevens ook laten wissen.': ['consent'],
  'Je mag je gegevens laten wissen bij {may-erase}, als ze daarvoor niet meer nodig zijn.': [
    'contract',
    'legitimate-interest',
    'vital-interest',
  ],
  'Bij {by-law} vraagt de wet om deze gegevens. Zolang die plicht loopt, kun je ze niet laten wissen.': [
    'legal-duty',
  ],
  'Bij {public-task} kun je je gegevens niet laten wissen zolang ze nodig zijn voor onze publieke taak.': [
    'public-task',
  ],
  'Je mag de gegevens die je ons digitaal gaf meenemen naar een ander, bij {may-take}.': [
    'consent',
    'contract',
  ],
  'Je mag bezwaar maken bij {may-object}.': ['legitimate-interest', 'public-task'],
  'Is je bezwaar tegen reclame? Dan moeten wij altijd stoppen.': ['legitimate-interest'],
  'Wat je nog meer mag vragen, hangt af van de reden waarom wij gegevens mogen gebruiken. Die is nog niet bekend bij: {without-basis}.':
    ['none', 'unknown', ''],
};

/** All sentences and phrases that a paper of the questionnaire may say. */
function phrases(): readonly string[] {
  const { notice } = scan;
  const lines = notice?.parts.flatMap(({ lines: all }) => all.map(({ text }) => dutch(text))) ?? [];
  const texts = [...fillingsOf(scan)].flatMap(({ filling }) =>
    'text' in filling ? dutch(filling.text) : [],
  );
  return [...new Set([...lines, ...texts])];
}

test('of every sentence and phrase in the papers it is written down when it may be said', () => {
  const known = [...Object.keys(claims), ...Object.keys(rights)];
  expect(new Set(known)).toEqual(new Set(phrases()));
});

/** Answers to everything, asked or not, with much that is unknown or left open. */
const someResponse: fc.Arbitrary<Response> = fc
  .record({
    organisation: answersTo('organisation'),
    processes: fc.subarray(
      scan.processes.map(({ id }) => id),
      { minLength: 1, maxLength: 3 },
    ),
    // a few sets of answers, dealt out over the processes
    process: fc.array(answersTo('process'), { minLength: 3, maxLength: 3 }),
    subject: fc.array(answersTo('subject'), { minLength: 2, maxLength: 2 }),
  })
  .map(({ organisation, processes, process, subject }) => ({
    ...emptyResponse(scan),
    details: { name: 'De Korst', address: 'Dorpsstraat 1', email: 'privacy@korst.example' },
    organisation: { answers: organisation },
    processes: processes.map((id, index) => ({
      id,
      answers: process[index] ?? {},
      subjects: Object.fromEntries(
        (scan.processes.find((one) => one.id === id)?.subjects ?? []).map((one, number) => [
          one,
          { answers: subject[number] ?? {} },
        ]),
      ),
    })),
  }));

function answersTo(
  per: 'organisation' | 'process' | 'subject',
): fc.Arbitrary<Readonly<Record<string, Answer>>> {
  const places = catalogue(scan).inOrder[per].filter(({ question }) => question.kind !== 'note');
  return fc
    .tuple(...places.map((place) => fc.option(anAnswer(place), { freq: 6, nil: undefined })))
    .map((answers) =>
      Object.fromEntries(
        places.flatMap(({ question }, index): [string, Answer][] => {
          const answer = answers[index];
          return answer === undefined ? [] : [[question.id, answer]];
        }),
      ),
    );
}

function anAnswer({ question, options }: QuestionPlace): fc.Arbitrary<Answer> {
  const ids = options.filter(({ id }) => id !== allRight).map(({ id }) => id);
  switch (question.kind) {
    case 'text':
      return fc.constant(`«${question.id}»`);
    case 'number':
      return fc.integer({ min: 1, max: 9 });
    case 'proposal':
      return fc.constant([allRight]);
    case 'choices': {
      const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      const beside = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const several = fc.subarray(beside, { minLength: 1, maxLength: Math.min(4, beside.length) });
      return alone.length > 0
        ? fc.oneof({ weight: 3, arbitrary: several }, fc.constantFrom(...alone))
        : several;
    }
    case 'which':
      return fc.subarray(ids, { minLength: 1, maxLength: Math.min(3, ids.length) });
    default:
      return fc.constantFrom(...ids);
  }
}

/** What these answers give reason to say, in pieces. */
function sayable(a: Answers, paper: 'register' | 'notice'): readonly string[] {
  const said = Object.entries(claims).flatMap(([words, claim]) =>
    claim(a) ? cutAtPlaceholders(words).flatMap((piece) => ('text' in piece ? piece.text.trim() : [])) : [],
  );
  const filled = [...fillingsOf(scan)].flatMap(({ filling, pointer }) => {
    // the words of the notice are there for the register too, but not the other way round
    if (!('question' in filling) || (paper === 'notice' && !pointer.startsWith('/notice'))) return [];
    const place = catalogue(scan).questions.get(filling.question);
    const chosen = a.given(filling.question).flat();
    if (place?.question.kind === 'text') {
      const about = whatItIsAbout(filling.question);
      if (chosen.length === 0 || (about && !about(a))) return [];
      return [...chosen, ...(filling.as ? [dutch(filling.as).replace('{answer}', chosen.join(''))] : [])];
    }
    return (place?.options ?? []).flatMap(({ id, label, unknown }) =>
      chosen.includes(id) && !unknown && !filling.missing?.includes(id)
        ? dutch(filling.words?.[id] ?? label ?? '')
        : [],
    );
  });
  return [...said, ...filled];
}

/** Of a text that is about one of several things: when it is about this one. */
function whatItIsAbout(question: string): Claim | undefined {
  const [, name, of] = /^(where|kept)-(.*)$/.exec(question) ?? [];
  if (name === undefined || of === undefined) return undefined;
  if (name === 'where') return (a) => a.chose('outside-europe', of) && a.chose('recipients', of);
  return (a) => a.chose('retention', of) && (a.given('retention')[0] ?? []).length > 1;
}

/** A line without its gaps, and without what may be said. */
function unfounded(line: Line, allowed: readonly string[]): string {
  const told = plain(line.filter(({ missing }) => !missing));
  return [...new Set(allowed)]
    .filter((piece) => /\p{L}/u.test(piece))
    .sort((x, y) => y.length - x.length)
    .reduce((rest, piece) => rest.replaceAll(piece, ''), told)
    .replaceAll(/[\s;,.:’‘]|\ben\b/g, '');
}

const fixed = ['De Korst', 'Dorpsstraat 1', 'privacy@korst.example'];

function made(response: Response): {
  readonly all: readonly Paper[];
  readonly scopes: readonly EvaluatedScope[];
} {
  const evaluation = evaluate(scan, response);
  return {
    all: papers({ evaluation, language: 'nl', now, scan: 'a1b2' }),
    scopes: evaluation.organisation.inner,
  };
}

describe('for generated answers, each of them asked or not, known or not', () => {
  const runs = { numRuns: 150, endOnFailure: true };

  it('every cell of the register follows from the answers', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        const { all, scopes } = made(response);
        const tables = all.filter(({ id }) => id === 'register').flatMap(tablesOf);
        const rows = tables.flatMap((table) => table.rows);
        expect(rows.length).toBe(scopes.length);
        expect(scopes.flatMap((scope, row) => unfoundedCells(rows[row] ?? [], scope, response))).toEqual([]);
      }),
      runs,
    );
  });

  it('every sentence of the notices follows from the answers', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        const { all, scopes } = made(response);
        const told = scan.subjects.flatMap(({ id: audience }) => {
          const notice = all.find(({ id }) => id === `notice-${audience}`);
          return linesByProcess(notice?.blocks ?? [], response).flatMap(({ line, process }) => {
            const scope = scopes.find(({ at }) => at.process === process);
            if (!scope) return isFoundedOnce(plain(line), scopes, audience) ? [] : plain(line);
            const allowed = [
              ...sayable(new Answers(scope, audience), 'notice'),
              ...fixed,
              ...namesOf(response),
            ];
            return unfounded(line, allowed) === '' ? [] : `${process}: ${plain(line)}`;
          });
        });
        expect(told).toEqual([]);
      }),
      runs,
    );
  });
});

/** The cells of a row, but for levels, that say more than the answers. */
function unfoundedCells(
  cells: readonly Line[],
  scope: EvaluatedScope,
  response: Response,
): readonly string[] {
  const allowed = [
    ...sayable(new Answers(scope, undefined), 'register'),
    ...fixed,
    ...emptyWords,
    ...namesOf(response),
  ];
  return (scan.register?.columns ?? []).flatMap(({ id, from }, index) => {
    const cell = cells[index] ?? [];
    const isLevel = from.some((filling) => 'score' in filling);
    return isLevel || unfounded(cell, allowed) === '' ? [] : `${id}: ${plain(cell)}`;
  });
}

const emptyWords = (scan.register?.columns ?? []).flatMap(({ whenEmpty }) =>
  whenEmpty ? dutch(whenEmpty) : [],
);

function namesOf(response: Response): readonly string[] {
  const subjects = scan.subjects.map(({ label }) => dutch(label).toLowerCase());
  const names = response.processes.flatMap((one) => [dutch(processName(scan, one)), cardOf(one)]);
  return [...names, ...subjects];
}

function cardOf(process: ProcessResponse): string {
  const group = groupsOf(scan).find(({ id }) => id === groupOf(scan, process));
  return dutch(group?.label ?? processName(scan, process));
}

/** The paragraphs under the name of a process, and those that are said once. */
function linesByProcess(
  blocks: readonly Block[],
  response: Response,
): readonly { line: Line; process?: string }[] {
  const byName = new Map(response.processes.map((one) => [dutch(processName(scan, one)), one.id]));
  const found: { line: Line; process?: string }[] = [];
  let process: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < 3) process = byName.get(block.text);
    if (block.kind === 'paragraph')
      found.push({ line: block.line, ...(process !== undefined && { process }) });
    if (block.kind !== 'list') continue;
    for (const line of block.lines) {
      const of = response.processes.find((one) => plain(line).startsWith(`${cardOf(one)}: `));
      found.push({ line, ...(of && { process: of.id }) });
    }
  }
  return found;
}

function quotedName({ at }: EvaluatedScope): string {
  return `‘${dutch(processName(scan, { id: at.process ?? '', answers: {}, subjects: {} }))}’`;
}

/** Whether what is said once may be: as it stands, or as a right of processes that have it. */
function isFoundedOnce(told: string, scopes: readonly EvaluatedScope[], audience: string): boolean {
  const [, grounds] = Object.entries(rights).find(([words]) => fits(words, told)) ?? [];
  if (!grounds) {
    if (/^(Deze verklaring is van .*|Waarvoor)$/.test(told)) return true;
    return Object.entries(claims).some(([words, claim]) => claim === always && fits(words, told));
  }
  const concerned = scopes.filter(({ inner }) => inner.some(({ at }) => at.subject === audience));
  const having = concerned.filter((scope) =>
    grounds.includes(new Answers(scope, audience).given('legal-basis')[0]?.[0] ?? ''),
  );
  if (told.includes('alles wat hier staat')) return having.length === concerned.length;
  const rest = having.reduce((left, scope) => left.replaceAll(quotedName(scope), ''), told);
  return !/[‘“]/.test(rest) && (having.length > 0 || told.includes('[nog invullen'));
}

function fits(words: string, told: string): boolean {
  const pattern = cutAtPlaceholders(words)
    .map((piece) => ('text' in piece ? piece.text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : '.*'))
    .join('');
  return new RegExp(`^${pattern}$`, 's').test(told);
}
