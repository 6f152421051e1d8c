import { unzipSync, zipSync } from 'fflate';

/** The most that may come out of a packed file, in bytes: a small file can hold a huge one. */
const mostBytes = 64_000_000;

/** Says that too much would come out, from inside the unpacking. */
class TooLarge extends Error {}

/**
 * A packed file (zip), such as a spreadsheet, with all that is in it laid bare, so that whoever reads it can unpack no
 * more than this; or why it was not unpacked. What comes out is counted by the sizes that the file itself gives: it gets
 * no more room than that, whatever is in it.
 */
export function unpacked(
  bytes: Uint8Array,
  most = mostBytes,
): { readonly packed: Uint8Array } | { readonly problem: string } {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > most) throw new TooLarge();
        return true;
      },
    });
    return { packed: zipSync(files, { level: 0 }) };
  } catch (problem) {
    if (problem instanceof TooLarge) {
      return { problem: `more than ${most / 1_000_000} MB would come out of it: that is no list of texts` };
    }
    return { problem: 'it is no spreadsheet (xlsx), or it is damaged' };
  }
}
