import fc, { type GeneratorValue } from 'fast-check';
import type {
  Answer,
  Condition,
  Per,
  Question,
  Questionnaire,
  QuestionnaireDocument,
  Response,
} from '../format/format.ts';
import { type QuestionPlace, catalogue } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { load } from '../load/load.ts';
import { type AnswerOption, optionsOf, takesSeveral, unknownAnswer } from '../questionnaire/options.ts';
import { isConfirmed, withGivenAnswer } from '../asking/proposal.ts';
import { groupsOf } from '../questionnaire/groups.ts';
import { emptyResponse, withAdjustment, withOwnProcess, withProcessAdded } from '../response/response.ts';
import { route } from '../asking/route.ts';
import { type Step, depth, perOf } from '../questionnaire/scope.ts';

/** Questionnaires and responses for property tests: small, of every shape the format allows, and without errors. */

type Clause = Extract<
  Condition,
  | { question: unknown }
  | { fact: unknown }
  | { score: unknown }
  | { process: unknown }
  | { group: unknown }
  | { subject: unknown }
>;
type Score = QuestionnaireDocument['scores'][number];
type Section = QuestionnaireDocument['sections'][number];

const scale = ['low', 'medium', 'high'];
const subjects = ['employees', 'customers'];
const processes = ['payroll', 'cctv', 'orders'];

/** What is there to be read by what comes later, and the narrowest scope that its reading needs. */
interface Readable {
  readonly id: string;
  readonly per: Per;
  readonly narrow: boolean;
  readonly clause: () => Clause;
}

/** How large a generated questionnaire may be. */
interface Size {
  readonly sections: number;
  /** In each section. */
  readonly questions: number;
}

/** A questionnaire, loaded without errors. */
export function questionnaireFrom(
  g: GeneratorValue,
  size: Size = { sections: 5, questions: 4 },
): Questionnaire {
  const text = JSON.stringify(new Draft(g, size).questionnaire());
  const { questionnaire, diagnostics } = load(text);
  if (!questionnaire) {
    throw new Error(
      `The generated questionnaire has errors: ${JSON.stringify(
        diagnostics.filter(({ severity }) => severity === 'error'),
        undefined,
        1,
      )}\n${text}`,
    );
  }
  return questionnaire;
}

class Draft {
  readonly #g: GeneratorValue;
  readonly #size: Size;
  readonly #readable: Readable[] = [];
  readonly #facts: Record<string, Condition> = {};
  readonly #scores: Score[] = [];
  readonly #questions: { id: string; per: Per; question: Question }[] = [];
  readonly #groups: readonly { readonly id: string; readonly processes: string[]; readonly label?: string }[];
  #count = 0;

  constructor(g: GeneratorValue, size: Size) {
    this.#g = g;
    this.#size = size;
    this.#groups = this.#one([
      processes.map((id) => ({ id, processes: [id] })),
      [
        { id: 'staff', processes: ['payroll'] },
        { id: 'cctv', label: 'Shop', processes: ['cctv', 'orders'] },
      ],
    ]);
  }

  questionnaire(): QuestionnaireDocument {
    const sections = Array.from({ length: this.#number(1, this.#size.sections) }, () => this.#section());
    const preset = this.#propose(sections);
    for (const per of ['subject', 'process', 'organisation', 'subject', 'process', 'organisation'] as const) {
      this.#score(per);
    }
    return {
      format: 1,
      id: 'generated',
      version: '1.0.0',
      languages: ['en'],
      title: 'Generated',
      publisher: { name: 'Nobody' },
      reviewed: { on: '2026-01-01', until: '2027-01-01' },
      subjects: subjects.map((id) => ({ id, label: id })),
      ...(this.#groups.length < processes.length && { groups: [...this.#groups] }),
      processes: [
        { id: 'payroll', label: 'Payroll', subjects: ['employees'], ...(preset && { preset }) },
        { id: 'cctv', label: 'Cameras', subjects, ...(preset && { preset }) },
        { id: 'orders', label: 'Orders', subjects: ['customers'] },
      ],
      scales: { risk: scale.map((id) => ({ id, label: id })) },
      facts: this.#facts,
      sections,
      scores: this.#scores,
      ...this.#measures(),
      ...this.#consistency(),
      profile: {
        columns: this.#scores
          .filter(({ per }) => per !== 'organisation')
          .map(({ id, per }) => (per === 'subject' ? { score: id, subject: 'employees' } : { score: id })),
      },
    };
  }

  /** Measures of each kind, a plan, and an incident, as far as there is something to read. */
  #measures(): Pick<QuestionnaireDocument, 'measures' | 'plan' | 'incidents'> {
    const measures = (['organisation', 'process', 'subject'] as const).flatMap((per) => {
      const when = this.#condition(per);
      const first = this.#maybe(() => this.#condition(per), 0.5);
      const told = { title: 'Do it', text: 'Do it.', effort: 'day' as const };
      return when ? [{ id: this.#id('m'), per, when, ...(first && { first }), ...told }] : [];
    });
    const when = this.#condition('organisation');
    const step = { id: this.#id('t'), title: 'Step', text: 'A step.' };
    const plan = when ? [{ ...step, checks: [{ id: this.#id('c'), label: 'Is it so?', when }] }] : [];
    const urgent = this.#condition('organisation');
    const told = { name: 'Fire', title: 'Fire!', text: 'Something burns.' };
    const steps = [{ id: this.#id('i'), title: 'Out', text: 'Get out.' }];
    const incidents = urgent ? [{ id: this.#id('i'), ...told, when: urgent, steps }] : [];
    return { measures, plan, incidents };
  }

  /** Consistency rules of each kind: each doubts an answer that can be seen from its scope. */
  #consistency(): Pick<QuestionnaireDocument, 'consistency' | 'sources'> {
    const consistency = (['organisation', 'process', 'subject'] as const).flatMap((per) => {
      const asked = this.#one(
        this.#questions.filter(({ id, per: of }) => {
          const known = this.#readable.find((one) => one.id === id);
          return known !== undefined && depth(of) <= depth(per) && (!known.narrow || of === per);
        }),
      );
      if (!asked) return [];
      const clause = this.#questionClause(asked.question);
      const other = this.#condition(per);
      const others = other === undefined || 'all' in other || 'any' in other ? [] : [other];
      const when = this.#chance(0.5) ? { all: [clause, ...others] } : { any: [clause, ...others] };
      const marked = this.#scores.filter((score) => depth(score.per) <= depth(per)).map(({ id }) => id);
      const [score] = marked;
      return {
        id: this.#id('k'),
        per,
        when,
        about: [asked.id],
        because: 'That rarely fits.',
        ...(score !== undefined && { scores: [score] }),
        source: 'law',
      };
    });
    return { consistency, sources: { law: { title: 'A law' } } };
  }

  /** Puts a proposal before some questions about processes; gives the preset that goes with it. */
  #propose(sections: Section[]): Record<string, Answer> | undefined {
    const first = sections.findIndex(({ per }) => per === 'process');
    if (first < 0 || this.#chance(0.4)) return undefined;
    const later = sections
      .slice(first)
      .flatMap(({ per, questions }) => (per === 'organisation' ? [] : questions));
    const covered = later.filter(({ kind }) => kind !== 'note' && kind !== 'which' && this.#chance(0.6));
    if (covered.length === 0) return undefined;
    const covers = covered.map(({ id }) => id);
    const [section] = sections.slice(first);
    section?.questions.unshift({ id: this.#id('p'), kind: 'proposal', text: 'Is this right?', covers });
    const answers = covered.map((question) => [
      question.id,
      answerTo(this.#g, question, this.#options(question)),
    ]);
    return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  }

  #options(question: Question): readonly AnswerOption[] {
    return optionsOf(question, (id) => this.#questions.find((one) => one.question.id === id)?.question);
  }

  #section(): Section {
    const per = this.#one<Per>(['organisation', 'process', 'subject']);
    const when = this.#maybe(() => this.#condition(per), 0.2);
    const questions = Array.from({ length: this.#number(1, this.#size.questions) }, () =>
      this.#question(per, when),
    );
    if (this.#chance(0.3)) this.#fact();
    if (this.#chance(0.3)) this.#score(per);
    return { id: this.#id('s'), per, title: 'Section', ...(when && { when }), questions };
  }

  #question(per: Per, around: Condition | undefined): Question {
    const id = this.#id('q');
    const when = this.#maybe(() => this.#condition(per), 0.4);
    const asked = { id, text: `Question ${id}?`, ...(when && { when }) };
    const question = this.#which(asked, per) ?? this.#kind(asked, per);
    this.#questions.push({ id, per, question });
    const optional = 'optional' in question && question.optional;
    if (question.kind !== 'note' && !optional) {
      this.#readable.push({
        id,
        per,
        narrow: this.#narrow(when) || this.#narrow(around) || this.#narrowOf(question),
        clause: () => this.#questionClause(question),
      });
    }
    return question;
  }

  /** Now and then: which options of an earlier question are not known. */
  #which(asked: { id: string; text: string; when?: Condition }, per: Per): Question | undefined {
    const of = this.#one(
      this.#questions.filter(({ question }) => {
        const known = this.#readable.find(({ id }) => id === question.id);
        const seen = known && depth(known.per) <= depth(per) && (!known.narrow || known.per === per);
        return (
          seen && this.#options(question).some(({ unknown, exclusive }) => unknown && exclusive === false)
        );
      }),
    );
    if (!of || this.#chance(0.5)) return undefined;
    const lower = of.per === per && this.#chance(0.6) ? this.#lower() : undefined;
    return { ...asked, kind: 'which', of: of.question.id, ...(lower && { lower }) };
  }

  #narrowOf(question: Question): boolean {
    return question.kind === 'which' && this.#readable.some(({ id, narrow }) => narrow && id === question.of);
  }

  #kind(asked: { id: string; text: string; when?: Condition }, per: Per): Question {
    const outcome = () => ({ points: this.#number(-1, 3), level: this.#one(scale) });
    const option = (id: string) => ({ id, label: id, ...outcome() });
    const careful = { points: 3, level: 'high', because: 'Careful.' };
    const unknown = {
      id: 'no-idea',
      label: '?',
      unknown: true as const,
      points: 3,
      level: 'high',
      because: 'Careful.',
    };
    const lowered = (options: readonly string[]) =>
      this.#chance(0.5) ? { lower: { ...this.#lower(), to: this.#one(options) } } : {};
    switch (this.#number(0, 5)) {
      case 0: {
        const notOurs = { id: 'not-ours', label: 'Not ours', notApplicable: true as const };
        const proposes = this.#one(this.#scores.filter((one) => one.per === per))?.id;
        return {
          ...asked,
          kind: 'choice',
          ...(this.#chance(0.3) && { order: 'best-to-worst' as const }),
          ...(proposes !== undefined && this.#chance(0.5) && { proposes }),
          options: [
            { ...option('a'), ...lowered(['b']) },
            { ...option('b'), ...lowered(['a']) },
            this.#chance(0.5) ? { ...option('c'), ...lowered(['a', 'b']) } : notOurs,
            { ...unknown, ...lowered(['a', 'b']) },
          ],
        };
      }
      case 1: {
        const none = { id: 'none', label: 'None', exclusive: true as const };
        return {
          ...asked,
          kind: 'choices',
          options: [
            { ...option('a'), ...(this.#chance(0.5) && { lower: this.#lower() }) },
            { ...option('b'), ...(this.#chance(0.5) && { lower: this.#lower() }) },
            none,
            {
              ...unknown,
              points: 9,
              ...(this.#chance(0.5) && { exclusive: false }),
              ...(this.#chance(0.3) && { lower: this.#lower() }),
            },
          ],
        };
      }
      case 2:
        return {
          ...asked,
          kind: 'yes-no',
          yes: { ...outcome(), ...lowered(['no']) },
          no: { ...outcome(), ...lowered(['yes']) },
          unknown: { ...careful, ...lowered(['yes', 'no']) },
        };
      case 3:
        return {
          ...asked,
          kind: 'number',
          min: 0,
          max: 9,
          whole: true,
          ...(this.#chance(0.5) && { unknown: careful }),
        };
      case 4:
        return { ...asked, kind: 'text', ...(this.#chance(0.5) && { optional: true as const }) };
      default:
        return this.#chance(0.3)
          ? { ...asked, kind: 'note' }
          : { ...asked, kind: 'yes-no', yes: { points: 1 }, unknown: { points: 1, because: 'Careful.' } };
    }
  }

  #lower() {
    return {
      by: this.#one(['doing', 'stopping', 'finding-out'] as const),
      effort: this.#one(['hour', 'day', 'week'] as const),
    };
  }

  #questionClause(question: Question): Clause {
    const id = question.id;
    if (question.kind === 'number') {
      return {
        question: id,
        ...(question.unknown && this.#chance(0.3)
          ? { is: 'unknown' }
          : this.#chance(0.5)
            ? { atLeast: this.#number(0, 9) }
            : { atMost: this.#number(0, 9) }),
      };
    }
    if (question.kind === 'text') return { question: id, answered: this.#chance(0.5) };
    const wanted = this.#one(this.#options(question)).id;
    if (takesSeveral(question)) {
      return this.#chance(0.5) ? { question: id, includes: wanted } : { question: id, excludes: [wanted] };
    }
    return this.#chance(0.5) ? { question: id, is: [wanted] } : { question: id, isNot: wanted };
  }

  #fact(): void {
    const per = this.#one<Per>(['organisation', 'process', 'subject']);
    const condition = this.#condition(per);
    if (!condition) return;
    const id = this.#id('f');
    this.#facts[id] = condition;
    this.#readable.push({
      id,
      per,
      narrow: this.#narrow(condition),
      clause: () => (this.#chance(0.5) ? { fact: id } : { fact: id, is: false }),
    });
  }

  #score(per: Per): void {
    const id = this.#id('x');
    const scored = {
      id,
      per,
      title: id,
      scale: 'risk',
      ...(this.#chance(0.2) && { adjustable: true as const }),
    };
    const own = this.#questions.filter(
      (one) => one.per === per && one.question.kind !== 'note' && one.question.kind !== 'which',
    );
    const answered = own.filter(({ question }) =>
      this.#options(question).some(({ points }) => points !== undefined),
    );
    const levelled = own.filter(({ question }) =>
      this.#options(question).some(({ level }) => level !== undefined),
    );
    const scores = this.#scores.filter((one) => one.per === per);
    const narrower = this.#scores.filter((one) => depth(one.per) > depth(per));
    const score = this.#way(scored, per, levelled, answered, scores, narrower);
    this.#scores.push(score);
    const narrow = this.#narrow(score);
    this.#readable.push({
      id,
      per,
      narrow,
      clause: () =>
        this.#chance(0.5)
          ? { score: id, atLeast: this.#one(scale) }
          : 'sum' in score && this.#chance(0.6)
            ? this.#one<Clause>([
                { score: id, points: { atLeast: this.#number(0, 4) } },
                { score: id, points: { atMost: this.#number(0, 4) } },
                { score: id, share: { atLeast: this.#one([0.2, 0.5, 1]) } },
                { score: id, share: { atLeast: 0.1, atMost: 0.6 } },
              ])
            : { score: id, is: [this.#one(scale)] },
    });
  }

  #way(
    scored: { id: string; per: Per; title: string; scale: string },
    per: Per,
    levelled: readonly { id: string }[],
    answered: readonly { id: string }[],
    scores: readonly Score[],
    narrower: readonly Score[],
  ): Score {
    const rule = (give: object) => {
      const when = this.#condition(per);
      return { ...give, ...(when && { when }) };
    };
    const overOf = (score: Score) =>
      score.per === 'process' ? ('processes' as const) : ('subjects' as const);
    const all = narrower.map((score) => {
      const over = overOf(score);
      const only = over === 'subjects' && this.#chance(0.3) && { subject: this.#one(subjects) };
      return { score: score.id, over, ...only };
    });
    switch (this.#number(0, 3)) {
      case 0:
        return {
          ...scored,
          worst: [
            ...(this.#chance(0.5) ? [{ level: 'low' }] : []),
            ...levelled.map(({ id }) => ({ question: id })),
            ...scores.slice(0, 1).map(({ id }) => ({ score: id })),
            ...all,
            { level: this.#one(scale), ...rule({}) },
          ],
        };
      case 1: {
        const share = this.#chance(0.3);
        return {
          ...scored,
          sum: [
            ...answered.map(({ id }) => ({
              question: id,
              ...(this.#chance(0.3) && { times: this.#one([-1, 0.5, 2]) }),
            })),
            ...answered
              .filter(({ id }) => this.#isNumber(id))
              .map(({ id }) => ({ points: 1, when: { question: id, atLeast: 5 } })),
            { points: this.#number(-1, 3), ...rule({}) },
            ...scores.slice(0, 1).map((other) => ({
              score: other.id,
              ...('sum' in other && this.#chance(0.5) && { as: 'points' as const }),
            })),
            ...all,
          ],
          ...(share && { of: 'maximum' as const }),
          bands: share
            ? [
                { from: 0, level: 'low' },
                { from: 0.4, level: 'medium' },
                { from: 0.8, level: 'high' },
              ]
            : [
                { from: -1000, level: 'low' },
                { from: 1, level: 'medium' },
                { from: 4, level: 'high' },
              ],
        };
      }
      case 2: {
        const [rows, columns] = [this.#one([...scores]), this.#one([...scores])];
        if (rows && columns) {
          const levels = Object.fromEntries(
            scale.map((row) => [row, Object.fromEntries(scale.map((column) => [column, this.#one(scale)]))]),
          );
          return { ...scored, matrix: { rows: rows.id, columns: columns.id, levels } };
        }
        return { ...scored, worst: all.length > 0 ? all : [{ level: 'low' }] };
      }
      default: {
        const when = this.#condition(per);
        return {
          ...scored,
          first: [
            ...(when ? [{ when, level: 'high', because: 'It is so.' }] : []),
            { level: this.#one(scale) },
          ],
        };
      }
    }
  }

  /** A number has no points by itself: in a sum, a rule stands beside it. */
  #isNumber(id: string): boolean {
    return this.#questions.some(({ question }) => question.id === id && question.kind === 'number');
  }

  /** A condition that may stand in a scope; undefined when there is nothing to read there yet. */
  #condition(per: Per): Condition | undefined {
    const clauses = () =>
      Array.from({ length: this.#number(1, 3) }, () => this.#clause(per)).filter((one) => one !== undefined);
    const list = clauses();
    const [only] = list;
    if (!only) return undefined;
    const inner = clauses();
    switch (this.#number(0, 4)) {
      case 0:
        return { all: inner.length > 0 ? [...list, { any: inner }] : list };
      case 1:
        return { any: inner.length > 0 ? [...list, { all: inner }] : list };
      case 2:
        return this.#chance(0.5)
          ? { count: list, atLeast: this.#number(0, list.length) }
          : { count: list, atMost: this.#number(0, list.length) };
      default:
        return only;
    }
  }

  #clause(per: Per): Clause | undefined {
    if (per === 'subject' && this.#chance(0.1)) return { subject: this.#one(subjects) };
    if (per !== 'organisation' && this.#chance(0.08)) return { process: this.#one(processes) };
    if (this.#chance(0.12)) {
      const group = this.#one(this.#groups).id;
      return per === 'organisation' ? { group, over: 'processes' } : { group };
    }
    const readable = this.#one(
      this.#readable.filter((one) =>
        depth(one.per) <= depth(per)
          ? !one.narrow || one.per === per
          : per === 'organisation' || one.per === 'subject',
      ),
    );
    if (!readable) return undefined;
    const clause = readable.clause();
    if (depth(readable.per) <= depth(per)) return clause;
    const over = readable.per === 'process' ? ('processes' as const) : ('subjects' as const);
    const every = this.#chance(0.3) && { every: true as const };
    const only = over === 'subjects' && this.#chance(0.3) && { subject: this.#one(subjects) };
    return 'question' in clause || 'fact' in clause || 'score' in clause
      ? { ...clause, over, ...every, ...only }
      : { ...clause, over, ...every };
  }

  /** Whether something reads narrower scopes, itself or through what it names. */
  #narrow(part: Condition | Score | undefined): boolean {
    const text = JSON.stringify(part ?? {});
    return (
      text.includes('"over"') || this.#readable.some((one) => one.narrow && text.includes(`"${one.id}"`))
    );
  }

  #id(kind: string): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  #number(min: number, max: number): number {
    return this.#g(fc.integer, { min, max });
  }

  #chance(share: number): boolean {
    return this.#number(0, 99) < share * 100;
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#number(0, Math.max(0, values.length - 1))] as Value;
  }

  #maybe<Value>(make: () => Value, share: number): Value | undefined {
    return this.#chance(share) ? make() : undefined;
  }
}

/** A response with a few processes and no answers. */
export function processesFrom(g: GeneratorValue, questionnaire: Questionnaire): Response {
  let response = emptyResponse(questionnaire);
  for (const { id } of questionnaire.processes) {
    if (g(fc.integer, { min: 0, max: 2 }) > 0) response = withProcessAdded(questionnaire, response, id);
  }
  if (g(fc.integer, { min: 0, max: 3 }) === 0) {
    const touched = questionnaire.subjects.map(({ id }) => id).slice(g(fc.integer, { min: 0, max: 1 }));
    const groups = groupsOf(questionnaire).map(({ id }) => id);
    response = withOwnProcess(questionnaire, response, {
      name: 'Our own',
      subjects: touched.length > 0 ? touched : ['employees'],
      group: groups[g(fc.integer, { min: 0, max: groups.length })],
    });
  }
  return adjustedFrom(g, questionnaire, response);
}

/** The response with some of the levels that may be set by hand set by hand. */
function adjustedFrom(g: GeneratorValue, questionnaire: Questionnaire, start: Response): Response {
  let response = start;
  for (const { at } of evaluate(questionnaire, start).scopes) {
    for (const { id, per, adjustable, scale: of } of questionnaire.scores) {
      if (!adjustable || per !== perOf(at) || g(fc.integer, { min: 0, max: 3 }) > 0) continue;
      const levels = catalogue(questionnaire).scales.get(of) ?? [];
      const level = levels[g(fc.integer, { min: 0, max: levels.length - 1 })] ?? '';
      response = withAdjustment(response, { score: id, ...at, level, reason: 'Seen.' });
    }
  }
  return response;
}

/** An answer that a question takes; undefined for a note. */
export function answerFrom(g: GeneratorValue, { question, options }: QuestionPlace): Answer | undefined {
  return answerTo(g, question, options);
}

function answerTo(
  g: GeneratorValue,
  question: Question,
  options: readonly AnswerOption[],
): Answer | undefined {
  const pick = <Value>(values: readonly Value[]) => values[g(fc.integer, { min: 0, max: values.length - 1 })];
  switch (question.kind) {
    case 'note':
      return undefined;
    case 'text':
      return 'Text';
    case 'number':
      return question.unknown && g(fc.integer, { min: 0, max: 3 }) === 0
        ? unknownAnswer
        : g(fc.integer, { min: question.min ?? 0, max: question.max ?? 9 });
    case 'which':
      return options.map(({ id }) => id); // some of them are no longer asked about: at least one is
    case 'choices':
    case 'proposal': {
      const exclusive = options.filter((option) => option.exclusive);
      const free = options.filter((option) => !option.exclusive && g(fc.integer, { min: 0, max: 1 }) === 1);
      return free.length > 0 && (exclusive.length === 0 || g(fc.integer, { min: 0, max: 2 }) > 0)
        ? free.map(({ id }) => id)
        : [pick(exclusive)?.id ?? options[0]?.id ?? ''];
    }
    default:
      return pick(options)?.id;
  }
}

/** A step answered at random. */
export function answeredFrom(
  g: GeneratorValue,
  questionnaire: Questionnaire,
  response: Response,
  step: Step,
): Response {
  const place = catalogue(questionnaire).questions.get(step.question);
  return withGivenAnswer(questionnaire, response, step, place && answerFrom(g, place));
}

/** All steps that could ever be asked of this response, whether they apply or not. */
export function allSteps(questionnaire: Questionnaire, response: Response): readonly Step[] {
  return evaluate(questionnaire, response).scopes.flatMap((scope) =>
    [...catalogue(questionnaire).questions.keys()]
      .filter((question) => scope.knows(question))
      .map((question) => ({ question, ...scope.at })),
  );
}

/**
 * Answers all that applies, each time a step of the route drawn at random, until nothing is left; tells of every
 * response on the way, the first one included. Nothing is answered twice.
 */
export function completedFrom(
  g: GeneratorValue,
  questionnaire: Questionnaire,
  start: Response,
  onTheWay: (response: Response) => void = () => {},
): Response {
  let response = start;
  const done = new Set<string>();
  for (;;) {
    onTheWay(response);
    const left = route(evaluate(questionnaire, response)).filter(
      (step) => !done.has(JSON.stringify(step)) && !isConfirmed(response, step),
    );
    const step = left[g(fc.integer, { min: 0, max: Math.max(0, left.length - 1) })];
    if (!step) return response;
    done.add(JSON.stringify(step));
    response = answeredFrom(g, questionnaire, response, step);
  }
}
