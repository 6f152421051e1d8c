import { pointer } from '../diagnostics/diagnostic.ts';
import type { Question, QuestionnaireDocument } from '../format/format.ts';
import { fillingsOf } from './fillings.ts';

/** A name of something defined elsewhere, and where it stands. */
export interface Reference {
  readonly kind: 'source' | 'scale' | 'process' | 'score' | 'question' | 'subject' | 'term';
  readonly id: string;
  readonly pointer: string;
}

/** All names of something defined elsewhere, but for those in conditions. */
export function* referencesOf(questionnaire: QuestionnaireDocument): Iterable<Reference> {
  const { sections, processes, scores, consistency = [], measures = [], profile } = questionnaire;
  for (const [index, { questions }] of sections.entries()) {
    for (const [number, question] of questions.entries()) {
      yield* ofQuestion(question, pointer('', 'sections', index, 'questions', number));
    }
  }
  for (const [index, { processes: ids }] of (questionnaire.groups ?? []).entries()) {
    yield* all('process', ids, pointer('', 'groups', index, 'processes'));
  }
  for (const [index, { subjects }] of processes.entries()) {
    yield* all('subject', subjects, pointer('', 'processes', index, 'subjects'));
  }
  for (const [index, score] of scores.entries()) yield* ofScore(score, pointer('', 'scores', index));
  for (const [index, { source, about, scores: marked = [] }] of consistency.entries()) {
    const at = pointer('', 'consistency', index);
    yield* sourceAt(source, at);
    yield* all('question', about, pointer(at, 'about'));
    yield* all('score', marked, pointer(at, 'scores'));
  }
  for (const [index, { source, lowers = [] }] of measures.entries()) {
    const at = pointer('', 'measures', index);
    yield* sourceAt(source, at);
    yield* all('score', lowers, pointer(at, 'lowers'));
  }
  for (const [index, { score, subject }] of profile.columns.entries()) {
    const at = pointer('', 'profile', 'columns', index);
    yield { kind: 'score', id: score, pointer: pointer(at, 'score') };
    if (subject !== undefined) yield { kind: 'subject', id: subject, pointer: pointer(at, 'subject') };
  }
  yield* all('score', profile.organisation ?? [], '/profile/organisation');
  for (const [index, list] of (profile.lists ?? []).entries()) {
    yield* all('score', list.scores, pointer('', 'profile', 'lists', index, 'scores'));
    yield* all('score', list.counts ?? [], pointer('', 'profile', 'lists', index, 'counts'));
  }
  yield* besideQuestions(questionnaire);
  yield* ofPapers(questionnaire);
}

/** What stands beside the questions: checklists, the plan, what to do when something goes wrong, and the page about the scan. */
function* besideQuestions({
  checklists = [],
  plan = [],
  incidents = [],
  about = [],
}: QuestionnaireDocument): Iterable<Reference> {
  for (const [index, { source, items, corrections = [] }] of checklists.entries()) {
    const at = pointer('', 'checklists', index);
    yield* sourceAt(source, at);
    for (const [number, item] of items.entries()) yield* sourceAt(item.source, pointer(at, 'items', number));
    for (const [number, correction] of corrections.entries()) {
      yield* sourceAt(correction.source, pointer(at, 'corrections', number));
    }
  }
  for (const [index, { source }] of plan.entries()) yield* sourceAt(source, pointer('', 'plan', index));
  for (const [index, { source, steps }] of incidents.entries()) {
    const at = pointer('', 'incidents', index);
    yield* sourceAt(source, at);
    for (const [number, step] of steps.entries()) yield* sourceAt(step.source, pointer(at, 'steps', number));
  }
  for (const [index, { source }] of about.entries()) yield* sourceAt(source, pointer('', 'about', index));
}

/** What fills the papers: the register, the notice, and the note about the assessment. */
function* ofPapers(questionnaire: QuestionnaireDocument): Iterable<Reference> {
  for (const { filling, pointer: at } of fillingsOf(questionnaire)) {
    if ('question' in filling) {
      yield { kind: 'question', id: filling.question, pointer: pointer(at, 'question') };
    }
    if (!('score' in filling)) continue;
    yield { kind: 'score', id: filling.score, pointer: pointer(at, 'score') };
    if (filling.subject !== undefined) {
      yield { kind: 'subject', id: filling.subject, pointer: pointer(at, 'subject') };
    }
  }
  const { register, registers = [], notice, assessment } = questionnaire;
  yield* sourceAt(register?.source, '/register');
  for (const [index, { source, rows }] of registers.entries()) {
    const at = pointer('', 'registers', index);
    yield* sourceAt(source, at);
    if (rows !== undefined) yield { kind: 'question', id: rows, pointer: pointer(at, 'rows') };
  }
  for (const [index, { source }] of (notice?.parts ?? []).entries()) {
    yield* sourceAt(source, pointer('', 'notice', 'parts', index));
  }
  if (!assessment) return;
  yield { kind: 'score', id: assessment.score, pointer: '/assessment/score' };
  yield* all('question', assessment.answers, '/assessment/answers');
  yield* sourceAt(assessment.source, '/assessment');
}

function* ofQuestion(question: Question, at: string): Iterable<Reference> {
  yield* sourceAt(question.source, at);
  yield* all('term', question.terms ?? [], pointer(at, 'terms'));
  if (question.kind === 'which') yield { kind: 'question', id: question.of, pointer: pointer(at, 'of') };
  if (question.kind === 'proposal') yield* all('question', question.covers, pointer(at, 'covers'));
  if (question.kind === 'choice' && question.proposes !== undefined) {
    yield { kind: 'score', id: question.proposes, pointer: pointer(at, 'proposes') };
  }
}

function* ofScore(score: QuestionnaireDocument['scores'][number], at: string): Iterable<Reference> {
  yield { kind: 'scale', id: score.scale, pointer: pointer(at, 'scale') };
  yield* sourceAt(score.source, at);
  if ('matrix' in score) {
    const { rows, columns } = score.matrix;
    yield { kind: 'score', id: rows, pointer: pointer(at, 'matrix', 'rows') };
    yield { kind: 'score', id: columns, pointer: pointer(at, 'matrix', 'columns') };
  } else if ('worst' in score) yield* ofEntries(score.worst, pointer(at, 'worst'));
  else if ('sum' in score) yield* ofEntries(score.sum, pointer(at, 'sum'));
  else yield* ofEntries(score.first, pointer(at, 'first'));
}

type Entry =
  | { readonly question: string }
  | { readonly score: string; readonly subject?: string }
  | { readonly source?: string };

function* ofEntries(entries: readonly Entry[], at: string): Iterable<Reference> {
  for (const [index, entry] of entries.entries()) {
    const here = pointer(at, index);
    if ('question' in entry)
      yield { kind: 'question', id: entry.question, pointer: pointer(here, 'question') };
    else if ('score' in entry) {
      yield { kind: 'score', id: entry.score, pointer: pointer(here, 'score') };
      if (entry.subject === undefined) continue;
      yield { kind: 'subject', id: entry.subject, pointer: pointer(here, 'subject') };
    } else yield* sourceAt(entry.source, here);
  }
}

function* sourceAt(source: string | undefined, at: string): Iterable<Reference> {
  if (source !== undefined) yield { kind: 'source', id: source, pointer: pointer(at, 'source') };
}

function* all(kind: Reference['kind'], ids: readonly string[], at: string): Iterable<Reference> {
  for (const [index, id] of ids.entries()) yield { kind, id, pointer: pointer(at, index) };
}
