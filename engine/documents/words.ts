import type { Text } from '../format/format.ts';
import { localize } from '../texts/text.ts';

/** What papers say of themselves; all else in them comes from the questionnaire and the answers. */
const words = {
  toFillIn: { en: '[still to fill in: {what}]', nl: '[nog invullen: {what}]' },
  quoted: { en: '“{name}”', nl: '‘{name}’' },
  cellTooLong: { en: '… [too long for one cell]', nl: '… [te lang voor één cel]' },
  yes: { en: 'Yes', nl: 'Ja' },
  no: { en: 'No', nl: 'Nee' },
  version: { en: '{title} {version}', nl: '{title} {version}' },
  made: { en: 'Made on {day}', nl: 'Gemaakt op {day}' },
  company: { en: 'Your company', nl: 'Je bedrijf', 'nl-x-u': 'Uw bedrijf' },
  range: { en: '{best} to {worst} (provisional)', nl: '{best} tot {worst} (voorlopig)' },
  rangeAlone: { en: '{best} to {worst}', nl: '{best} tot {worst}' },
  unknownOne: { en: '{level} ({count} answer unknown)', nl: '{level} ({count} antwoord onbekend)' },
  unknownMore: { en: '{level} ({count} answers unknown)', nl: '{level} ({count} antwoorden onbekend)' },
  notExact: { en: '[estimated widely]', nl: '[ruim geschat]' },
  pointsOf: { en: '{points} of {maximum} points', nl: '{points} van {maximum} punten' },
  points: { en: '{points} points', nl: '{points} punten' },
  fromTo: { en: '{low} to {high}', nl: '{low} tot {high}' },
  adjusted: {
    en: '{level} (set by hand; by the answers: {calculated})',
    nl: '{level} (zelf bepaald; volgens de antwoorden: {calculated})',
  },
  matrix: { en: '{title}: {rows} by {columns}', nl: '{title}: {rows} en {columns}' },
  notSure: { en: 'not certain yet', nl: 'nog niet zeker' },
  setTo: { en: 'set by hand to {level}', nl: 'zelf bepaald: {level}' },
  notYet: { en: 'not known yet', nl: 'nog niet bekend' },
  asterisk: { en: '* The law asks for this column.', nl: '* De wet vraagt deze kolom.' },
  asteriskOf: { en: '* The law asks for this column: {law}.', nl: '* De wet vraagt deze kolom: {law}.' },

  register: { en: 'Register of processing activities', nl: 'Register van verwerkingsactiviteiten' },
  notice: { en: 'Privacy notice: {audience}', nl: 'Privacyverklaring: {audience}' },
  inShort: { en: 'In short', nl: 'In het kort' },
  inFull: { en: 'In full', nl: 'Helemaal' },
  noticeDate: { en: 'This notice is of {day}.', nl: 'Deze verklaring is van {day}.' },

  actions: { en: 'Action list', nl: 'Actielijst' },
  action: { en: 'What to do', nl: 'Wat je doet', 'nl-x-u': 'Wat u doet' },
  why: { en: 'Why', nl: 'Waarom' },
  where: { en: 'Where', nl: 'Waar' },
  effort: { en: 'Work', nl: 'Werk' },
  hour: { en: 'an hour or so', nl: 'ongeveer een uur' },
  day: { en: 'a day or so', nl: 'ongeveer een dag' },
  week: { en: 'a week or more', nl: 'een week of meer' },
  on: { en: 'When', nl: 'Wanneer' },
  person: { en: 'Who', nl: 'Wie' },
  note: { en: 'Note', nl: 'Notitie' },
  done: { en: 'Done', nl: 'Gedaan' },
  noActions: { en: 'Nothing to do came out of the answers.', nl: 'Uit de antwoorden kwam niets om te doen.' },
  steps: { en: 'Step by step', nl: 'Stap voor stap' },

  report: { en: 'Report of the scan', nl: 'Rapport van de scan' },
  result: { en: 'What came out', nl: 'Wat eruit kwam' },
  score: { en: 'About', nl: 'Waarover' },
  level: { en: 'Level', nl: 'Niveau' },
  process: { en: 'Process', nl: 'Proces' },
  because: { en: 'Why it came out like this', nl: 'Waarom het zo uitkomt' },
  inconsistencies: {
    en: 'Answers that rarely go together',
    nl: 'Antwoorden die meestal niet samengaan',
  },
  fits: { en: 'What would fit: {what}', nl: 'Wat wel past: {what}' },
  unknown: {
    en: 'What you do not know yet',
    nl: 'Wat je nog niet weet',
    'nl-x-u': 'Wat u nog niet weet',
  },
  open: {
    en: 'Not answered yet',
    nl: 'Nog niet beantwoord',
  },
  provisional: {
    en: 'Some questions have no answer yet, so levels may still change.',
    nl: 'Sommige vragen hebben nog geen antwoord, dus niveaus kunnen nog veranderen.',
  },
  limits: { en: 'What this does not say', nl: 'Wat dit niet zegt' },
  setByHand: { en: 'Set by hand: {reason}', nl: 'Zelf bepaald: {reason}' },
  source: { en: 'Source: {title}', nl: 'Bron: {title}' },

  assessment: { en: 'Note on the impact assessment (DPIA)', nl: 'DPIA-notitie' },
  advice: { en: 'Advice: {level}', nl: 'Advies: {level}' },
  criteria: { en: 'What this rests on', nl: 'Waar dit op rust' },
  noCriteria: {
    en: 'You named nothing of the list here.',
    nl: 'Je noemde hier niets van de lijst.',
    'nl-x-u': 'U noemde hier niets van de lijst.',
  },
  answers: { en: 'What you answered', nl: 'Wat je antwoordde', 'nl-x-u': 'Wat u antwoordde' },
  decision: {
    en: 'Decision: {what}',
    nl: 'Besluit: {what}',
  },
  decisionToWrite: {
    en: 'do you do a DPIA, or why not; by whom, and on which day',
    nl: 'doe je een DPIA, of waarom niet; door wie, en op welke dag',
    'nl-x-u': 'doet u een DPIA, of waarom niet; door wie, en op welke dag',
  },

  breaches: { en: 'Breach register', nl: 'Datalekregister' },
  breachesLead: {
    en: 'Write down every breach, also one that you need not report (Article 33(5) GDPR). Report within 72 hours, unless a risk to people is unlikely.',
    nl: 'Schrijf elk datalek op, ook een lek dat je niet hoeft te melden (artikel 33, lid 5, AVG). Meld binnen 72 uur, tenzij een risico voor mensen onwaarschijnlijk is.',
    'nl-x-u':
      'Schrijf elk datalek op, ook een lek dat u niet hoeft te melden (artikel 33, lid 5, AVG). Meld binnen 72 uur, tenzij een risico voor mensen onwaarschijnlijk is.',
  },
  breachKnown: { en: 'Known since (day and time)', nl: 'Bekend sinds (dag en tijd)' },
  breachWhat: { en: 'What happened', nl: 'Wat er gebeurde' },
  breachData: { en: 'Which data', nl: 'Welke gegevens' },
  breachPeople: { en: 'Which people, and how many', nl: 'Om wie het gaat, en hoeveel mensen' },
  breachEffects: { en: 'Consequences', nl: 'Gevolgen' },
  breachMeasures: { en: 'What you did', nl: 'Maatregelen' },
  breachReported: {
    en: 'Reported to the authority (day, or why not)',
    nl: 'Gemeld bij de AP (datum, of waarom niet)',
  },
  breachTold: { en: 'People told (day, or why not)', nl: 'Mensen ingelicht (datum, of waarom niet)' },

  processors: { en: 'Check of a processor contract', nl: 'Controle van een verwerkersovereenkomst' },
  processorsLead: {
    en: 'Lay the contract beside this list, one form for each company that works with data for you (Article 28(3) GDPR).',
    nl: 'Leg het contract naast deze lijst, één formulier voor elk bedrijf dat voor jou met gegevens werkt (artikel 28, lid 3, AVG).',
    'nl-x-u':
      'Leg het contract naast deze lijst, één formulier voor elk bedrijf dat voor u met gegevens werkt (artikel 28, lid 3, AVG).',
  },
  processorName: { en: 'Company: {what}', nl: 'Bedrijf: {what}' },
  processorNameToWrite: { en: 'name of the processor', nl: 'naam van de verwerker' },
  point: { en: 'In the contract', nl: 'In het contract' },
  article: { en: 'Article 28(3)', nl: 'Artikel 28, lid 3' },
  agreed: { en: 'Yes or no', nl: 'Ja of nee' },
  remark: {
    en: 'Where it stands, or what to ask',
    nl: 'Waar het staat, of wat je vraagt',
    'nl-x-u': 'Waar het staat, of wat u vraagt',
  },
} as const satisfies Record<string, Text>;

/** The points of Art. 28(3) GDPR, in order; the first lines are what its opening sentence asks for. */
export const processorPoints: readonly { readonly at: string; readonly text: Text }[] = [
  { at: '', text: { en: 'What the processing is about', nl: 'Waar de verwerking over gaat (onderwerp)' } },
  { at: '', text: { en: 'How long it takes', nl: 'Hoe lang het duurt' } },
  { at: '', text: { en: 'Its nature and purpose', nl: 'De aard en het doel' } },
  { at: '', text: { en: 'Which kinds of data', nl: 'Welke soorten gegevens' } },
  { at: '', text: { en: 'Whose data (kinds of people)', nl: 'Van wie de gegevens zijn (soorten mensen)' } },
  {
    at: 'a',
    text: {
      en: 'Works only on written instructions, also for data that go outside the EEA',
      nl: 'Werkt alleen op schriftelijke instructie, ook als gegevens buiten de EER gaan',
    },
  },
  {
    at: 'b',
    text: {
      en: 'The people who work with the data keep them secret',
      nl: 'De mensen die met de gegevens werken, houden ze geheim',
    },
  },
  {
    at: 'c',
    text: {
      en: 'Takes the security measures of Article 32',
      nl: 'Neemt de beveiligingsmaatregelen van artikel 32',
    },
  },
  {
    at: 'd',
    text: {
      en: 'Brings in another processor only with permission, and under the same duties',
      nl: 'Schakelt een andere verwerker alleen met toestemming in, en met dezelfde plichten',
    },
  },
  {
    at: 'e',
    text: {
      en: 'Helps to answer requests of people about their data',
      nl: 'Helpt om verzoeken van mensen over hun gegevens te beantwoorden',
    },
  },
  {
    at: 'f',
    text: {
      en: 'Helps with security, data breaches and impact assessments (Articles 32 to 36)',
      nl: 'Helpt bij beveiliging, datalekken en DPIA’s (artikel 32 tot en met 36)',
    },
  },
  {
    at: 'g',
    text: {
      en: 'Deletes the data or gives them back when the work is done, as you choose',
      nl: 'Wist de gegevens of geeft ze terug als het werk klaar is, wat jij kiest',
      'nl-x-u': 'Wist de gegevens of geeft ze terug als het werk klaar is, wat u kiest',
    },
  },
  {
    at: 'h',
    text: {
      en: 'Shows that it keeps to this, and lets itself be audited',
      nl: 'Laat zien dat hij zich hieraan houdt, en laat zich controleren',
    },
  },
];

/** Says something in the language of a paper. */
export type Say = (name: keyof typeof words, values?: Readonly<Record<string, string>>) => string;

export function sayIn(language: string): Say {
  return (name, values = {}) =>
    localize(words[name], language).text.replaceAll(
      /\{([a-z]+)\}/g,
      (whole, id: string) => values[id] ?? whole,
    );
}
