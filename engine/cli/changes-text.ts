import type { Change } from '../versions/diff.ts';
import { lineDiff } from '../diagnostics/line-diff.ts';
import { isRecord } from '../json/record.ts';
import { type Paint, harmless } from './terminal.ts';

const headings: readonly (readonly [Change['change'], string])[] = [
  ['removed', 'Removed'],
  ['added', 'Added'],
  ['moved', 'Moved'],
  ['meaning', 'Changed in meaning'],
  ['words', 'Changed in words'],
];

/** A value that takes no more than this is shown on one line. */
const widest = 100;

/** Changes for people, kind by kind: what was before after a minus, what is now after a plus. */
export function changesText(changes: readonly Change[], paint: Paint): string {
  return headings
    .flatMap(([kind, heading]) => {
      const ofKind = changes.filter(({ change }) => change === kind);
      if (ofKind.length === 0) return [];
      return ['', paint('bold', heading), ...ofKind.flatMap((change) => linesOf(change, paint))];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(change: Change, paint: Paint): readonly string[] {
  const { of, breaksAnswers } = change;
  const breaks = breaksAnswers === undefined ? '' : paint('red', `  breaks saved answers: ${breaksAnswers}`);
  return [`  ${harmless(of)}${breaks}`, ...valuesOf(change).map((line) => painted(line, paint))];
}

function painted(line: string, paint: Paint): string {
  return `    ${paint(line.startsWith('-') ? 'red' : 'green', harmless(line))}`;
}

function valuesOf({ change, before, after }: Change): readonly string[] {
  if (change === 'removed' || change === 'added') return [];
  if (isRecord(before) && isRecord(after)) {
    const texts = [before, after].every((value) =>
      Object.values(value).every((one) => typeof one === 'string'),
    );
    if (texts) return byLanguage(before, after);
  }
  return lineDiff(shown(before), shown(after))
    .filter(({ sign }) => sign !== ' ')
    .map(({ sign, text }) => `${sign} ${text}`);
}

function byLanguage(before: Record<string, unknown>, after: Record<string, unknown>): readonly string[] {
  const languages = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...languages].flatMap((language) =>
    before[language] === after[language]
      ? []
      : [
          ...shown(before[language]).map((text) => `- ${language}: ${text}`),
          ...shown(after[language]).map((text) => `+ ${language}: ${text}`),
        ],
  );
}

function shown(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  const line = JSON.stringify(value);
  return line.length <= widest ? [line] : JSON.stringify(value, undefined, 2).split('\n');
}
