/** Something that comes later did not come: the connection was lost. Trying again may help. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** What comes later, as soon as it is there. Rejects with `NotLoaded` when it does not come. */
export async function loading<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new NotLoaded('A part of the scan did not load.', { cause });
  }
}
