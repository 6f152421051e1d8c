import type { Question, Questionnaire, Score } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { pointerSteps } from '../diagnostics/diagnostic.ts';
import { readBy } from '../questionnaire/reads.ts';
import { inside } from '../json/record.ts';
import { textsIn } from './texts-in.ts';

/** The texts that are read up to the first question, by their pointers. */
const readFirst = [
  /^\/(title|intro|disclaimer|prepare|publisher|subjects)(\/|$)/,
  /^\/(groups|processes)\/\d+\/(label|description)(\/|$)/,
  /^\/sections\/\d+\/title/,
  /^\/sections\/0\/intro/,
  /^\/sections\/0\/questions\/0\//,
  /^\/incidents\/\d+\/(name|title)/, // in the menu at the foot of every screen
];

/** Texts that may be left out; others must be there, and are empty. */
const optional = new Set(
  'help why because intro note name description missing deadline whenEmpty'.split(' '),
);

/**
 * A questionnaire with no more than a page needs up to its first question, an eighth of it: the words that are read up
 * to there, and for the rest what decides which questions are asked. The same answers lead to the same questions as with
 * the whole, and it has the same pages; levels, measures and papers are not to be had of it.
 */
export function beginningOf(questionnaire: Questionnaire): Questionnaire {
  const copy = structuredClone(questionnaire);
  const [first] = questionnaire.sections.flatMap(({ questions }) => questions);
  const terms = first?.terms ?? [];
  for (const { pointer } of textsIn(questionnaire)) {
    const read =
      readFirst.some((kept) => kept.test(pointer)) ||
      pointer.startsWith(`/sources/${first?.source ?? ''}/`) ||
      questionnaire.glossary?.some(
        ({ id }, index) => terms.includes(id) && pointer.startsWith(`/glossary/${index}/`),
      );
    if (!read) empty(copy, pointerSteps(pointer));
  }
  return withoutResults(copy, first);
}

function empty(whole: object, steps: readonly string[]): void {
  const last = steps.at(-1) ?? '';
  let around: unknown = whole;
  for (const step of steps.slice(0, -1)) around = inside(around, step);
  if (typeof around !== 'object' || around === null)
    throw new Error(`no place for a text: ${steps.join('/')}`);
  if (optional.has(last)) Reflect.deleteProperty(around, last);
  else Reflect.set(around, last, '');
}

/** Leaves out what neither the first question nor the choice of questions rests on. */
function withoutResults(questionnaire: Questionnaire, first: Question | undefined): Questionnaire {
  const { consistency: _consistency, measures: _measures, $schema: _schema, ...rest } = questionnaire;
  const {
    sources,
    facts,
    sections,
    scores,
    glossary = [],
    register,
    registers,
    notice,
    assessment,
  } = questionnaire;
  const known = catalogue(questionnaire);
  const decides = readBy(known, known.questions.keys());
  const terms = glossary.filter(({ id }) => first?.terms?.includes(id));
  return {
    ...rest,
    ...(sources && { sources: only(sources, (id) => id === first?.source) }),
    ...(facts && { facts: only(facts, (id) => decides.has(id)) }),
    processes: rest.processes.map(
      ({ examples: { [first?.id ?? '']: examples } = {}, preset, likely: _likely, ...process }) => ({
        ...process,
        // of what it proposes, only for which questions: they come when the whole is there
        ...(preset && { preset: Object.fromEntries(Object.keys(preset).map((id) => [id, ''])) }),
        ...(first && examples && { examples: { [first.id]: examples } }),
      }),
    ),
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => (question.id === first?.id ? question : bare(question))),
    })),
    scales: Object.fromEntries(
      Object.entries(rest.scales).map(([id, levels]) => [
        id,
        levels.map(({ tone: _tone, ...level }) => level),
      ]),
    ),
    scores: scores.filter(({ id }) => decides.has(id)).map(bareScore),
    profile: { columns: [] },
    // of what has a page of its own, only that it is there
    ...(rest.checklists && { checklists: rest.checklists.map((one) => ({ ...one, items: [] })) }),
    ...(rest.incidents && { incidents: rest.incidents.map((one) => ({ ...one, steps: [] })) }),
    ...(rest.plan && { plan: thereOnSomeDay(rest.plan) }),
    ...(rest.tools && { tools: thereOnSomeDay(rest.tools) }),
    ...(rest.about && { about: thereOnSomeDay(rest.about) }),
    ...(rest.glossary && { glossary: terms.length > 0 ? terms : thereOnSomeDay(glossary) }),
    ...(register && { register: { ...register, columns: [] } }),
    ...(registers && { registers: [] }),
    ...(notice && { notice: { placeholders: {}, parts: [] } }),
    ...(assessment && { assessment }),
  };
}

/** So many members that one is in force on just the days on which one of them all is. */
function thereOnSomeDay<Member extends { readonly from?: string; readonly until?: string }>(
  members: readonly Member[],
): Member[] {
  const always = members.find(({ from, until }) => from === undefined && until === undefined);
  return always ? [always] : [...members];
}

function only<Value>(record: Readonly<Record<string, Value>>, kept: (id: string) => boolean) {
  return Object.fromEntries(Object.entries(record).filter(([id]) => kept(id)));
}

/** What a question needs for others to be chosen by it: not what explains it, nor how its answer can be bettered. */
function bare({ source: _source, terms: _terms, ...question }: Question): Question {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return { ...question, options: question.options.map(({ lower: _lower, ...option }) => option) };
    case 'which': {
      const { lower: _lower, ...which } = question;
      return which;
    }
    default:
      return question;
  }
}

/** What a score needs to come out: not what its rules rest on. */
function bareScore({ source: _source, ...score }: Score): Score {
  if ('sum' in score) return { ...score, sum: score.sum.map(withoutSource) };
  if ('worst' in score) return { ...score, worst: score.worst.map(withoutSource) };
  return 'first' in score ? { ...score, first: score.first.map(withoutSource) } : score;
}

function withoutSource<Entry extends object>(entry: Entry): Entry {
  const copy = { ...entry };
  if ('source' in copy) delete copy.source;
  return copy;
}
