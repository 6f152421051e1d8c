import type { Text } from '../format/format.ts';
import type { Result } from '../condition/result.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { processName } from '../texts/process-name.ts';
import { localize } from '../texts/text.ts';
import { type Finding, verdict } from './verdict.ts';

/** What a verdict says of itself; all else in it comes from the questionnaire and the answers. */
const texts = {
  calm: {
    en: 'On these questions we saw no great risk. That does not prove that all is well.',
    nl: 'Op deze vragen zagen we geen groot risico. Dat is geen bewijs dat alles klopt.',
  },
  'none-yet': {
    en: 'We cannot say anything for certain yet. Answer the open questions first.',
    nl: 'We kunnen nog niets zeker zeggen. Beantwoord eerst de open vragen.',
  },
  nothing: {
    en: 'With these answers there is nothing to judge.',
    nl: 'Er is op deze antwoorden niets om te beoordelen.',
  },
  plain: { en: '{title}: {level}', nl: '{title}: {level}' },
  processes: { en: '{title}: {level} for {where}', nl: '{title}: {level} bij {where}' },
  range: { en: '{best} to {worst}', nl: '{best} tot {worst}' },
  worseAt: { en: 'perhaps {level} for {where}', nl: 'misschien {level} bij {where}' },
  unknownOne: { en: '{count} answer unknown', nl: '{count} antwoord onbekend' },
  unknownMore: { en: '{count} answers unknown', nl: '{count} antwoorden onbekend' },
  notSure: { en: 'not certain yet', nl: 'nog niet zeker' },
  place: { en: '{process} ({subjects})', nl: '{process} ({subjects})' },
  more: { en: '{count} more', nl: 'nog {count} andere' },
  company: { en: 'the whole company', nl: 'het hele bedrijf' },
} as const satisfies Record<string, Text>;

/** So many places are named in a sentence; of more, only how many. */
const mostNamed = 3;

/**
 * The verdict in sentences: the worst level first, then the worst of each other kind of level. The same on screen, on
 * paper and in the command.
 */
export function verdictSentences(evaluation: Evaluation, language: string): readonly string[] {
  const said = verdict(evaluation);
  const speaker = new Speaker(evaluation, language);
  if (said.kind !== 'findings') return [speaker.say(said.kind)];
  return said.findings.map((finding) => speaker.sentence(finding));
}

/** Says findings in one language. */
class Speaker {
  readonly #evaluation: Evaluation;
  readonly #language: string;
  readonly #list: Intl.ListFormat;

  constructor(evaluation: Evaluation, language: string) {
    this.#evaluation = evaluation;
    this.#language = language;
    this.#list = new Intl.ListFormat(language);
  }

  say(name: keyof typeof texts, values: Readonly<Record<string, string>> = {}): string {
    return this.#words(texts[name]).replaceAll(/\{([a-z]+)\}/g, (whole, id: string) => values[id] ?? whole);
  }

  sentence(finding: Finding): string {
    const { of, titles, level, range, at, worse, unknown } = finding;
    const [first = '', ...others] = titles.map((title) => this.#words(title));
    const title = this.#list.format([first, ...others.map(lowered)]);
    const best = this.#level(finding, range[0]);
    const worst = this.#level(finding, range[1]);
    const maybe = level === null || at.some((result) => worse.includes(result));
    const most = maybe ? worst : this.#level(finding, level);
    const told = best === most ? most : this.say('range', { best, worst: most });
    const elsewhere = worse.filter((result) => !at.includes(result));
    const parts = [
      this.#told(finding, title, told),
      ...(of === 'processes' && elsewhere.length > 0
        ? [this.say('worseAt', { level: worst, where: this.#where(elsewhere) })]
        : []),
      ...(unknown.length > 0 ? [this.#unknown(unknown.length)] : []),
      ...(level === null || (worse.length > 0 && unknown.length === 0) ? [this.say('notSure')] : []),
    ];
    return `${parts.join(', ')}.`;
  }

  #unknown(count: number): string {
    return this.say(count === 1 ? 'unknownOne' : 'unknownMore', { count: String(count) });
  }

  #told(finding: Finding, title: string, level: string): string {
    if (finding.of === 'list' && finding.counts.length > 0) {
      const counted = finding.counts.map((one) => `${one.count} ${this.#level(finding, one.level)}`);
      return this.say('plain', { title, level: this.#list.format(counted) });
    }
    return finding.of === 'processes'
      ? this.say('processes', { title, level, where: this.#where(finding.at) })
      : this.say('plain', { title, level });
  }

  /** The places of results: each process once, with the subjects that it is about. */
  #where(results: readonly Result[]): string {
    const places = [...new Set(results.map(({ at }) => at.process))];
    const named = places.slice(0, mostNamed).map((process) => {
      const subjects = results.flatMap(({ at }) =>
        at.process === process && at.subject !== undefined ? [this.#subject(at.subject)] : [],
      );
      const name = process === undefined ? this.say('company') : this.#process(process);
      return subjects.length === 0
        ? name
        : this.say('place', { process: name, subjects: this.#list.format(subjects) });
    });
    const left = places.length - named.length;
    return this.#list.format(left > 0 ? [...named, this.say('more', { count: String(left) })] : named);
  }

  #process(id: string): string {
    const { questionnaire, response } = this.#evaluation;
    const found = response.processes.find((process) => process.id === id);
    return found ? this.#words(processName(questionnaire, found)) : id;
  }

  #subject(id: string): string {
    const found = this.#evaluation.questionnaire.subjects.find((subject) => subject.id === id);
    return found ? this.#words(found.label).toLowerCase() : id;
  }

  /** The word for a level, as inside a sentence. */
  #level({ score }: Finding, id: string): string {
    const { scores, scales } = this.#evaluation.questionnaire;
    const scale = scores.find((one) => one.id === score)?.scale ?? '';
    const levels = Object.hasOwn(scales, scale) ? scales[scale] : undefined;
    const label = levels?.find((level) => level.id === id)?.label;
    return label === undefined ? id : lowered(this.#words(label));
  }

  #words(text: Text): string {
    return localize(text, this.#language).text;
  }
}

/** A word as inside a sentence; what is written in capitals stays so. */
function lowered(word: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.slice(0, 1).toLowerCase() + word.slice(1) : word;
}
