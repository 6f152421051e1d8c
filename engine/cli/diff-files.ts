import { type BaseUpdate, baseUpdate } from '../versions/base-update.ts';
import { baseOf } from '../extend/base-of.ts';
import { type Diff, type VersionStep, diff } from '../versions/diff.ts';
import { changesText } from './changes-text.ts';
import type { Line } from './command.ts';
import { type BasesOfFile, givenBase } from './given-base.ts';
import { ended, opened, unreadable } from './opened.ts';
import { readText } from './read-text.ts';
import { type PlacedDiagnostic, placed, report, tally } from './report.ts';
import type { ExitCode, Paint, Terminal } from './terminal.ts';

const inWords: Readonly<Record<VersionStep, string>> = {
  major: 'a new first number: saved answers or sector versions break',
  minor: 'a new second number: other levels may come out, or there is more',
  patch: 'a new third number: only words changed',
  none: 'no new number: nothing changed',
};

/** `pqs diff`: in what two versions of a questionnaire differ, and what that means for those who use it. */
export function diffFiles({ files, values }: Line, terminal: Terminal): ExitCode {
  const [oldFile = '', newFile = ''] = files;
  const { out, err, paint } = terminal;
  const json = values.json ?? false;
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const before = opened(oldFile, bases, terminal);
  if ('exit' in before) return ended(before, json, terminal);
  const after = opened(newFile, bases, terminal);
  if ('exit' in after) return ended(after, json, terminal);
  if (values.for !== undefined) return forSector(values.for, [oldFile, newFile], bases, json, terminal);
  const found = diff(before.questionnaire, after.questionnaire);
  const { id, version } = after.questionnaire;
  if (json) out(`${JSON.stringify(found, undefined, 2)}\n`);
  else {
    out(`${paint('bold', `${id} ${before.questionnaire.version} → ${version}`)}\n`);
    out(changesText(found.changes, paint));
    out(`\n${verdict(found)}\n`);
  }
  if (!found.enough) err(`${newFile}: has version ${version}, and should have ${found.deserves} or later.\n`);
  return found.enough ? 0 : 1;
}

function verdict({ step, deserves }: Diff): string {
  return `Deserves ${inWords[step]}${step === 'none' ? '' : ` (${deserves})`}.`;
}

/** What an update of its base changes for a sector version. */
function forSector(
  file: string,
  [oldFile, newFile]: readonly [string, string],
  bases: BasesOfFile,
  json: boolean,
  terminal: Terminal,
): ExitCode {
  const { out, err, paint } = terminal;
  const texts = [file, oldFile, newFile].map((one) => ({ file: one, ...readText(one) }));
  const [sector, before, after] = texts.map((read) => ('text' in read ? read : undefined));
  if (!sector || !before || !after) {
    const missing = texts.find((read) => 'unreadable' in read);
    const reason = missing && 'unreadable' in missing ? missing.unreadable : '';
    return ended(unreadable(missing?.file ?? file, reason, terminal), json, terminal);
  }
  if (!baseOf(sector.text)) {
    err(`${file}: extends no other questionnaire.\n`);
    return 2;
  }
  const update = baseUpdate(
    sector.text,
    { text: before.text, bases: bases(oldFile) },
    { text: after.text, bases: bases(newFile) },
  );
  const broken = placed(sector.text, update.broken);
  if (json) out(`${JSON.stringify({ ...update, broken }, undefined, 2)}\n`);
  else out(updateText({ ...update, broken }, sector, paint));
  err(`${file}: on the new base ${broken.length === 0 ? 'it still holds' : tally(broken)}\n`);
  return broken.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function updateText(
  {
    broken,
    changes,
    unseen = [],
  }: Omit<BaseUpdate, 'broken'> & { readonly broken: readonly PlacedDiagnostic[] },
  { file, text }: { readonly file: string; readonly text: string },
  paint: Paint,
): string {
  const seen = changes && changes.length > 0;
  return [
    ...broken.map((one) => report(file, text, one, paint)),
    ...(changes?.length === 0 ? ['What its users see stays the same.\n'] : []),
    ...(seen ? [`${paint('bold', 'What its users will see change')}\n`, changesText(changes, paint)] : []),
    ...(unseen.length === 0
      ? []
      : [
          `\n${paint('bold', 'What changes in the base, and this version has otherwise')}\n`,
          ...unseen.map(({ change, of }) => `  ${of} (${change})\n`),
        ]),
  ].join('');
}
