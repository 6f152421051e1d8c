import { buildSite } from './build-site.ts';
import { checkFiles } from './check-files.ts';
import type { Command } from './command.ts';
import { diffFiles } from './diff-files.ts';
import { explainId } from './explain-id.ts';
import { graphFile } from './graph-file.ts';
import { helpAbout } from './help-about.ts';
import { initFolder } from './init-folder.ts';
import { migrateFile } from './migrate-file.ts';
import { previewFile } from './preview-file.ts';
import { printSchema } from './print-schema.ts';
import { proveFiles } from './prove-files.ts';
import { scoreFile } from './score-file.ts';
import { testFolder } from './test-folder.ts';
import { translateFile } from './translate-file.ts';

const aboutBase =
  'The base of a sector version is the file given with --base FILE, or else ../BASE/questionnaire.json next to it, or else the one that ships with this command.';

const aboutLanguage =
  'Labels are in the source language and our own words in English; with --language nl both are in Dutch.';

const aboutDay =
  'What has dates (from, until) counts as on the day given with --on YYYY-MM-DD, or else today.';

/** The commands of `pqs`, in the order in which an author meets them. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    usage: 'DIR [--extends ID]',
    summary: 'a small questionnaire that works, to begin with',
    help: [
      'Makes a folder with a questionnaire, two scenarios, the schemas that your editor completes from, a page that tells how to go on, and a file for continuous integration.',
      'With --extends ID it is a version of the questionnaire ID for your sector, such as --extends privacy-quick-scan.',
      'Nothing is ever overwritten.',
    ],
    options: ['extends'],
    files: [1, 1],
    needs: 'needs the name of a folder',
    run: initFolder,
  },
  {
    name: 'check',
    usage:
      'FILE… [--format text|json|sarif] [--no-hints] [--strict] [--on DAY] [--prove [--seconds N] [--witness DIR]]',
    summary: 'what is wrong with these questionnaires',
    help: [
      'Errors stop a questionnaire from loading; warnings tell what is probably not meant; hints tell what could be said more plainly: long sentences, "je" and "u" mixed, two questions in one, abbreviations and words that are not explained. --no-hints leaves the hints out; with --strict a warning too is a reason to end with 1.',
      '--prove tells what is wrong for all answers: what is never asked or never comes out, what makes no difference, where a worse answer or not knowing comes out better. It needs the package z3-solver, takes at most --seconds N for each claim (10), and writes responses that show what is wrong to --witness DIR. With --json it lists every claim.',
      'The file is checked as it stands on each of its dates. What has passed or is near on the day given with --on YYYY-MM-DD, or else today, is told as well; for that alone --strict does not end with 1. --prove looks at what is in force on that day.',
      '--json is short for --format json. SARIF is what code hosts and editors take.',
      aboutBase,
    ],
    options: ['json', 'format', 'no-hints', 'strict', 'on', 'prove', 'seconds', 'witness', 'base'],
    files: [1, Infinity],
    needs: 'needs one or more files',
    run: (line, terminal) => (line.values.prove ? proveFiles(line, terminal) : checkFiles(line, terminal)),
  },
  {
    name: 'test',
    usage: '[DIR] [--on DAY] [--update] [--json]',
    summary: 'whether the scenarios of a questionnaire come out as expected',
    help: [
      'DIR has a questionnaire.json and a folder scenarios; without DIR it is the folder you are in.',
      'Shows each difference, and how much of the questionnaire the scenarios touch.',
      `${aboutDay} A scenario that has a day itself (on) is looked at on that day.`,
      '--update writes what came out into the scenarios that differ, after asking; --yes answers for you.',
      aboutBase,
    ],
    options: ['on', 'update', 'yes', 'json', 'base'],
    files: [0, 1],
    needs: 'takes one folder',
    run: testFolder,
  },
  {
    name: 'score',
    usage: 'QUESTIONNAIRE RESPONSE [--on DAY] [--json]',
    summary: 'the risk profile that a response comes to',
    help: [aboutDay, aboutBase],
    options: ['on', 'json', 'base'],
    files: [2, 2],
    needs: 'needs two files: a questionnaire and a response',
    run: scoreFile,
  },
  {
    name: 'graph',
    usage: 'FILE [--format mermaid|dot|json]',
    summary: 'the flow of a questionnaire, to be drawn',
    help: [
      'What is asked after what, by section and process, with the conditions on the arrows in words.',
      'Mermaid is drawn by many editors and sites, DOT by Graphviz; JSON is for programs.',
      aboutLanguage,
      aboutBase,
    ],
    options: ['format', 'language', 'json', 'base'],
    files: [1, 1],
    needs: 'needs one questionnaire',
    run: graphFile,
  },
  {
    name: 'explain',
    usage: 'FILE ID [--json]',
    summary: 'who reads a question, fact, score …, and what it affects',
    help: [
      'ID is that of a question, fact, score, measure, source, process, subject or section; that of an option is written as question/option.',
      aboutLanguage,
      aboutBase,
    ],
    options: ['language', 'json', 'base'],
    files: [2, 2],
    needs: 'needs a questionnaire and an id',
    run: explainId,
  },
  {
    name: 'diff',
    usage: 'OLD NEW [--for SECTOR] [--json]',
    summary: 'in what two versions of a questionnaire differ',
    help: [
      'Tells what was added, removed and moved, what changed in meaning and what only in words, what no longer fits saved answers, and which version number the new one deserves. Ends with 1 when it has a lower one.',
      'With --for SECTOR, OLD and NEW are the base of that sector version: what the update breaks in it, what its users will see change, and what it has otherwise anyway.',
      aboutBase,
    ],
    options: ['for', 'json', 'base'],
    files: [2, 2],
    needs: 'needs two questionnaires: the old one and the new one',
    run: diffFiles,
  },
  {
    name: 'migrate',
    usage: 'RESPONSE --to QUESTIONNAIRE [--on DAY] [--out FILE] [--json]',
    summary: 'answers carried over to another version, and what to ask again',
    help: [
      'Answers are carried over by id. What no longer fits is kept in the response as an orphan; what was an orphan and fits again is an answer again.',
      'Prints the response, or writes it to --out FILE; it is written over a file only after asking, or with --yes. With --json what it did is printed too.',
      aboutDay,
      aboutBase,
    ],
    options: ['to', 'on', 'out', 'yes', 'json', 'base'],
    files: [1, 1],
    needs: 'needs one response',
    run: migrateFile,
  },
  {
    name: 'translate',
    usage: 'export FILE --out FILE.xlsx, import FILE --from FILE.xlsx',
    summary: 'the texts as a spreadsheet, and back',
    help: [
      'export writes all texts of FILE, one in a row, in the source language and the others, and marks what is missing. With --since OLD, the file as it was before, it marks what is outdated: where the source changed since and the translation did not. --language de is for one language only, which may be a new one.',
      'import takes over what the translator changed, and only where it still fits: the text is there, its source is the same, nobody changed it meanwhile, and every {placeholder} is in it. It tells what it did not take over, and ends with 1 then. It writes FILE, or --out FILE, after asking, or with --yes. Run pqs check afterwards.',
      aboutBase,
    ],
    options: ['out', 'from', 'since', 'language', 'yes', 'json', 'base'],
    files: [2, 2],
    needs: 'needs "export" or "import", and a questionnaire',
    run: translateFile,
  },
  {
    name: 'preview',
    usage: 'FILE [--port N]',
    summary: 'the scan with this questionnaire, in your browser, as you change it',
    help: [
      'Serves the scan on this machine alone, and prints its address. With each change of the file the scan is shown anew, with the answers that you gave; what is wrong stands beside it. From there you go to any question, and see why it is asked and what it changes.',
      '--port N takes another port than 4400; 0 takes any that is free.',
      aboutBase,
    ],
    options: ['port', 'base'],
    files: [1, 1],
    needs: 'needs one questionnaire',
    run: (line, terminal) => previewFile(line, terminal),
  },
  {
    name: 'build',
    usage: 'FILE… --out DIR',
    summary: 'a site with these questionnaires, ready for any web host',
    help: [
      'The site opens with the first questionnaire; others open with ?questionnaire=ID. It needs no server, only a host for files: DIR/README.md tells what to upload, and with which headers.',
      'DIR/offline has each questionnaire as one file that works without a host: from a mail, a memory stick, a folder.',
      'A questionnaire with errors is not built, and then nothing is written. A sector version goes in as the whole that it stands for, its base included.',
      'DIR is new, empty, or a site that was made so before: that is made anew, and what it has no more is taken away.',
      aboutBase,
    ],
    options: ['out', 'base'],
    files: [1, Infinity],
    needs: 'needs one or more questionnaires',
    run: (line, terminal) => buildSite(line, terminal),
  },
  {
    name: 'schema',
    usage: '[--sector | --scenario]',
    summary: 'the JSON Schema of a questionnaire, of a sector version, or of a scenario',
    help: [],
    options: ['sector', 'scenario'],
    files: [0, 0],
    needs: 'takes no files',
    run: printSchema,
  },
  {
    name: 'help',
    usage: '[COMMAND | CODE]',
    summary: 'about a command, or about what pqs check found',
    help: [
      'CODE is the name of a diagnostic, such as unknown-option: what it means, an example, and how it is mended.',
    ],
    options: [],
    files: [0, 1],
    needs: 'takes one name',
    run: ({ files: [what] }, terminal) => helpAbout(what, commands, terminal),
  },
];
