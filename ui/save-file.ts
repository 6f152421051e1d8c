/** A file to keep: its name, its media type, and what is in it. */
interface FileToKeep {
  readonly name: string;
  readonly type: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
}

/** Lets the person keep a file. The browser makes it: nothing is sent, and no policy of the page stands in its way. */
export function saveFile({ name, type, bytes }: FileToKeep): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it only after the click
}
