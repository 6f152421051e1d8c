import type {
  Condition,
  Per,
  Process,
  Question,
  QuestionnaireDocument,
  Score,
  Section,
} from '../format/format.ts';
import { type AnswerOption, optionsOf } from './options.ts';
import { pointer } from '../diagnostics/diagnostic.ts';

/** A question and where it stands. */
export interface QuestionPlace {
  readonly question: Question;
  readonly section: Section;
  readonly per: Per;
  readonly options: readonly AnswerOption[];
  /** The id of the proposal that covers this question. */
  readonly proposal?: string;
  /** The number of the section, and of the question in the whole file: questions are asked in this order. */
  readonly sectionIndex: number;
  readonly order: number;
  readonly pointer: string;
}

/** A score and where it stands. */
export interface ScorePlace {
  readonly score: Score;
  readonly pointer: string;
  /** The level ids of its scale, from best to worst. */
  readonly levels: readonly string[];
}

/** A named condition and where it stands. */
interface FactPlace {
  readonly condition: Condition;
  readonly pointer: string;
}

/** Everything in a questionnaire, by id. Of ids that occur twice the first counts; `check` reports the second. */
export interface Catalogue {
  readonly questions: ReadonlyMap<string, QuestionPlace>;
  /** The questions of each kind of scope, in the order in which they are asked. */
  readonly inOrder: Readonly<Record<Per, readonly QuestionPlace[]>>;
  readonly scores: ReadonlyMap<string, ScorePlace>;
  readonly facts: ReadonlyMap<string, FactPlace>;
  readonly scales: ReadonlyMap<string, readonly string[]>;
  /** What each process proposes; processes that propose nothing are left out. */
  readonly presets: ReadonlyMap<string, NonNullable<Process['preset']>>;
}

const catalogues = new WeakMap<QuestionnaireDocument, Catalogue>();

/** The catalogue of a questionnaire, made once and kept as long as the questionnaire is. */
export function catalogue(questionnaire: QuestionnaireDocument): Catalogue {
  const known = catalogues.get(questionnaire);
  if (known) return known;
  const made = makeCatalogue(questionnaire);
  catalogues.set(questionnaire, made);
  return made;
}

function makeCatalogue(questionnaire: QuestionnaireDocument): Catalogue {
  const questions = new Map<string, QuestionPlace>();
  const asked = new Map<string, Question>();
  const proposals = new Map<string, string>();
  for (const question of questionnaire.sections.flatMap((section) => section.questions)) {
    setOnce(asked, question.id, question);
    if (question.kind !== 'proposal') continue;
    for (const covered of question.covers) setOnce(proposals, covered, question.id);
  }
  let order = 0;
  for (const [sectionIndex, section] of questionnaire.sections.entries()) {
    for (const [index, question] of section.questions.entries()) {
      const proposal = proposals.get(question.id);
      setOnce(questions, question.id, {
        question,
        section,
        per: section.per,
        options: optionsOf(question, (id) => asked.get(id)),
        ...(proposal !== undefined && { proposal }),
        sectionIndex,
        order: order++,
        pointer: pointer('', 'sections', sectionIndex, 'questions', index),
      });
    }
  }
  const ofPer = (per: Per) => [...questions.values()].filter((place) => place.per === per);
  const scales = new Map(
    Object.entries(questionnaire.scales).map(([id, levels]) => [id, levels.map((level) => level.id)]),
  );
  const scores = new Map<string, ScorePlace>();
  for (const [index, score] of questionnaire.scores.entries()) {
    setOnce(scores, score.id, {
      score,
      pointer: pointer('', 'scores', index),
      levels: scales.get(score.scale) ?? [],
    });
  }
  const facts = new Map(
    Object.entries(questionnaire.facts ?? {}).map(([id, condition]) => [
      id,
      { condition, pointer: pointer('', 'facts', id) },
    ]),
  );
  const inOrder = {
    organisation: ofPer('organisation'),
    process: ofPer('process'),
    subject: ofPer('subject'),
  };
  const presets = new Map<string, NonNullable<Process['preset']>>();
  for (const { id, preset } of questionnaire.processes) if (preset) setOnce(presets, id, preset);
  return { questions, inOrder, scores, facts, scales, presets };
}

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
