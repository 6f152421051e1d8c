import type { Condition, PlainClause, Questionnaire } from '../format/format.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { clausesOf } from '../questionnaire/clause.ts';
import { onlySubject } from '../condition/condition.ts';
import { conditionsOf } from '../questionnaire/conditions.ts';
import { referencesOf } from '../questionnaire/references.ts';
import { pointer, pointerSteps } from '../diagnostics/diagnostic.ts';
import type { InWords } from './in-words.ts';
import { inside } from '../json/record.ts';
import { nameOf } from '../format/members.ts';
import type { Said, Say } from './say.ts';
import type { Kind } from './thing.ts';

/** What reads: a question, section, fact, score, measure … or the profile. */
interface Reader {
  readonly kind: string;
  readonly id: string;
}

/** One thing that reads another, where, and how in words. */
export interface Reading {
  readonly kind: Kind | 'scale' | 'term';
  readonly id: string;
  /** Of a question: the options that make a difference to who reads. */
  readonly options: readonly string[];
  readonly by: Reader;
  readonly how: string;
  readonly pointer: string;
  /** Whether what it comes to follows from what is read: a source or a proposal changes no level. */
  readonly matters: boolean;
}

/** Everything that reads something else in a questionnaire. */
export function readings(questionnaire: Questionnaire, words: InWords): readonly Reading[] {
  return [
    ...inConditions(questionnaire, words),
    ...byName(questionnaire, words.say),
    ...inPresets(questionnaire, words.say),
  ];
}

function* inConditions(questionnaire: Questionnaire, words: InWords): Iterable<Reading> {
  for (const { condition, pointer: at } of conditionsOf(questionnaire, catalogue(questionnaire))) {
    const by = readerAt(questionnaire, at);
    const how = howOf(questionnaire, by, at, condition, words);
    const seen = new Set<string>();
    for (const { clause } of clausesOf(condition, at)) {
      for (const [kind, id, options] of readsOf(clause, questionnaire)) {
        const key = `${kind} ${id} ${options.join(' ')}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield { kind, id, options, by, how, pointer: at, matters: true };
      }
    }
  }
}

function* readsOf(
  clause: PlainClause,
  questionnaire: Questionnaire,
): Iterable<readonly [Kind, string, readonly string[]]> {
  const only = onlySubject(clause);
  if (only !== undefined) yield ['subject', only, []];
  if ('question' in clause) {
    const { is = [], isNot = [], includes = [], excludes = [] } = clause;
    yield ['question', clause.question, [is, isNot, includes, excludes].flat()];
  } else if ('fact' in clause) yield ['fact', clause.fact, []];
  else if ('score' in clause) yield ['score', clause.score, []];
  else if ('process' in clause) for (const id of [clause.process].flat()) yield ['process', id, []];
  else if ('group' in clause) yield* ofGroups([clause.group].flat(), questionnaire);
  else for (const id of [clause.subject].flat()) yield ['subject', id, []];
}

/** What reads a group reads each process in it. */
function* ofGroups(
  ids: readonly string[],
  questionnaire: Questionnaire,
): Iterable<readonly [Kind, string, []]> {
  for (const id of ids) {
    yield ['group', id, []];
    const group = groupsOf(questionnaire).find((one) => one.id === id);
    for (const process of group?.processes ?? []) yield ['process', process.id, []];
  }
}

function howOf(
  questionnaire: Questionnaire,
  { kind, id }: Reader,
  at: string,
  condition: Condition,
  words: InWords,
): string {
  const { say } = words;
  const told = words.condition(condition);
  if (kind === 'question' || kind === 'section') return `${say('asked when')} ${told}`;
  if (kind === 'measure')
    return `${say(at.endsWith('/first') ? 'comes first when' : 'applies when')} ${told}`;
  if (kind === 'fact' || kind === 'consistency') return `${say('holds when')} ${told}`;
  if (kind !== 'score') return `${say('when')} ${told}`;
  const entry = pointerSteps(at)
    .slice(0, -1)
    .reduce<unknown>((part, step) => inside(part, step), questionnaire);
  const level = inside(entry, 'level');
  const gave =
    typeof level === 'string'
      ? words.level(id, level)
      : `${say('points')} ${String(inside(entry, 'points'))}`;
  return `${gave} ${say('when')} ${told}`;
}

/** What is named outside conditions. */
function* byName(questionnaire: Questionnaire, say: Say): Iterable<Reading> {
  const { questions } = catalogue(questionnaire);
  for (const { kind, id, pointer: at } of referencesOf(questionnaire)) {
    const by = readerAt(questionnaire, at);
    const way = pointerSteps(at)[2] ?? '';
    const options =
      kind === 'question' && by.kind === 'score'
        ? (questions.get(id)?.options ?? [])
            .filter(({ level, points }) => (way === 'worst' ? level : points) !== undefined)
            .map((option) => option.id)
        : [];
    const matters = (by.kind === 'score' && kind !== 'source') || at.endsWith('/of');
    yield { kind, id, options, by, how: say(named(at, kind, by, way)), pointer: at, matters };
  }
}

function named(at: string, kind: Reading['kind'], { kind: by }: Reader, way: string): Said {
  const last = pointerSteps(at).at(-1) ?? '';
  if (kind === 'source') return 'rests on it';
  if (kind === 'term') return 'explains it';
  if (by === 'profile') return 'shows it';
  if (by === 'measure') return 'lowers it';
  if (by === 'consistency') return kind === 'score' ? 'marks its level' : 'doubts the answer';
  if (by === 'process') return 'is about it';
  if (by === 'group') return 'holds it';
  if (last === 'of') return 'asks which of its options are not known';
  if (last === 'proposes') return 'proposes the option with its level';
  if (at.includes('/covers/')) return 'proposes its answer, to be confirmed';
  if (last === 'rows' || last === 'columns') return `has its levels as the ${last} of its table`;
  if (way === 'worst')
    return kind === 'question' ? 'takes the worst level chosen' : 'takes its level if it is the worst';
  if (way === 'sum') return kind === 'question' ? 'adds the points chosen' : 'adds its rank or its points';
  return 'names its scale';
}

function* inPresets(questionnaire: Questionnaire, say: Say): Iterable<Reading> {
  for (const [
    index,
    { id: process, preset = {}, examples = {}, likely = {} },
  ] of questionnaire.processes.entries()) {
    const by = { kind: 'process', id: process };
    for (const [id, proposed] of Object.entries(preset)) {
      const options = typeof proposed === 'string' ? [proposed] : Array.isArray(proposed) ? proposed : [];
      const at = pointer('', 'processes', index, 'preset', id);
      yield {
        kind: 'question',
        id,
        options,
        by,
        how: say('proposes an answer'),
        pointer: at,
        matters: false,
      };
    }
    for (const [id, byOption] of Object.entries(examples)) {
      const at = pointer('', 'processes', index, 'examples', id);
      const options = Object.keys(byOption);
      yield { kind: 'question', id, options, by, how: say('gives examples'), pointer: at, matters: false };
    }
    for (const [id, options] of Object.entries(likely)) {
      const at = pointer('', 'processes', index, 'likely', id);
      yield { kind: 'question', id, options, by, how: say('shows it first'), pointer: at, matters: false };
    }
  }
}

const kinds: Readonly<Record<string, string>> = {
  facts: 'fact',
  scores: 'score',
  consistency: 'consistency',
  measures: 'measure',
  plan: 'step',
  incidents: 'incident',
  groups: 'group',
  processes: 'process',
  checklists: 'checklist',
  about: 'chapter',
};

/** What a place belongs to. */
function readerAt(questionnaire: Questionnaire, at: string): Reader {
  const [list = '', name = '', part, number = ''] = pointerSteps(at);
  if (list === 'facts') return { kind: 'fact', id: name };
  if (list === 'sections') {
    const section = questionnaire.sections[Number(name)];
    return part === 'questions'
      ? { kind: 'question', id: section?.questions[Number(number)]?.id ?? '' }
      : { kind: 'section', id: section?.id ?? '' };
  }
  if (list === 'profile')
    return { kind: 'profile', id: part === undefined ? name : `${name} ${Number(part) + 1}` };
  const member = inside(inside(questionnaire, list), name);
  return { kind: kinds[list] ?? list, id: nameOf(member) ?? String(Number(name) + 1) };
}
