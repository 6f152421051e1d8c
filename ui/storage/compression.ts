import type { Bytes } from './bytes.ts';

/** Makes text smaller, as its UTF-8 in raw deflate. */
export async function compressed(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Why nothing came out: it was no such thing, or it would have become too large. */
type Undone = 'damaged' | 'too-large';

/** The text that was made smaller so, as long as it is no larger than this many bytes: a small thing may hold a huge one. */
export async function decompressed(
  bytes: Bytes,
  most: number,
): Promise<{ readonly text: string } | { readonly problem: Undone }> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const part = await reader.read();
      if (part.done) return { text: text + decoder.decode() };
      size += part.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return { problem: 'too-large' };
      }
      text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    return { problem: 'damaged' };
  }
}
