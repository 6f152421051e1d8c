import type { PaperFile } from '../engine/index.ts';

/** So long a browser may take to begin with a download. */
const patience = 60_000;

/** Hands a file to the person, as a download: nothing is sent anywhere, and no policy of the page stands in its way. */
export function saveFile({ name, type, bytes }: PaperFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
