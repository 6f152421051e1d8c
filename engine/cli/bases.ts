import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bases } from '../load/load.ts';
import { readText } from './read-text.ts';

/** The questionnaires that ship with the command: two folders up, for the source as for what is built of it. */
const shipped = fileURLToPath(new URL('../../questionnaires', import.meta.url));

/**
 * Where the bases of a questionnaire file are found: the text given for the first of them, else the file in the folder
 * beside it that is named after the base, else one that ships with the command.
 */
export function basesOf(file: string, given?: string): Bases {
  let first = given;
  return (id) => {
    const text = first;
    first = undefined;
    if (text !== undefined) return text;
    for (const folder of [join(dirname(file), '..'), shipped]) {
      const read = readText(join(folder, id, 'questionnaire.json'));
      if ('text' in read) return read.text;
    }
    return undefined;
  };
}
