import type { Details } from '../format/format.ts';
import type { Step } from '../questionnaire/scope.ts';

/** A piece of text that is said in one way. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  /** Still to be filled in: a placeholder, to be shown as such. */
  readonly missing?: true;
}

/** A line of text. */
export type Line = readonly Run[];

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** The law asks for it. */
  readonly required?: true;
  /** How wide it is, in characters. */
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Line[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[]; readonly numbered?: true }
  | Table;

/** Something that a paper still lacks, and where it can be given. */
export interface Missing {
  readonly what: string;
  /** The name of the process that it is about. */
  readonly process?: string;
  /** The question whose answer is missing. */
  readonly step?: Step;
  /** What the company has not told about itself. Without `step` and `detail` it is for the person to write in the paper. */
  readonly detail?: keyof Details;
}

/** How a paper can be written down. */
export type Notation = 'docx' | 'xlsx' | 'ods' | 'csv' | 'html' | 'md' | 'ics';

/** A day to be reminded of something. */
export interface Reminder {
  /** Stays the same from one export to the next, and no other scan has it: a calendar sees the same event. */
  readonly uid: string;
  /** A day, as 2026-11-24. */
  readonly on: string;
  readonly title: string;
  readonly text: string;
}

/** The content of a paper, apart from how it is written down. */
export interface Paper {
  /** A name for files and addresses: small letters, digits and hyphens. */
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: string;
  /** What it is for, and who keeps it, where the questionnaire says so. */
  readonly lead?: string;
  readonly language: string;
  /** For whom, from when, and by which version of the questionnaire: stands on every page. */
  readonly about: readonly string[];
  readonly blocks: readonly Block[];
  readonly missing: readonly Missing[];
  readonly notations: readonly Notation[];
  /** Wide tables are printed across the page. */
  readonly wide?: true;
  readonly reminders?: readonly Reminder[];
  /** The moment at which it was made. */
  readonly made: Date;
}

export type PaperKind =
  | 'register'
  | 'notice'
  | 'actions'
  | 'report'
  | 'assessment'
  | 'processor-check'
  | 'breaches';

/** Text as a line of its own. */
export function line(text: string): Line {
  return text === '' ? [] : [{ text }];
}

/** A line as plain text. */
export function plain(told: Line): string {
  return told.map(({ text }) => text).join('');
}

/** The tables of a paper: what a spreadsheet shows. */
export function tablesOf({ blocks }: Paper): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table');
}
