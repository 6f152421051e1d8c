import { questionnaire as fitsQuestionnaire, response as fitsResponse } from 'virtual:validator';
import type { QuestionnaireDocument, Response } from './format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatVersion } from './schema/questionnaire.ts';
import {
  publishedQuestionnaireSchema,
  publishedResponseSchema,
  publishedSectorSchema,
} from './schema/published.ts';
import type { SectorDocument } from './schema/sector.ts';
import { type Shape, misfits } from './misfits.ts';
import { show } from '../diagnostics/show.ts';

/** A value of the right shape, or what is wrong with its shape. */
export interface Shaped<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** The most that is told about one file; more would not be read. */
const mostDiagnostics = 1000;

/** Whether a value has the shape of a questionnaire. Of another format version nothing else is said. */
export function shapeOfQuestionnaire(value: unknown): Shaped<QuestionnaireDocument> {
  const other = otherFormat(value);
  if (other) return { diagnostics: [other] };
  if (isQuestionnaire(value)) return { value, diagnostics: [] };
  return { diagnostics: explained(publishedQuestionnaireSchema, value) };
}

/** Whether a value has the shape of a response. Of another format version nothing else is said. */
export function shapeOfResponse(value: unknown): Shaped<Response> {
  const other = otherFormat(value);
  if (other) return { diagnostics: [other] };
  if (isResponse(value)) return { value, diagnostics: [] };
  return { diagnostics: explained(publishedResponseSchema, value) };
}

/**
 * Whether a value has the shape of a sector version. Only what explains the format is used, not a generated validator:
 * most pages never open a sector version, and its format says everything thrice.
 */
export function shapeOfSector(value: unknown): Shaped<SectorDocument> {
  const other = otherFormat(value);
  if (other) return { diagnostics: [other] };
  const diagnostics = atMost(mostDiagnostics, misfits(publishedSectorSchema(), value));
  return isSector(value, diagnostics) ? { value, diagnostics } : { diagnostics };
}

function isSector(_: unknown, found: readonly Diagnostic[]): _ is SectorDocument {
  return found.length === 0;
}

function isQuestionnaire(value: unknown): value is QuestionnaireDocument {
  return fitsQuestionnaire(value);
}

function isResponse(value: unknown): value is Response {
  return fitsResponse(value);
}

function otherFormat(value: unknown): Diagnostic | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  if (value.format === formatVersion) return undefined;
  return {
    severity: 'error',
    code: 'unknown-format',
    pointer: '/format',
    message: 'This file is in a version of the format that is not known here.',
    expected: [show(formatVersion)],
    actual: show(value.format),
  };
}

/** The validator says that it does not fit; the schema says why. */
function explained(schema: Shape, value: unknown): readonly Diagnostic[] {
  const diagnostics = atMost(mostDiagnostics, misfits(schema, value));
  if (diagnostics.length === 0) {
    throw new Error('The validator and the schema disagree on a value; they are made from the same source.');
  }
  return diagnostics;
}

/** The first so many diagnostics, and a last one that says so if there were more. */
export function atMost(most: number, diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const first: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    if (first.length === most) {
      const message = `There is more to say about this file than these ${most} diagnostics.`;
      return [...first, { severity: 'hint', code: 'too-many', pointer: '', message }];
    }
    first.push(diagnostic);
  }
  return first;
}
