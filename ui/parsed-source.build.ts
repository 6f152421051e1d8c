import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A piece of parsed source: of some type, with pieces in it. */
export type Piece = Readonly<Record<string, unknown>> & { readonly type: string };

/** A source file of the interface: its path in ui/, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The source of the interface, without tests and what is only there to build it. */
export function interfaceSources(): readonly Source[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|build|d)\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }));
}

/** All the pieces of a source, each with what it stands in. */
export function piecesOf({ path, text }: Source): readonly (readonly [Piece, Piece | undefined])[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0 || !isPiece(program)) throw new Error(`${path} cannot be parsed`);
  return [...within(program)];
}

function* within(piece: Piece, parent?: Piece): Generator<readonly [Piece, Piece | undefined]> {
  yield [piece, parent];
  for (const value of Object.values(piece).flat()) if (isPiece(value)) yield* within(value, piece);
}

function isPiece(value: unknown): value is Piece {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The pieces that a piece has under a name. */
export function partsOf(piece: Piece | undefined, name: string): readonly Piece[] {
  return [piece?.[name]].flat().filter(isPiece);
}

/** What a piece is called, or the text that it holds; the empty text when it has neither. */
export function nameOf(piece: Piece | undefined): string {
  const found = piece?.['name'] ?? piece?.['value'];
  return typeof found === 'string' ? found : '';
}
