import type { QuestionnaireDocument } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { error } from '../diagnostics/report.ts';

/** An id, what it names, and where. */
interface Named {
  readonly id: string;
  readonly kind: string;
  readonly pointer: string;
  readonly atKey?: true;
}

/** Names that mean something to JavaScript itself: answers and levels are kept by id. */
const reserved: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** The beginning of the ids of processes that a person adds. */
const own = 'own-';

/**
 * Ids are unique in the whole file; those of groups among groups, of options in their question, of levels in their scale, of rules in their
 * score, of terms in the glossary, and of chapters about the scan.
 */
export function* checkIds(
  questionnaire: QuestionnaireDocument,
  { questions, scores }: Catalogue,
): Iterable<Diagnostic> {
  const keys = [...keysOf(questionnaire)];
  for (const key of keys) {
    if (/^[a-z][a-z0-9-]*$/.test(key.id)) continue;
    yield error('wrong-pattern', key.pointer, `${quote(key.id)} is not written as an id should be.`, {
      atKey: true,
      expected: ['small letters a–z, digits and hyphens, starting with a letter'],
      actual: quote(key.id),
    });
  }
  yield* doubles([...idsOf(questionnaire), ...keys.filter(({ kind }) => kind === 'fact')]);
  yield* doubles(listed(questionnaire.groups ?? [], 'group', '/groups'));
  yield* doubles(listed(questionnaire.glossary ?? [], 'term', '/glossary'));
  yield* doubles(listed(questionnaire.about ?? [], 'chapter', '/about'));
  for (const [scale, levels] of Object.entries(questionnaire.scales)) {
    yield* doubles(listed(levels, 'level', pointer('', 'scales', scale)));
  }
  for (const { question, pointer: at } of questions.values()) {
    if ('options' in question) yield* doubles(listed(question.options, 'option', pointer(at, 'options')));
  }
  for (const { score, pointer: at } of scores.values()) {
    const rules = entriesOf(score, at).flatMap(({ entry, pointer: place }) =>
      'id' in entry && entry.id !== undefined
        ? [{ id: entry.id, kind: 'rule', pointer: pointer(place, 'id') }]
        : [],
    );
    yield* doubles(rules);
  }
  for (const [index, { id }] of questionnaire.processes.entries()) {
    if (!id.startsWith(own)) continue;
    yield error('reserved-id', pointer('', 'processes', index, 'id'), `The id ${quote(id)} is reserved.`, {
      hint: `Ids that start with "${own}" are for the processes that a person adds.`,
    });
  }
}

function* doubles(names: readonly Named[]): Iterable<Diagnostic> {
  const seen = new Map<string, Named>();
  for (const name of names) {
    const place = { ...(name.atKey && { atKey: name.atKey }) };
    const first = seen.get(name.id);
    if (first) {
      const message = `The id ${quote(name.id)} is already that of the ${first.kind} at ${first.pointer}.`;
      yield error('duplicate-id', name.pointer, message, place);
    } else seen.set(name.id, name);
    if (reserved.has(name.id)) {
      yield error('reserved-id', name.pointer, `The id ${quote(name.id)} is reserved.`, place);
    }
  }
}

function idsOf(questionnaire: QuestionnaireDocument): readonly Named[] {
  const { subjects, processes, sections, scores, measures = [], profile } = questionnaire;
  const {
    consistency = [],
    checklists = [],
    plan = [],
    incidents = [],
    tools = [],
    register,
    registers = [],
    notice,
  } = questionnaire;
  return [
    ...listed(subjects, 'subject', '/subjects'),
    ...listed(processes, 'process', '/processes'),
    ...listed(sections, 'section', '/sections'),
    ...sections.flatMap(({ questions }, index) =>
      listed(questions, 'question', pointer('', 'sections', index, 'questions')),
    ),
    ...listed(scores, 'score', '/scores'),
    ...listed(consistency, 'consistency rule', '/consistency'),
    ...listed(measures, 'measure', '/measures'),
    ...listed(profile.lists ?? [], 'list', '/profile/lists'),
    ...listed(checklists, 'checklist', '/checklists'),
    ...checklists.flatMap(({ items }, index) =>
      listed(items, 'item of a checklist', pointer('', 'checklists', index, 'items')),
    ),
    ...listed(plan, 'step of the plan', '/plan'),
    ...plan.flatMap(({ checks }, index) => listed(checks, 'check', pointer('', 'plan', index, 'checks'))),
    ...listed(incidents, 'incident', '/incidents'),
    ...incidents.flatMap(({ steps }, index) =>
      listed(steps, 'step of an incident', pointer('', 'incidents', index, 'steps')),
    ),
    ...listed(tools, 'tool', '/tools'),
    ...listed(register?.columns ?? [], 'column of the register', '/register/columns'),
    ...listed(registers, 'register', '/registers'),
    ...registers.flatMap(({ columns }, index) =>
      listed(columns, 'column of a register', pointer('', 'registers', index, 'columns')),
    ),
    ...listed(notice?.parts ?? [], 'part of the notice', '/notice/parts'),
  ];
}

function listed(
  list: readonly { readonly id?: string | undefined }[],
  kind: string,
  at: string,
): readonly Named[] {
  return list.flatMap(({ id }, index) =>
    id === undefined ? [] : [{ id, kind, pointer: pointer(at, index, 'id') }],
  );
}

function* keysOf({ facts = {}, scales, sources = {}, notice }: QuestionnaireDocument): Iterable<Named> {
  const all = [
    ['fact', 'facts', facts],
    ['scale', 'scales', scales],
    ['source', 'sources', sources],
  ] as const;
  for (const [kind, name, object] of all) {
    for (const id of Object.keys(object)) yield { id, kind, pointer: pointer('', name, id), atKey: true };
  }
  for (const id of Object.keys(notice?.placeholders ?? {})) {
    yield { id, kind: 'placeholder', pointer: pointer('', 'notice', 'placeholders', id), atKey: true };
  }
}
