import type {
  Condition,
  CountClause,
  PlainClause,
  QuestionClause,
  Questionnaire,
  ScoreClause,
  Text,
} from '../format/format.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { onlySubject } from '../condition/condition.ts';
import { type Say, sayIn } from './say.ts';
import { type Phrases, phrasesIn } from './phrases.ts';
import { allRight, unknownAnswer } from '../questionnaire/options.ts';
import { localize } from '../texts/text.ts';

/** In which words. */
export interface Wording {
  /** The language of labels, and of our own words where we speak it. Without it: the source language, in English. */
  readonly language?: string;
  /** Longer labels are cut off after so many characters. */
  readonly longest?: number;
  /** Whether a fact is told by what it means, not only by its name. */
  readonly tellFacts?: boolean;
}

/** What a questionnaire says, in words for people: conditions, and the names of what they read. */
export class InWords {
  readonly own: Phrases;
  readonly say: Say;
  readonly #questionnaire: Questionnaire;
  readonly #language: string;
  readonly #longest: number;
  /** What tells the facts inside a fact: by their names, or else it could go on for long. */
  readonly #naming: InWords | undefined;

  constructor(questionnaire: Questionnaire, wording: Wording = {}) {
    const { language, longest } = wording;
    this.own = phrasesIn(language ?? 'en');
    this.say = sayIn(language ?? 'en');
    this.#questionnaire = questionnaire;
    this.#language = language ?? questionnaire.languages[0] ?? '';
    this.#longest = longest ?? Infinity;
    this.#naming = wording.tellFacts
      ? new InWords(questionnaire, { ...wording, tellFacts: false })
      : undefined;
  }

  text(text: Text): string {
    const found = localize(text, this.#language).text;
    return found.length > this.#longest ? `${found.slice(0, this.#longest - 1).trimEnd()}…` : found;
  }

  /** A question by its name, or else by its text, in quotation marks. */
  question(id: string): string {
    const question = catalogue(this.#questionnaire).questions.get(id)?.question;
    return quoted(question ? this.text(question.name ?? question.text) : id);
  }

  /** Without quotation marks; yes, no and "I do not know" have no label of their own. */
  option(question: string, id: string): string {
    const options = catalogue(this.#questionnaire).questions.get(question)?.options ?? [];
    const label = options.find((option) => option.id === id)?.label;
    if (label !== undefined) return this.text(label);
    const known = new Map([
      ['yes', this.own.yes],
      ['no', this.own.no],
      [unknownAnswer, this.own.unknown],
      [allRight, this.own.allRight],
    ]);
    return known.get(id) ?? id;
  }

  score(id: string): string {
    const place = catalogue(this.#questionnaire).scores.get(id);
    return quoted(place ? this.text(place.score.title) : id);
  }

  level(score: string, id: string): string {
    const scale = catalogue(this.#questionnaire).scores.get(score)?.score.scale ?? '';
    const level = this.#questionnaire.scales[scale]?.find((one) => one.id === id);
    return quoted(level ? this.text(level.label) : id);
  }

  process(id: string): string {
    return quoted(this.#labelIn(this.#questionnaire.processes, id));
  }

  group(id: string): string {
    return quoted(this.#labelIn(groupsOf(this.#questionnaire), id));
  }

  subject(id: string): string {
    return quoted(this.#labelIn(this.#questionnaire.subjects, id));
  }

  #labelIn(list: readonly { readonly id: string; readonly label: Text }[], id: string): string {
    const found = list.find((one) => one.id === id);
    return found ? this.text(found.label) : id;
  }

  /** A condition as part of a sentence: "…, when this is so". */
  condition(condition: Condition): string {
    if ('all' in condition) return this.#joined(condition.all, this.own.and);
    if ('any' in condition) return this.#joined(condition.any, this.own.or);
    return 'count' in condition ? this.#count(condition) : this.#plain(condition);
  }

  #joined(members: readonly Condition[], joint: string): string {
    const told = members.map((member) => {
      const inner = this.condition(member);
      const several =
        ('all' in member && member.all.length > 1) || ('any' in member && member.any.length > 1);
      return several && members.length > 1 ? `(${inner})` : inner;
    });
    return told.join(` ${joint} `);
  }

  #count({ count, atLeast, atMost }: CountClause): string {
    const list = count.map((clause) => this.#plain(clause)).join('; ');
    if (atLeast !== undefined && atMost !== undefined) return this.own.countBetween(atLeast, atMost, list);
    return atMost === undefined
      ? this.own.countAtLeast(atLeast ?? 0, list)
      : this.own.countAtMost(atMost, list);
  }

  #plain(clause: PlainClause): string {
    const here = this.#here(clause);
    if (!('over' in clause) || clause.over === undefined) return here;
    const { every, over } = clause;
    const only = onlySubject(clause);
    if (only !== undefined) {
      const subject = this.subject(only);
      return every ? this.own.everywhereAbout(subject, here) : this.own.somewhereAbout(subject, here);
    }
    return every ? this.own.everywhere(this.own[over], here) : this.own.somewhere(this.own[over], here);
  }

  #here(clause: PlainClause): string {
    if ('question' in clause) return this.#answer(clause);
    if ('fact' in clause) {
      return clause.is === false
        ? this.own.notFact(this.#fact(clause.fact))
        : this.own.fact(this.#fact(clause.fact));
    }
    if ('score' in clause) return this.#score(clause);
    if ('process' in clause) return this.own.process(this.#oneOf(clause.process, (id) => this.process(id)));
    if ('group' in clause) return this.own.group(this.#oneOf(clause.group, (id) => this.group(id)));
    return this.own.subject(this.#oneOf(clause.subject, (id) => this.subject(id)));
  }

  #fact(id: string): string {
    const fact = catalogue(this.#questionnaire).facts.get(id);
    if (!this.#naming || !fact) return quoted(id);
    return `${quoted(id)} (${this.#naming.condition(fact.condition)})`;
  }

  #answer(clause: QuestionClause): string {
    const { question } = clause;
    const what = this.question(question);
    const option = (id: string) => quoted(this.option(question, id));
    if (clause.is !== undefined) return this.own.is(what, this.#oneOf(clause.is, option));
    if (clause.isNot !== undefined) return this.own.isNot(what, this.#oneOf(clause.isNot, option));
    if (clause.includes !== undefined) return this.own.includes(what, this.#oneOf(clause.includes, option));
    if (clause.excludes !== undefined) return this.own.excludes(what, this.#oneOf(clause.excludes, option));
    if (clause.answered !== undefined)
      return clause.answered ? this.own.answered(what) : this.own.notAnswered(what);
    return this.#bounds(what, clause, String);
  }

  #score(clause: ScoreClause): string {
    const name = this.score(clause.score);
    const level = (id: string) => this.level(clause.score, id);
    if (clause.points) return this.#bounds(this.own.points(name), clause.points, String);
    if (clause.share) {
      return this.#bounds(
        this.own.share(name),
        clause.share,
        (share) => `${Math.round(share * 1000) / 10} %`,
      );
    }
    return clause.is === undefined
      ? this.#bounds(name, clause, level)
      : this.own.is(name, this.#oneOf(clause.is, level));
  }

  #bounds<Bound>(
    what: string,
    { atLeast, atMost }: { readonly atLeast?: Bound; readonly atMost?: Bound },
    show: (bound: Bound) => string,
  ): string {
    if (atLeast !== undefined && atMost !== undefined)
      return this.own.between(what, show(atLeast), show(atMost));
    if (atMost !== undefined) return this.own.atMost(what, show(atMost));
    return atLeast === undefined ? what : this.own.atLeast(what, show(atLeast));
  }

  #oneOf(wanted: string | readonly string[], name: (id: string) => string): string {
    return [wanted].flat().map(name).join(` ${this.own.or} `);
  }
}

function quoted(name: string): string {
  return `“${name}”`;
}
