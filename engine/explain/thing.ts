import type { Questionnaire, Text } from '../format/format.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import type { InWords } from './in-words.ts';

/** What can be explained. */
export type Kind =
  | 'question'
  | 'option'
  | 'fact'
  | 'score'
  | 'consistency'
  | 'measure'
  | 'source'
  | 'process'
  | 'group'
  | 'subject'
  | 'section';

/** Something in a questionnaire that has an id. */
export interface Thing {
  readonly kind: Kind;
  /** Of an option: `question/option`. */
  readonly id: string;
  /** What people read of it; of a fact, which nobody reads, its id. */
  readonly title: string;
}

/** What has this id; undefined when nothing has it. */
export function thingNamed(questionnaire: Questionnaire, id: string, words: InWords): Thing | undefined {
  const { questions, facts, scores } = catalogue(questionnaire);
  const thing = (kind: Kind, title: Text): Thing => ({ kind, id, title: words.text(title) });
  const labelled = (list: readonly { readonly id: string; readonly label: Text }[]) =>
    list.find((one) => one.id === id)?.label;
  const titled = (list: readonly { readonly id: string; readonly title: Text }[]) =>
    list.find((one) => one.id === id)?.title;
  const [question = '', option] = id.split('/');
  if (option !== undefined) {
    const found = questions.get(question)?.options.some((one) => one.id === option);
    return found ? thing('option', words.option(question, option)) : undefined;
  }
  const place = questions.get(id);
  if (place) return thing('question', place.question.text);
  if (facts.has(id)) return thing('fact', id);
  const score = scores.get(id);
  if (score) return thing('score', score.score.title);
  const others: readonly (readonly [Kind, Text | undefined])[] = [
    ['consistency', questionnaire.consistency?.find((one) => one.id === id)?.because],
    ['measure', titled(questionnaire.measures ?? [])],
    ['process', labelled(questionnaire.processes)],
    ['group', labelled(groupsOf(questionnaire))],
    ['subject', labelled(questionnaire.subjects)],
    ['section', titled(questionnaire.sections)],
    ['source', questionnaire.sources?.[id]?.title],
  ];
  const other = others.find(([, title]) => title !== undefined);
  return other && other[1] !== undefined ? thing(other[0], other[1]) : undefined;
}

/** All ids that can be explained, those of options as `question/option`. */
export function namesIn(questionnaire: Questionnaire): readonly string[] {
  const { questions, facts, scores } = catalogue(questionnaire);
  return [
    ...questions.keys(),
    ...facts.keys(),
    ...scores.keys(),
    ...[
      questionnaire.consistency ?? [],
      questionnaire.measures ?? [],
      questionnaire.processes,
      questionnaire.groups ?? [],
      questionnaire.subjects,
      questionnaire.sections,
    ].flatMap((list) => list.map(({ id }) => id)),
    ...Object.keys(questionnaire.sources ?? {}),
    ...[...questions.values()].flatMap(({ question, options }) =>
      options.map((option) => `${question.id}/${option.id}`),
    ),
  ];
}
