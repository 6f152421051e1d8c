import type { Answer, Response } from '../format/format.ts';
import { answer as answerSchema } from '../format/schema/parts.ts';
import { formatVersion } from '../format/schema/questionnaire.ts';
import { responseSchema } from '../format/schema/response.ts';
import { type Diagnostic, pointer, pointerSteps } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/report.ts';
import { quote } from '../diagnostics/show.ts';
import { type Shape, misfits } from '../format/misfits.ts';
import { shapeOfResponse } from '../format/shape.ts';
import { isList, isRecord } from '../json/record.ts';
import { detailParts, isName, longestName, longestText, plannedParts } from './fits.ts';

/** A response of the right shape, and what had to be set aside for that. */
export interface ShapedResponse {
  readonly response: Response;
  /** Where each of its processes stood in the list as it was given, and each level that was set by hand. */
  readonly processes: readonly number[];
  readonly adjustments: readonly number[];
  /** What was set aside and can be kept, by its place. */
  readonly setAside: Readonly<Record<string, Answer>>;
  /** Why each was set aside. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A value as a response: each part of it that has another shape is set aside, and the rest is as it was. What does not
 * even say which questionnaire it answers, or has no answers at all, is no response.
 */
export function shapedResponse(
  value: unknown,
): ShapedResponse | { readonly diagnostics: readonly Diagnostic[] } {
  const refused = () => ({ diagnostics: shapeOfResponse(value).diagnostics });
  if (!isRecord(value) || value['format'] !== formatVersion || !isRecord(value['questionnaire']))
    return refused();
  if (!('organisation' in value || 'processes' in value)) return refused();
  const shaping = new Shaping();
  const { value: response } = shapeOfResponse(shaping.response(value, value['questionnaire']));
  if (!response) return refused();
  const { processes, adjustments, setAside, diagnostics } = shaping;
  return { response, processes, adjustments, setAside, diagnostics };
}

/** The schemas of what is looked at apart, each without the inside of its parts. */
const ofResponse = outside(responseSchema);
const ofQuestionnaire = outside(responseSchema.properties.questionnaire);
const ofOrganisation = outside(responseSchema.properties.organisation);
const ofProcess = outside(responseSchema.properties.processes.items);
const ofSubject = outside(responseSchema.properties.processes.items.properties.subjects.additionalProperties);
const ofConfirmed = responseSchema.properties.processes.items.properties.confirmed.items;
const ofAdjustment = responseSchema.properties.adjustments.items;
const ofDone = responseSchema.properties.done.additionalProperties;

/** A schema that asks of each part only what kind of value it is. */
function outside(schema: Shape): Shape {
  const parts = Object.entries(schema.properties ?? {}).map(([name, { type, ...part }]): [string, Shape] => [
    name,
    type === 'object' || type === 'array' ? { type } : { ...(type !== undefined && { type }), ...part },
  ]);
  return { ...schema, properties: Object.fromEntries(parts) };
}

type Parts = Record<string, unknown>;

class Shaping {
  readonly diagnostics: Diagnostic[] = [];
  readonly processes: number[] = [];
  readonly adjustments: number[] = [];
  readonly setAside: Record<string, Answer> = {};

  response(value: Parts, questionnaire: Parts): unknown {
    const parts = this.#object(ofResponse, value, '');
    const { name, changed, organisation, processes, adjustments, done, planned, details, orphans, ...rest } =
      parts;
    const { answers } = this.#object(ofOrganisation, organisation ?? {}, '/organisation');
    return {
      ...rest,
      ...some('name', this.#name(name, '/name')),
      ...some('changed', this.#moment(changed, '/changed')),
      questionnaire: { version: '', ...this.#object(ofQuestionnaire, questionnaire, '/questionnaire') },
      organisation: { answers: this.#answers(answers, '/organisation/answers') },
      processes: this.#list(processes, '/processes', this.processes, (one, at) => this.#process(one, at)),
      ...(isList(adjustments) && {
        adjustments: this.#list(adjustments, '/adjustments', this.adjustments, (one, at) =>
          this.#whole(ofAdjustment, one, at),
        ),
      }),
      ...some(
        'done',
        this.#each(done, '/done', (one, at) => this.#whole(ofDone, one, at)),
      ),
      ...some(
        'planned',
        this.#each(planned, '/planned', (one, at) => nonEmpty(this.#texts(one, at, plannedParts))),
      ),
      ...some('details', nonEmpty(this.#texts(details ?? {}, '/details', detailParts))),
      ...some(
        'orphans',
        this.#each(orphans, '/orphans', (one, at) => this.#answer(one, at)),
      ),
    };
  }

  #process(value: unknown, at: string): Parts | undefined {
    const { answers, subjects, confirmed, name, ...rest } = this.#object(ofProcess, value, at);
    if (!('id' in rest)) {
      this.#keep({ answers, subjects }, at);
      return undefined;
    }
    const known = this.#each(confirmed, pointer(at, 'confirmed'), (one, here) =>
      this.#whole(ofConfirmed, one, here),
    );
    return {
      ...rest,
      ...some('name', this.#name(name, pointer(at, 'name'))),
      answers: this.#answers(answers, pointer(at, 'answers')),
      subjects:
        this.#each(subjects, pointer(at, 'subjects'), (one, here) => ({
          answers: this.#answers(this.#object(ofSubject, one, here)['answers'], pointer(here, 'answers')),
        })) ?? {},
      ...some('confirmed', known && nonEmpty(Object.values(known))),
    };
  }

  #answers(answers: unknown, at: string): Parts {
    return this.#each(answers, at, (one, here) => this.#answer(one, here)) ?? {};
  }

  #answer(value: unknown, at: string): unknown {
    return this.#whole(answerSchema, value, at);
  }

  /** The name that a person gave, if it is one. */
  #name(name: unknown, at: string): unknown {
    if (name === undefined || isName(name)) return name;
    this.#tooLong(at, longestName);
    this.#keep(name, at);
    return undefined;
  }

  /** A moment, if it is one. */
  #moment(moment: unknown, at: string): unknown {
    if (typeof moment !== 'string' || !Number.isNaN(new Date(moment).valueOf())) return moment;
    this.#noSuchDay(at, moment);
    return undefined;
  }

  /** The texts that are as they may be. */
  #texts(value: unknown, at: string, parts: Readonly<Record<string, (text: unknown) => boolean>>): Parts {
    const schema = responseSchema.properties;
    const shape = parts === detailParts ? schema.details : schema.planned.additionalProperties;
    const fitting = Object.entries(this.#object(shape, value, at)).filter(([name, text]) => {
      if (parts[name]?.(text)) return true;
      const here = pointer(at, name);
      if (name === 'on') this.#noSuchDay(here, text);
      else this.#tooLong(here, longestText);
      this.#keep(text, here);
      return false;
    });
    return Object.fromEntries(fitting);
  }

  #tooLong(at: string, longest: number): void {
    const expected = [`at most ${longest} characters`];
    this.diagnostics.push(error('too-long', at, 'This text is too long.', { expected }));
  }

  #noSuchDay(at: string, day: unknown): void {
    const written = quote(String(day));
    this.diagnostics.push(error('no-such-day', at, `There is no day ${written}.`, { actual: written }));
  }

  /** The parts of an object that have the shape that they should have; none of what is no object. */
  #object(schema: Shape, value: unknown, at: string): Parts {
    const wrong = new Set<string | undefined>();
    for (const found of misfits(schema, value)) {
      wrong.add(pointerSteps(found.pointer)[0]);
      this.diagnostics.push({ ...found, pointer: at + found.pointer });
    }
    if (!isRecord(value)) {
      this.#keep(value, at);
      return {};
    }
    for (const name of wrong) if (name !== undefined) this.#keep(value[name], pointer(at, name));
    return Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
  }

  /** A value that has the shape that it should have, or nothing. */
  #whole(schema: Shape, value: unknown, at: string): unknown {
    const found = [...misfits(schema, value)];
    if (found.length === 0) return value;
    this.diagnostics.push(...found.map((one) => ({ ...one, pointer: at + one.pointer })));
    this.#keep(value, at);
    return undefined;
  }

  /** What each part of an object or a list comes to, by its name; undefined of what is neither. */
  #each(value: unknown, at: string, shaped: (part: unknown, at: string) => unknown): Parts | undefined {
    if (!isRecord(value) && !isList(value)) return undefined;
    const parts = Object.entries(value).map(([name, part]) => [name, shaped(part, pointer(at, name))]);
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  }

  /** The same of a list, with where each that is left stood. */
  #list(
    value: unknown,
    at: string,
    stood: number[],
    shaped: (part: unknown, at: string) => unknown,
  ): readonly unknown[] {
    const parts = this.#each(value, at, shaped) ?? {};
    stood.push(...Object.keys(parts).map(Number));
    return Object.values(parts);
  }

  /** Keeps what is set aside, as far as an answer can hold it. */
  #keep(value: unknown, at: string): void {
    if (isKeepable(value)) this.setAside[at] = value;
    else if (isRecord(value) || isList(value)) {
      for (const [name, part] of Object.entries(value)) this.#keep(part, pointer(at, name));
    }
  }
}

/** Whether an answer could have this shape: then it can be kept among what no longer fits. */
export function isKeepable(value: unknown): value is Answer {
  if (typeof value === 'string') return value.trim() !== '';
  if (isList(value))
    return value.every((one) => typeof one === 'string') && new Set(value).size === value.length;
  return Number.isFinite(value);
}

function some(name: string, part: unknown): Parts {
  return part === undefined ? {} : { [name]: part };
}

function nonEmpty<Part extends object>(part: Part): Part | undefined {
  return Object.keys(part).length > 0 ? part : undefined;
}
