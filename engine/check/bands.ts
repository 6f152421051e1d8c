import type { QuestionnaireDocument, SumScore } from '../format/format.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/show.ts';
import { type Reach, reachOf } from './reach.ts';
import { choices, error, unknownName, warning } from '../diagnostics/report.ts';

type Band = SumScore['bands'][number];

/** Shares are published in whole percents: between 0.49 and 0.50 there is nothing to lose. */
const percent: Reach = { low: 0, high: 1, step: 0.01 };

/** The bands of a sum take every total that is possible, each total once. */
export function* checkBands(_: QuestionnaireDocument, catalogue: Catalogue): Iterable<Diagnostic> {
  const known = new Map<string, Reach>();
  for (const { score, pointer: at, levels } of catalogue.scores.values()) {
    if (!('sum' in score)) continue;
    const shares = score.of === 'maximum';
    const points = reachOf(score, catalogue, known);
    const reach = shares ? percent : points;
    yield* checkStart(score, at, reach, shares);
    if (shares) yield* checkNegative(score, at, points);
    for (const [index, band] of score.bands.entries()) {
      const here = pointer(at, 'bands', index);
      yield* checkBand(band, score.bands[index + 1], here, reach);
      if (shares) yield* checkShare(band, here);
      if (levels.includes(band.level) || !catalogue.scales.has(score.scale)) continue;
      const message = `${quote(band.level)} is no level of the scale ${quote(score.scale)}.`;
      const more = { message, expected: choices(levels) };
      yield unknownName('level', band.level, levels, pointer(here, 'level'), more);
    }
  }
}

function* checkStart(
  { bands: [first] }: SumScore,
  at: string,
  { low }: Reach,
  shares: boolean,
): Iterable<Diagnostic> {
  if (!first || first.from <= low) return;
  const message = `The first band starts from ${first.from}, and ${low} is possible.`;
  yield error('band-start', pointer(at, 'bands', 0, 'from'), message, {
    expected: [`${low} or less`],
    actual: String(first.from),
    ...(shares && { hint: 'With "of": "maximum" bands start from a share, and the first from 0.' }),
  });
}

/** A share of less than nothing falls in the first band; an author who starts that below zero knows. */
function* checkNegative({ bands: [first] }: SumScore, at: string, { low }: Reach): Iterable<Diagnostic> {
  if (low >= 0 || !first || first.from < 0) return;
  const message = `${low} points are possible, a negative share: it falls in the first band, though that starts from ${first.from}.`;
  yield warning('negative-share', pointer(at, 'bands', 0, 'from'), message, {
    expected: ['points that are 0 or more', 'a first band that starts below 0'],
    actual: String(first.from),
    hint: 'Let the best answer give 0 points, or start the first band below 0.',
  });
}

function* checkBand(
  { from, to }: Band,
  next: Band | undefined,
  at: string,
  { high, step }: Reach,
): Iterable<Diagnostic> {
  if (next && next.from <= from) {
    const message = `The next band starts from ${next.from}, which is not above ${from}.`;
    yield error('band-overlap', at, message, { hint: 'Put the bands in order, from few points to many.' });
  } else if (to !== undefined && to < from) {
    yield error('band-overlap', pointer(at, 'to'), `This band ends at ${to}, before it starts from ${from}.`);
  } else if (to !== undefined && next && to >= next.from) {
    const message = `${to} is in this band and in the next one, which starts from ${next.from}.`;
    yield error('band-overlap', pointer(at, 'to'), message);
  } else if (to !== undefined) {
    const lost = firstAfter(to, step);
    const end = next ? next.from : high + step;
    if (lost >= end || lost > high) return;
    yield error('band-gap', pointer(at, 'to'), `${lost} is possible, and no band takes it.`, {
      expected: next ? [`bands that meet: up to ${next.from}`] : [`a last band up to ${high}`],
    });
  }
}

/** The first multiple of the step above a number of points. */
function firstAfter(points: number, step: number): number {
  if (step === 0) return Infinity;
  return Math.round((Math.floor(points / step + 1e-6) + 1) * step * 1e6) / 1e6;
}

function* checkShare({ from, to }: Band, at: string): Iterable<Diagnostic> {
  for (const [name, share] of Object.entries({ from, to })) {
    if (share === undefined || share <= 1) continue;
    const message = `${share} is more than everything: with "of": "maximum" bands go by share.`;
    yield error('band-share', pointer(at, name), message, { expected: ['a number from 0 to 1'] });
  }
}
