import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Text } from '../format/format.ts';

/** What is wrong, as the page of the preview shows it. */
interface ShownDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly place: string;
  readonly message: string;
  readonly frame: string;
  readonly expected: readonly string[];
  readonly hint?: string;
  readonly meaning: string;
}

/** What the page of the preview shows about the file, apart from the scan itself. */
export interface PreviewState {
  readonly file: string;
  /** Goes up with each change of the file. */
  readonly turn: number;
  /** Whether the scan that is shown is made from the file as it is now; if not, from the last one without errors. */
  readonly current: boolean;
  readonly unreadable?: string;
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly id?: string;
  readonly languages: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: Text;
    readonly questions: readonly { readonly id: string; readonly text: Text }[];
  }[];
}
