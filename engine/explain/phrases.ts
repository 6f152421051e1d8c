/** Our own words around those of a questionnaire, in one language. */
export interface Phrases {
  readonly and: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly allRight: string;
  readonly always: string;
  readonly otherwise: string;
  readonly is: (what: string, one: string) => string;
  readonly isNot: (what: string, one: string) => string;
  readonly includes: (what: string, one: string) => string;
  readonly excludes: (what: string, one: string) => string;
  readonly answered: (what: string) => string;
  readonly notAnswered: (what: string) => string;
  readonly atLeast: (what: string, bound: string) => string;
  readonly atMost: (what: string, bound: string) => string;
  readonly between: (what: string, low: string, high: string) => string;
  readonly points: (score: string) => string;
  readonly share: (score: string) => string;
  readonly fact: (name: string) => string;
  readonly notFact: (name: string) => string;
  readonly process: (one: string) => string;
  readonly group: (one: string) => string;
  readonly subject: (one: string) => string;
  readonly somewhere: (where: string, what: string) => string;
  readonly everywhere: (where: string, what: string) => string;
  readonly processes: string;
  readonly subjects: string;
  readonly somewhereAbout: (subject: string, what: string) => string;
  readonly everywhereAbout: (subject: string, what: string) => string;
  readonly countAtLeast: (count: number, list: string) => string;
  readonly countAtMost: (count: number, list: string) => string;
  readonly countBetween: (low: number, high: number, list: string) => string;
  readonly notKnown: (what: string) => string;
  readonly notConfirmed: (what: string) => string;
  readonly proposes: string;
  readonly start: string;
  readonly end: string;
  readonly processLeft: string;
  readonly subjectLeft: string;
  readonly per: Readonly<Record<'organisation' | 'process' | 'subject', string>>;
}

const en: Phrases = {
  and: 'and',
  or: 'or',
  yes: 'Yes',
  no: 'No',
  unknown: 'I do not know',
  allRight: 'All of this is right',
  always: 'always',
  otherwise: 'otherwise',
  is: (what, one) => `${what} is ${one}`,
  isNot: (what, one) => `${what} is not ${one}`,
  includes: (what, one) => `${what} includes ${one}`,
  excludes: (what, one) => `${what} does not include ${one}`,
  answered: (what) => `${what} is answered`,
  notAnswered: (what) => `${what} is not answered`,
  atLeast: (what, bound) => `${what} is at least ${bound}`,
  atMost: (what, bound) => `${what} is at most ${bound}`,
  between: (what, low, high) => `${what} is from ${low} to ${high}`,
  points: (score) => `the number of points of ${score}`,
  share: (score) => `the share of its points that ${score} reaches`,
  fact: (name) => `the fact ${name} holds`,
  notFact: (name) => `the fact ${name} does not hold`,
  process: (one) => `the process is ${one}`,
  group: (one) => `the process belongs to ${one}`,
  subject: (one) => `it is about ${one}`,
  somewhere: (where, what) => `for some ${where}, ${what}`,
  everywhere: (where, what) => `for every ${where}, ${what}`,
  processes: 'process',
  subjects: 'subject',
  somewhereAbout: (subject, what) => `somewhere that is about ${subject}, ${what}`,
  everywhereAbout: (subject, what) => `everywhere that is about ${subject}, ${what}`,
  countAtLeast: (count, list) => `at least ${count} of these hold: ${list}`,
  countAtMost: (count, list) => `at most ${count} of these hold: ${list}`,
  countBetween: (low, high, list) => `from ${low} to ${high} of these hold: ${list}`,
  notKnown: (what) => `“I do not know” was chosen for ${what}`,
  notConfirmed: (what) => `it was not confirmed in ${what}`,
  proposes: 'the process has something to propose',
  start: 'Start: the processes are chosen',
  end: 'The profile',
  processLeft: 'Is there a process left?',
  subjectLeft: 'Is there a subject left?',
  per: { organisation: 'once', process: 'for each process', subject: 'for each subject of a process' },
};

const nl: Phrases = {
  and: 'en',
  or: 'of',
  yes: 'Ja',
  no: 'Nee',
  unknown: 'Weet ik niet',
  allRight: 'Dit klopt allemaal',
  always: 'altijd',
  otherwise: 'anders',
  is: (what, one) => `${what} is ${one}`,
  isNot: (what, one) => `${what} is niet ${one}`,
  includes: (what, one) => `bij ${what} hoort ${one}`,
  excludes: (what, one) => `bij ${what} hoort niet ${one}`,
  answered: (what) => `${what} is beantwoord`,
  notAnswered: (what) => `${what} is niet beantwoord`,
  atLeast: (what, bound) => `${what} is minstens ${bound}`,
  atMost: (what, bound) => `${what} is hoogstens ${bound}`,
  between: (what, low, high) => `${what} is van ${low} tot en met ${high}`,
  points: (score) => `het aantal punten van ${score}`,
  share: (score) => `het deel van zijn punten dat ${score} haalt`,
  fact: (name) => `het feit ${name} geldt`,
  notFact: (name) => `het feit ${name} geldt niet`,
  process: (one) => `het proces is ${one}`,
  group: (one) => `het proces hoort bij ${one}`,
  subject: (one) => `het gaat om ${one}`,
  somewhere: (where, what) => `bij minstens één ${where} geldt: ${what}`,
  everywhere: (where, what) => `bij elk ${where} geldt: ${what}`,
  processes: 'proces',
  subjects: 'soort betrokkenen',
  somewhereAbout: (subject, what) => `ergens waar het om ${subject} gaat, geldt: ${what}`,
  everywhereAbout: (subject, what) => `overal waar het om ${subject} gaat, geldt: ${what}`,
  countAtLeast: (count, list) => `minstens ${count} hiervan gelden: ${list}`,
  countAtMost: (count, list) => `hoogstens ${count} hiervan gelden: ${list}`,
  countBetween: (low, high, list) => `${low} tot en met ${high} hiervan gelden: ${list}`,
  notKnown: (what) => `bij ${what} is “Weet ik niet” gekozen`,
  notConfirmed: (what) => `het is niet bevestigd bij ${what}`,
  proposes: 'het proces heeft iets voor te stellen',
  start: 'Begin: de processen zijn gekozen',
  end: 'Het profiel',
  processLeft: 'Is er nog een proces?',
  subjectLeft: 'Zijn er nog andere betrokkenen?',
  per: {
    organisation: 'één keer',
    process: 'voor elk proces',
    subject: 'voor elke soort betrokkenen van een proces',
  },
};

/** Our own words in a language; in English where we do not speak it. */
export function phrasesIn(language: string): Phrases {
  return /^nl(-|$)/i.test(language) ? nl : en;
}
