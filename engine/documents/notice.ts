import type { Notice } from '../format/format.ts';
import type { EvaluatedScope } from '../evaluation/evaluated-scope.ts';
import { cutAtPlaceholders } from '../questionnaire/placeholders.ts';
import { processName } from '../texts/process-name.ts';
import { about, type Filled, fillAll, lineOf, type Spot, stated } from './fill.ts';
import { aboutOf, type Desk } from './occasion.ts';
import type { Block, Line, Missing, Paper, Run } from './paper.ts';
import { once } from './register.ts';

type Part = Notice['parts'][number];
type NoticeLine = Part['lines'][number];

/** The privacy notices: one for each group of people whose data are used. */
export function notices(desk: Desk): readonly Paper[] {
  const { questionnaire, organisation } = desk.evaluation;
  const { notice } = questionnaire;
  if (!notice) return [];
  return questionnaire.subjects
    .filter(({ id }) => organisation.inner.some((process) => concerns(process, id)))
    .map(({ id, label }) => new Speaker(desk, notice, id).paper(desk.words(label)));
}

function concerns(process: EvaluatedScope, audience: string): boolean {
  return process.inner.some(({ at }) => at.subject === audience);
}

/** Says the notice to one group of people. */
class Speaker {
  readonly #desk: Desk;
  readonly #notice: Notice;
  readonly #audience: string;
  readonly #missing: Missing[] = [];

  constructor(desk: Desk, notice: Notice, audience: string) {
    this.#desk = desk;
    this.#notice = notice;
    this.#audience = audience;
  }

  paper(audience: string): Paper {
    const { say, language, day, now } = this.#desk;
    const { parts } = this.#notice;
    const short = parts.filter((part) => part.short);
    const blocks: Block[] = [
      ...(short.length > 0 ? [heading(1, say('inShort')), ...this.#short(short)] : []),
      ...(short.length > 0 ? [heading(1, say('inFull'))] : []),
      ...this.#full(parts.filter((part) => !part.short)),
      { kind: 'paragraph', line: [{ text: say('noticeDate', { day: day(now) }) }] },
    ];
    return {
      id: `notice-${this.#audience}`,
      kind: 'notice',
      title: say('notice', { audience: audience.toLowerCase() }),
      language,
      about: aboutOf(this.#desk),
      blocks,
      missing: once(this.#missing),
      notations: ['docx', 'html', 'md'],
      made: now,
    };
  }

  /** The short version: what is said once as paragraphs, what is said of each process as a list. */
  #short(parts: readonly Part[]): readonly Block[] {
    return parts.flatMap((part): Block[] => {
      if (part.per === 'organisation') return this.#paragraphs(part, this.#everywhere());
      const lines = this.#processes().flatMap((spot) => this.#said(part, spot));
      return lines.length > 0
        ? [
            { kind: 'paragraph', line: strong(this.#title(part)) },
            { kind: 'list', lines },
          ]
        : [];
    });
  }

  /** The whole: neighbouring parts about processes are said process by process. */
  #full(parts: readonly Part[]): readonly Block[] {
    const blocks: Block[] = [];
    for (let index = 0; index < parts.length;) {
      const first = parts[index];
      if (!first) break;
      const after = parts.findIndex((part, at) => at > index && part.per !== first.per);
      const run = parts.slice(index, after < 0 ? undefined : after);
      blocks.push(...(first.per === 'organisation' ? this.#once(run) : this.#perProcess(run)));
      index += run.length;
    }
    return blocks;
  }

  #once(parts: readonly Part[]): readonly Block[] {
    return parts.flatMap((part) => {
      const paragraphs = this.#paragraphs(part, this.#everywhere());
      return paragraphs.length > 0 ? [heading(2, this.#title(part)), ...paragraphs] : [];
    });
  }

  #perProcess(parts: readonly Part[]): readonly Block[] {
    const { evaluation, words } = this.#desk;
    return this.#processes().flatMap((spot) => {
      const process = evaluation.response.processes.find(({ id }) => id === spot.scope.at.process);
      const name = process ? words(processName(evaluation.questionnaire, process)) : '';
      return [
        heading(2, name),
        ...parts.flatMap((part) => {
          const paragraphs = this.#paragraphs(part, spot);
          return paragraphs.length > 0 ? [heading(3, this.#title(part)), ...paragraphs] : [];
        }),
      ];
    });
  }

  #paragraphs(part: Part, spot: Spot): Block[] {
    return this.#said(part, spot).map((line) => ({ kind: 'paragraph', line }));
  }

  /** The lines of a part that are to be said here. When none is, but answers are still to come, it is missing. */
  #said(part: Part, spot: Spot): readonly Line[] {
    const lines = part.lines.map((one) => ({
      one,
      ...(one.when ? stated(one.when, spot) : { truth: 'holds' as const, step: undefined }),
    }));
    const said = lines
      .filter(({ one, truth }) => truth === 'holds' && this.#isFor(one, spot))
      .map(({ one }) => this.#sentence(one, spot));
    if (said.length > 0) return said;
    const waiting = lines.find(({ truth }) => truth === 'open');
    if (!waiting) return [];
    const gap = about(this.#desk.words(part.missing ?? part.title), spot, waiting.step);
    this.#missing.push(gap);
    return [lineOf({ pieces: [], missing: [gap] }, this.#desk)];
  }

  #isFor({ filled = [], empty = [] }: NoticeLine, spot: Spot): boolean {
    const has = (id: string) => {
      const { pieces, missing } = this.#fill(id, spot);
      return pieces.length + missing.length > 0;
    };
    return filled.every(has) && !empty.some(has);
  }

  #sentence({ text }: NoticeLine, spot: Spot): Line {
    return cutAtPlaceholders(this.#desk.words(text)).flatMap((piece): readonly Run[] => {
      if ('text' in piece) return [piece];
      const found = this.#fill(piece.id, spot);
      const filled = found.pieces.length + found.missing.length > 0 ? found : this.#gap(piece.id, spot);
      this.#missing.push(...filled.missing);
      return lineOf(filled, this.#desk);
    });
  }

  /** A sentence with nothing in its place would say something else: then the place is a gap. */
  #gap(id: string, spot: Spot): Filled {
    const title = this.#notice.placeholders[id]?.title ?? id;
    return { pieces: [], missing: [about(this.#desk.words(title), spot)] };
  }

  /** What a placeholder stands for here. */
  #fill(id: string, spot: Spot): Filled {
    const placeholder = this.#notice.placeholders[id];
    return placeholder ? fillAll(placeholder.from, placeholder.title, spot) : { pieces: [], missing: [] };
  }

  #title(part: Part): string {
    return this.#desk.words(part.title);
  }

  #everywhere(): Spot {
    return { desk: this.#desk, scope: this.#desk.evaluation.organisation, audience: this.#audience };
  }

  #processes(): readonly Spot[] {
    return this.#desk.evaluation.organisation.inner
      .filter((scope) => concerns(scope, this.#audience))
      .map((scope) => ({ desk: this.#desk, scope, audience: this.#audience }));
  }
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function strong(text: string): Line {
  return [{ text, strong: true }];
}
