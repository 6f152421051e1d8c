import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '../diagnostic.ts';
import { load } from '../load.ts';
import { type Proof, diagnosticOf, prove, witnessesOf } from '../prove/prove.ts';
import { writeResponse } from '../response.ts';
import { basesOf } from './bases.ts';
import { readText } from './read-text.ts';
import { type PlacedDiagnostic, placed, report, tally } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { type EndingSolver, z3Solver } from './z3.ts';

/** What `pqs check --prove` was asked for. */
export interface ProveOptions {
  /** The text of what sector versions extend. */
  readonly base: string | undefined;
  readonly json: boolean;
  /** How long each claim may take. */
  readonly seconds: number;
  /** The folder to write witnesses to. */
  readonly witness: string | undefined;
}

/** `pqs check --prove`: what is wrong with these questionnaires, for all answers. */
export async function proveFiles(
  files: readonly string[],
  options: ProveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const solver = await z3Solver();
  if (!solver) {
    terminal.err('pqs check --prove needs the package z3-solver: npm install --save-dev z3-solver@5.2.0\n');
    return 2;
  }
  try {
    return await withSolver(files, options, solver, terminal);
  } finally {
    await solver.end();
  }
}

async function withSolver(
  files: readonly string[],
  options: ProveOptions,
  solver: EndingSolver,
  terminal: Terminal,
): Promise<ExitCode> {
  const findings: object[] = [];
  let exit: ExitCode = 0;
  for (const file of files) {
    const read = readText(file);
    if ('unreadable' in read) {
      terminal.err(`${file}: cannot be read: ${read.unreadable}.\n`);
      findings.push({ file, unreadable: read.unreadable, diagnostics: [] });
      exit = 2;
      continue;
    }
    const found = await proveText(file, read.text, options, solver, terminal);
    findings.push({ file, ...found });
    if (exit === 0 && hasErrors(found.diagnostics)) exit = 1;
  }
  if (options.json) terminal.out(`${JSON.stringify(findings, undefined, 2)}\n`);
  return exit;
}

interface Found {
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly proofs: readonly object[];
}

async function proveText(
  file: string,
  text: string,
  options: ProveOptions,
  solver: EndingSolver,
  terminal: Terminal,
): Promise<Found> {
  const { questionnaire, diagnostics, placeOf = (found) => found } = load(text, basesOf(file, options.base));
  const start = performance.now();
  const proofs: Proof[] = [];
  if (questionnaire) {
    for await (const proof of prove(questionnaire, solver, options.seconds * 1000)) proofs.push(proof);
  }
  const told = proofs.flatMap((proof) => diagnosticOf(proof) ?? []);
  const all = placed(text, [...diagnostics, ...placeOf(told)]);
  const written = options.witness === undefined ? new Map<Proof, string[]>() : write(options.witness, proofs);
  if (!options.json) {
    for (const diagnostic of all) terminal.out(report(file, text, diagnostic, terminal.paint));
    if (questionnaire) {
      for (const line of summary(proofs)) terminal.out(`${line}\n`);
      terminal.err(`${file}: ${tallyOf(proofs, performance.now() - start)}\n`);
    } else terminal.err(`${file}: not looked at for all answers, because there are errors\n`);
    terminal.err(`${file}: ${tally(all)}\n`);
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

/** Writes the responses that show what is wrong, and tells under which names. */
function write(folder: string, proofs: readonly Proof[]): Map<Proof, string[]> {
  const written = new Map<Proof, string[]>();
  mkdirSync(folder, { recursive: true });
  for (const proof of proofs) {
    const code = diagnosticOf(proof)?.code;
    if (code === undefined) continue;
    for (const [index, response] of witnessesOf(proof).entries()) {
      const number = [...written.values()].flat().length + 1;
      const name = `${String(number).padStart(3, '0')}-${code}-${index === 0 ? 'first' : 'second'}.json`;
      writeFileSync(join(folder, name), writeResponse(response));
      written.set(proof, [...(written.get(proof) ?? []), name]);
    }
  }
  return written;
}
