import type { Difference } from '../scenario/differences.ts';
import { type Paint, harmless } from './terminal.ts';

const colours = { '-': 'red', '+': 'green', ' ': 'dim' } as const;

/** Differences for people: what was expected after a minus, what came out after a plus, and what that rests on. */
export function differenceLines(differences: readonly Difference[], paint: Paint): readonly string[] {
  return differences.flatMap(({ of, what, lines, because }) => [
    `  ${paint('bold', of)}${what === undefined ? '' : ` ${what}`}`,
    ...lines.map(({ sign, text }) => `    ${paint(colours[sign], `${sign} ${harmless(text)}`)}`),
    ...(because && because.length > 0 && what !== 'because' ? [`    rests on ${because.join(', ')}`] : []),
  ]);
}
