import { withTimeout } from '../timeout.ts';

/** Something that comes later did not come: the connection was lost. Trying again may help. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** So long a part of the scan may take to come, in milliseconds: connections on the road are slow. */
const patience = 30_000;

/** What comes later, as soon as it is there. Rejects with `NotLoaded` when it does not come, or not in time. */
export async function loading<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await withTimeout(patience, () => part);
  } catch (cause) {
    throw new NotLoaded('A part of the scan did not load.', { cause });
  }
}
