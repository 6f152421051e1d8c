import type { Per, Questionnaire } from '../format/format.ts';
import type { QuestionPlace } from '../questionnaire/catalogue.ts';
import type { InWords } from './in-words.ts';
import { type Run, layout } from '../asking/layout.ts';

/** A place in the flow: a question, a fork where a condition decides, or a loop over processes or subjects. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'question' | 'fork' | 'loop';
  readonly text: string;
  /** The section that it is drawn in. */
  readonly section?: string;
}

/** A way from one place to the next; with the condition in words where there are others. */
interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
}

/** A section, and how often it is asked. */
interface GraphSection {
  readonly id: string;
  readonly per: Per;
  readonly text: string;
}

/** The flow of a questionnaire, to be drawn. */
export interface Graph {
  readonly title: string;
  readonly sections: readonly GraphSection[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The flow of a questionnaire: what is asked after what, for the organisation, each process and each subject. */
export function graph(questionnaire: Questionnaire, words: InWords): Graph {
  const drawing = new Drawing(words);
  for (const [index, { narrow, runs }] of layout(questionnaire).entries()) {
    if (!narrow) {
      for (const run of runs) drawing.run(run);
      continue;
    }
    drawing.loop(`loop-processes-${index + 1}`, words.own.processLeft, () => {
      for (const [number, run] of runs.entries()) {
        if (run.per === 'process') drawing.run(run);
        else {
          const id = `loop-subjects-${index + 1}-${number + 1}`;
          drawing.loop(id, words.own.subjectLeft, () => drawing.run(run));
        }
      }
    });
  }
  drawing.end();
  return {
    title: words.text(questionnaire.title),
    sections: questionnaire.sections.map(({ id, per, title }) => ({
      id,
      per,
      text: `${words.text(title)} (${words.own.per[per]})`,
    })),
    nodes: drawing.nodes,
    edges: drawing.edges,
  };
}

/** A way that does not lead anywhere yet. */
type Loose = Omit<GraphEdge, 'to'>;

class Drawing {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #words: InWords;
  #loose: readonly Loose[];

  constructor(words: InWords) {
    this.#words = words;
    this.nodes.push({ id: 'start', kind: 'start', text: words.own.start });
    this.#loose = [{ from: 'start' }];
  }

  end(): void {
    this.#node({ id: 'end', kind: 'end', text: this.#words.own.end });
  }

  /** What is gone through for as long as there is one left; then the way goes on. */
  loop(id: string, text: string, inside: () => void): void {
    const { yes, no } = this.#words.own;
    this.#node({ id, kind: 'loop', text });
    this.#loose = [{ from: id, text: yes }];
    inside();
    this.#connect(id);
    this.#loose = [{ from: id, text: no }];
  }

  run({ questions }: Run): void {
    for (const [index, place] of questions.entries()) {
      const { section } = place;
      const first = questions[index - 1]?.section !== section;
      if (!first) continue;
      const all = questions.filter((one) => one.section === section);
      const ask = () => {
        for (const one of all) this.#question(one);
      };
      if (section.when)
        this.#fork(`when-${section.id}`, this.#words.condition(section.when), section.id, ask);
      else ask();
    }
  }

  #question(place: QuestionPlace): void {
    const { question, section } = place;
    const { id } = question;
    const ask = () =>
      this.#node({
        id: `ask-${id}`,
        kind: 'question',
        text: this.#words.text(question.text),
        section: section.id,
      });
    const conditions = this.#conditionsOf(place);
    if (conditions.length === 0) ask();
    else this.#fork(`when-${id}`, conditions.join(` ${this.#words.own.and} `), section.id, ask);
  }

  /** What must be so before a question is asked, its kind included. */
  #conditionsOf({ question, proposal }: QuestionPlace): readonly string[] {
    const { own } = this.#words;
    return [
      ...(question.when ? [this.#words.condition(question.when)] : []),
      ...(question.kind === 'which' ? [own.notKnown(this.#words.question(question.of))] : []),
      ...(question.kind === 'proposal' ? [own.proposes] : []),
      ...(proposal === undefined ? [] : [own.notConfirmed(this.#words.question(proposal))]),
    ];
  }

  #fork(id: string, condition: string, section: string, inside: () => void): void {
    this.#node({ id, kind: 'fork', text: '?', section });
    this.#loose = [{ from: id, text: condition }];
    inside();
    this.#loose = [...this.#loose, { from: id, text: this.#words.own.otherwise }];
  }

  #node(node: GraphNode): void {
    this.nodes.push(node);
    this.#connect(node.id);
    this.#loose = [{ from: node.id }];
  }

  #connect(to: string): void {
    this.edges.push(...this.#loose.map((loose) => ({ ...loose, to })));
  }
}
