import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../load/load.ts';
import { checkOn } from '../check/dates.ts';
import { inForce, placeInWhole } from '../questionnaire/in-force.ts';
import { type Proof, diagnosticOf, witnessesOf } from '../prove/prove.ts';
import { unusedOfBase, withoutUnused } from '../prove/unused.ts';
import { writeResponse } from '../response/response.ts';
import { quote } from '../diagnostics/show.ts';
import { fails, formatIn } from './check-files.ts';
import type { Line } from './command.ts';
import { givenDay } from './given-day.ts';
import { type BasesOfFile, givenBase } from './given-base.ts';
import { proveAll } from './proving.ts';
import { readText, reasonOf } from './read-text.ts';
import { type PlacedDiagnostic, placed, report, tally } from './report.ts';
import { type Finding, sarif } from './sarif.ts';
import { type ExitCode, type Terminal, harmless } from './terminal.ts';
import { version } from './version.ts';
import { hasZ3 } from './z3.ts';

/** `pqs check --prove`: what is wrong with these questionnaires, for all answers. */
export async function proveFiles(line: Line, terminal: Terminal): Promise<ExitCode> {
  const { err } = terminal;
  const { values } = line;
  const seconds = Number(values.seconds ?? 10);
  if (!(seconds > 0)) {
    err(`${harmless(quote(values.seconds ?? ''))} is no number of seconds.\n`);
    return 2;
  }
  const format = formatIn(values, terminal);
  const bases = givenBase(values, terminal);
  const day = givenDay(values, terminal);
  if (!format || !bases || day === undefined) return 2;
  if (!(await hasZ3())) {
    err('pqs check --prove needs the package z3-solver: npm install --save-dev z3-solver@5.2.0\n');
    return 2;
  }
  return proveEach(line.files, { values, bases, format, seconds, day }, terminal);
}

/** What was asked for, and what it is done with. */
interface Task {
  readonly values: Line['values'];
  readonly bases: BasesOfFile;
  readonly format: NonNullable<ReturnType<typeof formatIn>>;
  /** How long each claim may take. */
  readonly seconds: number;
  /** The day whose questionnaire is looked at. */
  readonly day: string;
}

async function proveEach(files: readonly string[], task: Task, terminal: Terminal): Promise<ExitCode> {
  const findings: (Finding & { readonly proofs?: readonly object[] })[] = [];
  let exit: ExitCode = 0;
  for (const file of files) {
    const read = readText(file);
    if ('unreadable' in read) {
      terminal.err(`${file}: cannot be read: ${read.unreadable}.\n`);
      findings.push({ file, unreadable: read.unreadable, diagnostics: [] });
      exit = 2;
      continue;
    }
    const found = await proveText(file, read.text, task, terminal);
    if (!found) return 2;
    findings.push({ file, ...found });
    if (exit === 0 && fails(found.diagnostics, task.values)) exit = 1;
  }
  if (task.format === 'json') terminal.out(`${JSON.stringify(findings, undefined, 2)}\n`);
  if (task.format === 'sarif') terminal.out(`${JSON.stringify(sarif(findings, version()), undefined, 2)}\n`);
  return exit;
}

interface Found {
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly proofs: readonly object[];
}

async function proveText(
  file: string,
  text: string,
  { values: { witness }, bases, format, seconds, day }: Task,
  { out, err, paint, progress }: Terminal,
): Promise<Found | undefined> {
  const {
    questionnaire: whole,
    diagnostics,
    sector,
  } = load(text, bases(file), (all) => [...checkOn(all, day)]);
  const questionnaire = whole && inForce(whole, day);
  const start = performance.now();
  const proofs = questionnaire
    ? await proveAll({ questionnaire, milliseconds: seconds * 1000 }, (done, of) =>
        progress(done < of ? `${file}: ${done} of ${of} claims` : ''),
      )
    : [];
  const found = proofs
    .flatMap((proof) => diagnosticOf(proof) ?? [])
    .map((one) => (whole ? { ...one, pointer: placeInWhole(whole, day, one.pointer) } : one));
  const told = sector ? sector.told(withoutUnused(found, sector.isOwn)) : found;
  const all = placed(text, [...diagnostics, ...told, ...(sector ? unusedOfBase(found, sector.isOwn) : [])]);
  const written = new Map<Proof, string[]>();
  try {
    if (witness !== undefined) write(witness, proofs, written);
  } catch (problem) {
    err(`${witness}: cannot be written: ${reasonOf(problem)}.\n`);
    return undefined;
  }
  if (format === 'text') {
    for (const diagnostic of all) out(report(file, text, diagnostic, paint));
    if (questionnaire) {
      for (const line of summary(proofs)) out(`${line}\n`);
      err(`${file}: ${tallyOf(proofs, performance.now() - start)}\n`);
    } else err(`${file}: not looked at for all answers, because there are errors\n`);
    err(`${file}: ${tally(all)}\n`);
  }
  return { diagnostics: all, proofs: proofs.map((proof) => proofJson(proof, written.get(proof) ?? [])) };
}

/** How many claims of each kind were proved, refuted and not decided, and what the sums can come to. */
function summary(proofs: readonly Proof[]): readonly string[] {
  const subjects = [...new Set(proofs.map(({ claim }) => claim.subject))];
  const counted = subjects.map((subject) => {
    const of = proofs.filter(({ claim }) => claim.subject === subject);
    return `${subject}: ${counts(of)}, ${inSeconds(of.reduce((sum, one) => sum + one.milliseconds, 0))}`;
  });
  const ranges = proofs.flatMap(({ claim, verdict }) =>
    verdict.verdict === 'proved' && verdict.range
      ? [`${claim.claim}: ${verdict.range.least} and ${verdict.range.most}`]
      : [],
  );
  return [...counted, ...ranges];
}

function tallyOf(proofs: readonly Proof[], milliseconds: number): string {
  return `${proofs.length} claims, ${counts(proofs)}, ${inSeconds(milliseconds)}`;
}

function counts(proofs: readonly Proof[]): string {
  return (['proved', 'refuted', 'not decided'] as const)
    .map((verdict) => [proofs.filter((proof) => proof.verdict.verdict === verdict).length, verdict] as const)
    .filter(([count, verdict]) => count > 0 || verdict === 'proved')
    .map(([count, verdict]) => `${count} ${verdict}`)
    .join(', ');
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function proofJson({ claim, verdict, milliseconds }: Proof, witness: readonly string[]): object {
  return {
    subject: claim.subject,
    claim: claim.claim,
    pointer: claim.pointer,
    verdict: verdict.verdict,
    ...('by' in verdict && { by: verdict.by }),
    ...('why' in verdict && { why: verdict.why }),
    ...('range' in verdict && verdict.range && { range: verdict.range }),
    ...('onlyByHand' in verdict && { onlyByHand: true }),
    milliseconds: Math.round(milliseconds * 10) / 10,
    ...(witness.length > 0 && { witness }),
  };
}

/** Writes the responses that show what is wrong, and keeps under which names. */
function write(folder: string, proofs: readonly Proof[], written: Map<Proof, string[]>): void {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  for (const proof of proofs) {
    const code = diagnosticOf(proof)?.code;
    const witnesses = witnessesOf(proof);
    if (code === undefined || witnesses.length === 0) continue;
    number += 1;
    for (const [index, response] of witnesses.entries()) {
      const name = `${String(number).padStart(3, '0')}-${code}-${index === 0 ? 'first' : 'second'}.json`;
      writeFileSync(join(folder, name), writeResponse(response));
      written.set(proof, [...(written.get(proof) ?? []), name]);
    }
  }
}
