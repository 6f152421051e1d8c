import type { Condition, Questionnaire } from '../format/format.ts';
import { type Catalogue, catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { groupOf, groupsOf } from '../questionnaire/groups.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { affectedBy } from './affected.ts';
import { type Said, type Say, sayKind } from './say.ts';
import { type Thing, thingNamed } from './thing.ts';
import { type Reading, readings } from './readings.ts';
import type { InWords } from './in-words.ts';

/** What something in a questionnaire is, who reads it, and what it affects: for people who change it. */
export interface Explanation extends Thing {
  /** What it is, a line for each. */
  readonly about: readonly string[];
  /** What reads it directly, and how. */
  readonly readBy: readonly { readonly by: string; readonly how: string; readonly pointer: string }[];
  /** What can come out otherwise when it changes, by id. */
  readonly affects: {
    readonly questions: readonly string[];
    readonly facts: readonly string[];
    readonly scores: readonly string[];
    readonly consistency: readonly string[];
    readonly measures: readonly string[];
    readonly steps: readonly string[];
  };
}

/** Explains what has this id; an option goes by `question/option`. Undefined when nothing has it. */
export function explain(questionnaire: Questionnaire, id: string, words: InWords): Explanation | undefined {
  const thing = thingNamed(questionnaire, id, words);
  if (!thing) return undefined;
  const all = readings(questionnaire, words);
  const own = all.filter((reading) => isOf(reading, thing));
  return {
    ...thing,
    about: [...aboutIt(questionnaire, thing, words)],
    readBy: own.map(({ by, how, pointer: at }) => ({
      by: `${sayKind(by.kind, words.say)} ${by.id}`,
      how,
      pointer: at,
    })),
    affects: affectedBy(catalogue(questionnaire), thing, all),
  };
}

/** Whether a reading is of this very thing; who reads a question reads its options when they are named or count. */
function isOf(reading: Reading, { kind, id }: Thing): boolean {
  if (kind !== 'option') return reading.kind === kind && reading.id === id;
  const [question, option = ''] = id.split('/');
  return reading.kind === 'question' && reading.id === question && reading.options.includes(option);
}

function* aboutIt(questionnaire: Questionnaire, { kind, id }: Thing, words: InWords): Iterable<string> {
  const { say } = words;
  const known = catalogue(questionnaire);
  switch (kind) {
    case 'question':
      return yield* aboutQuestion(known, id, words);
    case 'option':
      return yield* aboutOption(known, id, words);
    case 'fact': {
      const fact = known.facts.get(id);
      if (fact) yield* toldWithFacts('holds when', fact.condition, known, words);
      return;
    }
    case 'score':
      return yield* aboutScore(known, id, words);
    case 'section': {
      const section = questionnaire.sections.find((one) => one.id === id);
      if (!section) return;
      yield `${say('asked')} ${words.own.per[section.per]}`;
      if (section.when) yield* toldWithFacts('asked when', section.when, known, words);
      yield `${say('questions')}: ${section.questions.map((question) => question.id).join(', ')}`;
      return;
    }
    case 'consistency': {
      const rule = questionnaire.consistency?.find((one) => one.id === id);
      if (!rule) return;
      yield* toldWithFacts('holds when', rule.when, known, words);
      yield `${say('looked at')} ${words.own.per[rule.per]}`;
      yield `${say('doubts')}: ${rule.about.join(', ')}`;
      if (rule.scores) yield `${say('marks')}: ${rule.scores.join(', ')}`;
      yield `${say('rests on')}: ${rule.source}`;
      return;
    }
    case 'measure': {
      const measure = questionnaire.measures?.find((one) => one.id === id);
      if (!measure) return;
      yield* toldWithFacts('applies when', measure.when, known, words);
      if (measure.first) yield* toldWithFacts('comes first when', measure.first, known, words);
      yield `${say('looked at')} ${words.own.per[measure.per]}`;
      if (measure.lowers) yield `${say('lowers')}: ${measure.lowers.join(', ')}`;
      yield `${say('work')}: ${measure.effort}`;
      yield* datesOf(measure, say);
      if (measure.source !== undefined) yield `${say('rests on')}: ${measure.source}`;
      return;
    }
    case 'process': {
      const process = questionnaire.processes.find((one) => one.id === id);
      if (!process) return;
      yield `${say('about')}: ${process.subjects.join(', ')}`;
      if (questionnaire.groups) yield `${say('in group')} ${groupOf(questionnaire, { id }) ?? ''}`;
      for (const [question, proposed] of Object.entries(process.preset ?? {})) {
        const answers = typeof proposed === 'string' || Array.isArray(proposed) ? [proposed].flat() : [];
        const told = answers.map((one) => words.option(question, one)).join(', ');
        yield `${say('proposes for')} ${question}: ${told === '' ? JSON.stringify(proposed) : told}`;
      }
      return;
    }
    case 'group': {
      const group = groupsOf(questionnaire).find((one) => one.id === id);
      if (group) yield `${say('processes')}: ${group.processes.map((one) => one.id).join(', ')}`;
      return;
    }
    case 'source': {
      const source = questionnaire.sources?.[id];
      if (source?.url !== undefined) yield source.url;
      if (source?.own) yield say('a choice of the makers');
      if (source?.checked === false) yield say('not looked up');
      else if (source?.checked !== undefined) yield `${say('looked up on')} ${source.checked}`;
      if (source) yield* datesOf(source, say);
      return;
    }
    case 'subject':
      return;
  }
}

function* aboutQuestion({ questions, facts }: Catalogue, id: string, words: InWords): Iterable<string> {
  const { say } = words;
  const place = questions.get(id);
  if (!place) return;
  const { question, section, per, options, proposal } = place;
  yield `${say('asked')} ${words.own.per[per]}, ${say('in section')} ${section.id}`;
  const conditions = [section.when, question.when].filter((when) => when !== undefined);
  for (const when of conditions) yield* toldWithFacts('asked when', when, { facts }, words);
  if (question.kind === 'which')
    yield `${say('asked when')} ${words.own.notKnown(words.question(question.of))}`;
  if (question.kind === 'proposal') yield `${say('asked when')} ${words.own.proposes}`;
  if (proposal !== undefined)
    yield `${say('asked when')} ${words.own.notConfirmed(words.question(proposal))}`;
  if (
    conditions.length === 0 &&
    question.kind !== 'which' &&
    question.kind !== 'proposal' &&
    proposal === undefined
  ) {
    yield say('asked always');
  }
  if (question.source !== undefined) yield `${say('rests on')}: ${question.source}`;
  for (const option of options) {
    yield `${say('option')} ${option.id}: ${[words.option(id, option.id), ...outcomeOf(option, say)].join(', ')}`;
  }
}

function outcomeOf(
  option: {
    points?: number;
    level?: string;
    unknown?: boolean;
    exclusive?: boolean;
  },
  say: Say,
): readonly string[] {
  return [
    ...(option.points === undefined ? [] : [`${say('points')} ${option.points}`]),
    ...(option.level === undefined ? [] : [`${say('level')} ${option.level}`]),
    ...(option.unknown ? [say('not known')] : []),
    ...(option.exclusive ? [say('stands alone')] : []),
  ];
}

function* aboutOption({ questions }: Catalogue, id: string, words: InWords): Iterable<string> {
  const { say } = words;
  const [question = '', name] = id.split('/');
  const place = questions.get(question);
  const option = place?.options.find((one) => one.id === name);
  if (!place || !option) return;
  yield `${say('an answer to')} ${question}: ${words.question(question)}`;
  yield* outcomeOf(option, say);
}

function* aboutScore(known: Catalogue, id: string, words: InWords): Iterable<string> {
  const { say } = words;
  const place = known.scores.get(id);
  if (!place) return;
  const { score, levels, pointer: at } = place;
  yield `${say('scored')} ${words.own.per[score.per]}`;
  yield `${say('levels')}: ${levels.map((level) => words.level(id, level)).join(', ')}`;
  if (score.adjustable) yield say('a person may set the level by hand');
  if ('matrix' in score)
    yield `${say('a table of rows and columns')}: ${score.matrix.rows}, ${score.matrix.columns}`;
  if ('worst' in score) yield say('the worst of');
  if ('sum' in score) yield say('the sum of');
  if ('first' in score) yield say('the first that holds of');
  for (const { entry } of entriesOf(score, at)) {
    const dates = datesOf(entry, say);
    if ('question' in entry) yield `  ${[`${say('the answer to')} ${entry.question}`, ...dates].join(', ')}`;
    else if ('score' in entry)
      yield `  ${say('score')} ${entry.score}${[entry.over ? `, ${say(`over all ${entry.over}`)}` : '', ...dates.map((one) => `, ${one}`)].join('')}`;
    else {
      const gave = 'points' in entry ? `${say('points')} ${entry.points}` : words.level(id, entry.level);
      const when = entry.when ? `${say('when')} ${words.condition(entry.when)}` : words.own.always;
      yield `  ${[gave, when, ...dates].join(', ')}`;
    }
  }
  if ('sum' in score) {
    for (const { from, level } of score.bands) {
      const share = score.of === 'maximum' ? ` ${say('of what could be reached')}` : '';
      yield `${say('from')} ${from}${share}: ${words.level(id, level)}`;
    }
  }
}

/** From when and until when something is in force; nothing when it always is. */
function datesOf({ from, until }: { readonly from?: string; readonly until?: string }, say: Say) {
  return [
    ...(from === undefined ? [] : [`${say('in force from')} ${from}`]),
    ...(until === undefined ? [] : [`${say('in force until')} ${until}`]),
  ];
}

/** A condition, and under it what the facts in it mean. */
function* toldWithFacts(
  what: Said,
  condition: Condition,
  { facts }: Pick<Catalogue, 'facts'>,
  words: InWords,
): Iterable<string> {
  yield `${words.say(what)} ${words.condition(condition)}`;
  const told = new Set<string>();
  const left = factsIn(condition);
  for (let id = left.shift(); id !== undefined; id = left.shift()) {
    const fact = facts.get(id);
    if (told.has(id) || !fact) continue;
    told.add(id);
    yield `  “${id}”: ${words.condition(fact.condition)}`;
    left.push(...factsIn(fact.condition));
  }
}

function factsIn(condition: Condition): string[] {
  return clausesOf(condition, pointer('')).flatMap(({ clause }) => ('fact' in clause ? [clause.fact] : []));
}
