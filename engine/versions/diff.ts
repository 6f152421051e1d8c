import type { Questionnaire } from '../format/format.ts';
import { catalogue } from '../questionnaire/catalogue.ts';
import { withBrokenAnswers } from './breaks-answers.ts';
import { type Change, placeInWords } from './change.ts';
import { members, walk } from './walk.ts';
import { memberOf } from '../format/schema/changeable.ts';
import { questionnaireSchema } from '../format/schema/questionnaire.ts';
import { questionList, questions } from '../format/schema/sector.ts';
import type { Shape } from '../format/misfits.ts';

export type { Change } from './change.ts';

/** The step of a version that changes deserve, after semantic versioning. */
export type VersionStep = 'major' | 'minor' | 'patch' | 'none';

/** In what two versions of a questionnaire differ, and which step the version number of the new one deserves. */
export interface Diff {
  readonly changes: readonly Change[];
  /** Major: saved answers or sector versions break. Minor: other levels may come out, or there is more. Patch: words. */
  readonly step: VersionStep;
  /** The version that the new one should have at least. */
  readonly deserves: string;
  /** Whether the version that the new one has is that, or more. */
  readonly enough: boolean;
}

const parts: Readonly<Record<string, Shape>> = questionnaireSchema.properties;

/** These say what the file is, not what is asked; a new version is to be expected. */
const passedOver: ReadonlySet<string> = new Set(['$schema', 'format', 'version']);

/** In what two versions of a questionnaire differ. */
export function diff(before: Questionnaire, after: Questionnaire): Diff {
  const found: Change[] = [];
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  for (const [name, shape] of Object.entries(parts)) {
    if (passedOver.has(name)) continue;
    found.push(...walk(shape, old.get(name), now.get(name), [name]));
    if (name === questions.inside) found.push(...changedQuestions(before, after));
  }
  const changes = withBrokenAnswers(found, before, after);
  const step = stepFor(changes);
  const deserves = raised(before.version, step);
  return { changes, step, deserves, enough: compareVersions(after.version, deserves) >= 0 };
}

/** Questions by their id, whatever section they are in. */
function* changedQuestions(before: Questionnaire, after: Questionnaire): Iterable<Change> {
  const [old, now] = [catalogue(before).questions, catalogue(after).questions];
  const all = (list: typeof old) => [...list.values()].map(({ question }) => question);
  const told = new Set<string>();
  for (const change of members(memberOf(questionList), all(old), all(now), [questions.name])) {
    if (change.change === 'moved' && change.place.length === 2) told.add(change.place[1] ?? '');
    yield change;
  }
  for (const [id, { section }] of old) {
    const place = [questions.name, id];
    const other = now.get(id)?.section.id;
    if (other === undefined || other === section.id || told.has(id)) continue;
    yield { change: 'moved', of: placeInWords(place), place, before: section.id, after: other };
  }
}

function stepFor(changes: readonly Change[]): VersionStep {
  if (changes.some(({ breaksAnswers, breaksSectors }) => breaksAnswers !== undefined || breaksSectors)) {
    return 'major';
  }
  if (changes.some(({ change }) => change !== 'words')) return 'minor';
  return changes.length > 0 ? 'patch' : 'none';
}

function raised(version: string, step: VersionStep): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return version;
  }
}

function compareVersions(one: string, other: string): number {
  const others = other.split('.').map(Number);
  const differing = one
    .split('.')
    .map((part, index) => Number(part) - (others[index] ?? 0))
    .find((difference) => difference !== 0);
  return differing ?? 0;
}
