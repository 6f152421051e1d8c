/** What an explanation is told with, in English, and the same in Dutch. */
const dutch = {
  question: 'vraag',
  option: 'antwoord',
  fact: 'feit',
  score: 'score',
  consistency: 'samenhang',
  measure: 'maatregel',
  source: 'bron',
  process: 'proces',
  group: 'kaart',
  subject: 'soort betrokkenen',
  section: 'deel',
  step: 'stap',
  incident: 'voorval',
  checklist: 'lijst',
  chapter: 'hoofdstuk',
  profile: 'profiel',
  when: 'als',
  'asked when': 'gevraagd als',
  'holds when': 'geldt als',
  'applies when': 'geldt als',
  'comes first when': 'komt vooraan als',
  'asked always': 'altijd gevraagd',
  asked: 'gevraagd:',
  scored: 'bepaald:',
  'looked at': 'bekeken:',
  'in section': 'in deel',
  questions: 'vragen',
  lowers: 'verlaagt',
  doubts: 'trekt in twijfel',
  marks: 'merkt',
  work: 'werk',
  'rests on': 'berust op',
  about: 'over',
  'proposes for': 'stelt voor bij',
  'a choice of the makers': 'een keuze van de makers',
  'looked up on': 'nagekeken op',
  'not looked up': 'niet nagekeken',
  points: 'punten',
  level: 'niveau',
  levels: 'niveaus',
  'not known': 'niet bekend',
  'stands alone': 'staat alleen',
  'an answer to': 'een antwoord op',
  'a person may set the level by hand': 'iemand mag het niveau zelf kiezen',
  'a table of rows and columns': 'een tabel van rijen en kolommen',
  'the worst of': 'het ergste van',
  'the sum of': 'de som van',
  'the first that holds of': 'het eerste dat geldt van',
  'the answer to': 'het antwoord op',
  'over all processes': 'over alle processen',
  'over all subjects': 'over alle soorten betrokkenen',
  from: 'vanaf',
  'in force from': 'geldt vanaf',
  'in force until': 'geldt tot en met',
  'of what could be reached': 'van wat haalbaar is',
  'rests on it': 'berust erop',
  'explains it': 'legt het uit',
  'shows it': 'toont het',
  'lowers it': 'verlaagt het',
  'doubts the answer': 'trekt het antwoord in twijfel',
  'marks its level': 'merkt het niveau',
  'is about it': 'gaat erover',
  'holds it': 'bevat het',
  'in group': 'op de kaart',
  processes: 'processen',
  'asks which of its options are not known': 'vraagt welke antwoorden ervan niet bekend zijn',
  'proposes the option with its level': 'stelt het antwoord met dat niveau voor',
  'proposes its answer, to be confirmed': 'stelt het antwoord voor, om te bevestigen',
  'has its levels as the rows of its table': 'heeft de niveaus ervan als rijen van de tabel',
  'has its levels as the columns of its table': 'heeft de niveaus ervan als kolommen van de tabel',
  'takes the worst level chosen': 'neemt het ergste gekozen niveau',
  'takes its level if it is the worst': 'neemt het niveau ervan als dat het ergste is',
  'adds the points chosen': 'telt de gekozen punten op',
  'adds its rank or its points': 'telt de rang of de punten ervan op',
  'names its scale': 'noemt de schaal',
  'proposes an answer': 'stelt een antwoord voor',
  'gives examples': 'geeft voorbeelden',
  'shows it first': 'laat het als eerste zien',
  'Read by': 'Gelezen door',
  Affects: 'Werkt door in',
  nothing: 'niets',
  facts: 'feiten',
  scores: 'scores',
  measures: 'maatregelen',
  steps: 'stappen',
} as const;

/** One of our own words or phrases. */
export type Said = keyof typeof dutch;

/** Says one of our own words in Dutch, or in English. */
export type Say = (said: Said) => string;

/** Says our own words in a language; in English where we do not speak it. */
export function sayIn(language: string): Say {
  return /^nl(-|$)/i.test(language) ? (said) => dutch[said] : (said) => said;
}

/** The word for what something is; a part of a questionnaire that has no word of its own by its name. */
export function sayKind(kind: string, say: Say): string {
  return isSaid(kind) ? say(kind) : kind;
}

function isSaid(word: string): word is Said {
  return Object.hasOwn(dutch, word);
}
