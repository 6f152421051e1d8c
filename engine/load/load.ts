import type { Questionnaire, QuestionnaireDocument } from '../format/format.ts';
import { baseNamed } from '../extend/base-of.ts';
import { check } from '../check/check.ts';
import { error } from '../diagnostics/report.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { blame } from '../extend/blame.ts';
import { extend } from '../extend/extend.ts';
import type { SectorDocument } from '../format/schema/sector.ts';
import { readJson } from '../json/json.ts';
import { isRecord } from '../json/record.ts';
import { shapeOfQuestionnaire, shapeOfSector } from '../format/shape.ts';
import { quote } from '../diagnostics/show.ts';

/** A questionnaire that makes sense, or what is wrong with it. With a questionnaire there may be warnings and hints. */
export interface Loaded {
  readonly questionnaire?: Questionnaire;
  readonly diagnostics: readonly Diagnostic[];
  /** For a sector version: how the whole questionnaire goes back to its own file. */
  readonly sector?: OfSector;
}

/** How places of a whole questionnaire go back to the file of a sector version. */
interface OfSector {
  /** Tells what is found in the whole questionnaire at the places of its own file. */
  readonly told: (found: readonly Diagnostic[]) => readonly Diagnostic[];
  /** Whether what stands there is written in its own file; else it is as in the base. */
  readonly isOwn: (pointer: string) => boolean;
}

/** With what the check had to say about the whole questionnaire, before it was told of a sector file. */
interface Checked extends Loaded {
  readonly found: readonly Diagnostic[];
}

/** The text of the questionnaire with this id, for a sector version that extends it; nothing when it is not to be had. */
export type Bases = (id: string) => string | undefined;

/** The most files that may stand on each other: a sector version of a sector version of a questionnaire. */
const longest = 3;

/** More to look at in a questionnaire of the right shape than its meaning, such as how its texts read. */
export type AlsoCheck = (questionnaire: QuestionnaireDocument) => readonly Diagnostic[];

/** How a questionnaire is read: where bases are found, and what else is looked at. */
interface Way {
  readonly bases: Bases;
  readonly also: AlsoCheck;
}

/**
 * Reads a questionnaire from JSON text: first whether it is JSON, then its shape, then its meaning. A sector version is
 * made into the whole questionnaire that it stands for, with the base that `bases` gives. Never throws.
 */
export function load(text: string, bases: Bases = () => undefined, also: AlsoCheck = () => []): Loaded {
  const { found: _, ...loaded } = loadAbove(text, { bases, also }, []);
  return loaded;
}

function loadAbove(text: string, way: Way, above: readonly string[]): Checked {
  const json = readJson(text);
  if (hasErrors(json.diagnostics)) return refused(json.diagnostics);
  if (isRecord(json.value) && Object.hasOwn(json.value, 'extends')) {
    const { value, diagnostics } = shapeOfSector(json.value);
    return value ? loadSector(value, way, [...above, value.id]) : refused(diagnostics);
  }
  const { value, diagnostics } = shapeOfQuestionnaire(json.value);
  if (!value) return refused(diagnostics);
  const found = [...check(value), ...way.also(value)];
  return whole(value, found, found);
}

function loadSector(sector: SectorDocument, way: Way, above: readonly string[]): Checked {
  const base = baseFor(sector, way, above);
  if ('code' in base) return refused([base]);
  const extended = extend(base.questionnaire, sector);
  if (hasErrors(extended.diagnostics)) return refused(extended.diagnostics);
  const { value, diagnostics } = shapeOfQuestionnaire(extended.merged);
  if (!value) return refused(blame(extended, diagnostics, []));
  const found = [...check(value), ...way.also(value)];
  const ofSector: OfSector = {
    told: (later) => blame(extended, later, []),
    isOwn: (place) => extended.origins.of(extended.merged, place).exact !== undefined,
  };
  return { ...whole(value, blame(extended, found, base.found), found), sector: ofSector };
}

/** The base of a sector version, or why there is none. */
function baseFor(
  sector: SectorDocument,
  way: Way,
  above: readonly string[],
): Required<Omit<Checked, 'sector'>> | Diagnostic {
  const { id = '', major = 0 } = baseNamed(sector.extends) ?? {};
  const at = '/extends';
  if (above.length === longest || above.includes(id)) {
    const message = `Too many questionnaires stand on each other: ${[...above, id].map(quote).join(' extends ')}.`;
    return error('long-chain', at, message, { expected: [`at most ${longest}, none of them twice`] });
  }
  const text = way.bases(id);
  if (text === undefined) {
    return error(
      'missing-base',
      at,
      `The questionnaire ${quote(id)}, which this one extends, is not at hand.`,
      {
        actual: quote(id),
      },
    );
  }
  const { questionnaire, diagnostics, found } = loadAbove(text, way, above);
  if (!questionnaire) {
    const problems = diagnostics.filter(({ severity }) => severity === 'error');
    const [first] = problems;
    // That a questionnaire further down is missing is no error of the base, and told as it is.
    if (first?.code === 'missing-base' || first?.code === 'long-chain') return first;
    const message = `The base ${quote(id)} has errors of its own (${problems.length}).`;
    return error('broken-base', at, message, {
      ...(first && {
        actual: `${first.code} at ${first.pointer === '' ? 'the top' : first.pointer}: ${first.message}`,
      }),
      hint: 'Check the base by itself.',
    });
  }
  if (questionnaire.id !== id) {
    return error('other-base', at, `What is at hand as ${quote(id)} is ${quote(questionnaire.id)}.`, {
      expected: [quote(id)],
      actual: quote(questionnaire.id),
    });
  }
  if (Number.parseInt(questionnaire.version, 10) !== major) {
    const message = `This was made for version ${major} of ${quote(id)}; at hand is ${questionnaire.version}.`;
    return error('other-version', at, message, {
      expected: [`version ${major}`],
      actual: questionnaire.version,
      hint: `Look over what has changed, then write "${id}@${Number.parseInt(questionnaire.version, 10)}".`,
    });
  }
  return { questionnaire, diagnostics, found };
}

function whole(
  document: QuestionnaireDocument,
  diagnostics: readonly Diagnostic[],
  found: readonly Diagnostic[],
): Checked {
  if (!makesSense(document, diagnostics)) return refused(diagnostics);
  return { questionnaire: document, diagnostics, found };
}

function refused(diagnostics: readonly Diagnostic[]): Checked {
  return { diagnostics, found: [] };
}

function makesSense(_: QuestionnaireDocument, found: readonly Diagnostic[]): _ is Questionnaire {
  return !hasErrors(found);
}
