/**
 * What stands in a field, for paper: a field shows one part of a long text, and cannot be scrolled there. The field itself
 * is left out when it is printed, unless there is nothing in it: then it is room to write in.
 */
export function PrintedText({ of }: { of: string }) {
  return of === '' ? null : (
    <span className="printed-text" aria-hidden="true">
      {of}
    </span>
  );
}
