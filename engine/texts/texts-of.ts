import type { QuestionnaireDocument, Text } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { pointer } from '../diagnostics/diagnostic.ts';
import { entriesOf } from '../questionnaire/entries.ts';
import { fillingsOf } from '../questionnaire/fillings.ts';

/** A text for people, and where it stands; a name is the same in every language. */
export interface PlacedText {
  readonly text: Text;
  readonly pointer: string;
  readonly name?: true;
}

/** All texts of a questionnaire. */
export function* textsOf(questionnaire: QuestionnaireDocument, catalogue: Catalogue): Iterable<PlacedText> {
  const { title, intro, prepare = [], disclaimer, publisher, profile } = questionnaire;
  yield* given({ title, intro, disclaimer }, '');
  yield* listed(prepare, '/prepare');
  yield { text: publisher.name, pointer: '/publisher/name', name: true };
  for (const [id, source] of Object.entries(questionnaire.sources ?? {})) {
    yield { text: source.title, pointer: pointer('', 'sources', id, 'title'), name: true };
  }
  for (const [index, { label, help }] of questionnaire.subjects.entries()) {
    yield* given({ label, help }, pointer('', 'subjects', index));
  }
  for (const [index, { label, description }] of (questionnaire.groups ?? []).entries()) {
    yield* given({ label, description }, pointer('', 'groups', index));
  }
  yield* ofProcesses(questionnaire);
  for (const [id, levels] of Object.entries(questionnaire.scales)) {
    for (const [index, { label, help }] of levels.entries()) {
      yield* given({ label, help }, pointer('', 'scales', id, index));
    }
  }
  for (const [index, section] of questionnaire.sections.entries()) {
    yield* given({ title: section.title, intro: section.intro }, pointer('', 'sections', index));
  }
  yield* ofQuestions(catalogue);
  for (const { score, pointer: at } of catalogue.scores.values()) {
    yield* given({ title: score.title }, at);
    for (const { entry, pointer: here } of entriesOf(score, at)) {
      if ('because' in entry) yield* given({ because: entry.because }, here);
    }
  }
  for (const [index, { because, fits }] of (questionnaire.consistency ?? []).entries()) {
    yield* given({ because, fits }, pointer('', 'consistency', index));
  }
  for (const [index, measure] of (questionnaire.measures ?? []).entries()) {
    const at = pointer('', 'measures', index);
    yield* given({ title: measure.title, text: measure.text }, at);
    yield* listed(measure.steps ?? [], pointer(at, 'steps'));
  }
  for (const [index, column] of profile.columns.entries()) {
    yield* given({ title: column.title }, pointer('', 'profile', 'columns', index));
  }
  for (const [index, list] of (profile.lists ?? []).entries()) {
    yield* given({ title: list.title, intro: list.intro }, pointer('', 'profile', 'lists', index));
  }
  yield* besideQuestions(questionnaire);
  yield* ofPapers(questionnaire);
}

/** Texts that stand beside the questions: checklists, the plan, incidents, tools, the glossary, the page about the scan. */
function* besideQuestions(questionnaire: QuestionnaireDocument): Iterable<PlacedText> {
  const { checklists = [], plan = [], incidents = [], tools = [] } = questionnaire;
  const { glossary = [], about = [] } = questionnaire;
  for (const [index, { title, intro, items, corrections = [] }] of checklists.entries()) {
    const at = pointer('', 'checklists', index);
    yield* given({ title, intro }, at);
    for (const [number, { text, help }] of items.entries()) {
      yield* given({ text, help }, pointer(at, 'items', number));
    }
    for (const [number, { was, now }] of corrections.entries()) {
      yield* given({ was, now }, pointer(at, 'corrections', number));
    }
  }
  for (const [index, { title, text, checks }] of plan.entries()) {
    const at = pointer('', 'plan', index);
    yield* given({ title, text }, at);
    for (const [number, { label }] of checks.entries())
      yield* given({ label }, pointer(at, 'checks', number));
  }
  for (const [index, { name, title, text, deadline, because, steps }] of incidents.entries()) {
    const at = pointer('', 'incidents', index);
    yield* given({ name, title, text, deadline, because }, at);
    for (const [number, step] of steps.entries()) {
      const here = pointer(at, 'steps', number);
      yield* given({ title: step.title, text: step.text }, here);
      yield* given({ label: step.link?.label }, pointer(here, 'link'));
    }
  }
  for (const [index, { name, maker, text, note }] of tools.entries()) {
    const at = pointer('', 'tools', index);
    yield { text: name, pointer: pointer(at, 'name'), name: true };
    yield { text: maker, pointer: pointer(at, 'maker'), name: true };
    yield* given({ text, note }, at);
  }
  for (const [index, { term, text }] of glossary.entries()) {
    yield* given({ term, text }, pointer('', 'glossary', index));
  }
  for (const [index, { title, text }] of about.entries()) {
    const at = pointer('', 'about', index);
    yield* given({ title }, at);
    yield* listed(text, pointer(at, 'text'));
  }
}

/** Texts of the papers: the columns of the register, and the sentences of the notice. */
function* ofPapers(questionnaire: QuestionnaireDocument): Iterable<PlacedText> {
  for (const { filling, pointer: at } of fillingsOf(questionnaire)) {
    if ('question' in filling) {
      yield* given({ as: filling.as, title: filling.title }, at);
      yield* given(filling.words ?? {}, pointer(at, 'words'));
    } else if ('processes' in filling) yield* given({ all: filling.all }, at);
    else if ('text' in filling) yield* given({ text: filling.text }, at);
    else if ('detail' in filling) yield* given({ before: filling.before }, at);
    else if ('missing' in filling && 'when' in filling) yield* given({ missing: filling.missing }, at);
  }
  const { register, registers = [], notice } = questionnaire;
  for (const [index, { title, whenEmpty }] of (register?.columns ?? []).entries()) {
    yield* given({ title, whenEmpty }, pointer('', 'register', 'columns', index));
  }
  for (const [index, { title, text, columns }] of registers.entries()) {
    const at = pointer('', 'registers', index);
    yield* given({ title, text }, at);
    for (const [number, column] of columns.entries()) {
      const here = pointer(at, 'columns', number);
      yield* given({ title: column.title, whenEmpty: column.whenEmpty }, here);
    }
  }
  for (const [id, { title }] of Object.entries(notice?.placeholders ?? {})) {
    yield* given({ title }, pointer('', 'notice', 'placeholders', id));
  }
  for (const [index, { title, missing, lines }] of (notice?.parts ?? []).entries()) {
    const at = pointer('', 'notice', 'parts', index);
    yield* given({ title, missing }, at);
    for (const [number, { text }] of lines.entries()) yield* given({ text }, pointer(at, 'lines', number));
  }
}

function* ofProcesses({ processes }: QuestionnaireDocument): Iterable<PlacedText> {
  for (const [index, { label, description, preset = {}, examples = {} }] of processes.entries()) {
    const at = pointer('', 'processes', index);
    yield* given({ label, description }, at);
    for (const [question, proposed] of Object.entries(preset)) {
      if (typeof proposed !== 'object' || Array.isArray(proposed)) continue;
      yield { text: proposed, pointer: pointer(at, 'preset', question) };
    }
    for (const [question, byOption] of Object.entries(examples)) {
      yield* given(byOption, pointer(at, 'examples', question));
    }
  }
}

function* ofQuestions({ questions }: Catalogue): Iterable<PlacedText> {
  for (const { question, options, pointer: at } of questions.values()) {
    const { text, name, why, help } = question;
    yield* given({ text, name, why, help }, at);
    if (question.kind === 'number' && question.unit !== undefined) {
      yield { text: question.unit, pointer: pointer(at, 'unit'), name: true };
    }
    if (question.kind === 'which' || question.kind === 'proposal') continue;
    for (const { label, help: more, because, pointer: place } of options) {
      yield* given({ label, help: more, because }, at + place);
    }
  }
}

function* given(texts: Readonly<Record<string, Text | undefined>>, at: string): Iterable<PlacedText> {
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) yield { text, pointer: pointer(at, name) };
  }
}

function* listed(texts: readonly Text[], at: string): Iterable<PlacedText> {
  for (const [index, text] of texts.entries()) yield { text, pointer: pointer(at, index) };
}
