import type { QuestionnaireDocument, Text } from '../format.ts';
import type { Catalogue } from '../catalogue.ts';
import { pointer } from '../diagnostic.ts';
import { entriesOf } from './entries.ts';

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
  for (const [index, measure] of (questionnaire.measures ?? []).entries()) {
    const at = pointer('', 'measures', index);
    yield* given({ title: measure.title, text: measure.text }, at);
    yield* listed(measure.steps ?? [], pointer(at, 'steps'));
  }
  for (const [index, column] of profile.columns.entries()) {
    yield* given({ title: column.title }, pointer('', 'profile', 'columns', index));
  }
}

function* ofProcesses({ processes }: QuestionnaireDocument): Iterable<PlacedText> {
  for (const [index, { label, description, examples = {} }] of processes.entries()) {
    const at = pointer('', 'processes', index);
    yield* given({ label, description }, at);
    for (const [question, byOption] of Object.entries(examples)) {
      yield* given(byOption, pointer(at, 'examples', question));
    }
  }
}

function* ofQuestions({ questions }: Catalogue): Iterable<PlacedText> {
  for (const { question, options, pointer: at } of questions.values()) {
    const { text, why, help } = question;
    yield* given({ text, why, help }, at);
    if (question.kind === 'number' && question.unit !== undefined) {
      yield { text: question.unit, pointer: pointer(at, 'unit'), name: true };
    }
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
