import { type JSONScanner, createScanner } from 'jsonc-parser';
import type { Code } from '../diagnostics/codes.ts';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';

export { type Place, placeOf, placesIn } from './place.ts';

/**
 * A JSON text as read: its value, if it could be read to the end, and what is wrong with it. A key that is doubled or
 * dangerous is told, and not in the value.
 */
export interface JsonText {
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** The most text that is read, in UTF-16 units. */
const mostText = 5_000_000;

/** The deepest that objects and lists may be nested. */
const deepest = 64;

/** Names that mean something to JavaScript itself. */
const hostileKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON text: strictly (no comments, no trailing commas), though a byte order mark is passed over. Size and depth
 * are limited, and keys that are doubled or dangerous never come into the value. Never throws.
 */
export function readJson(text: string): JsonText {
  if (text.length > mostText) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'too-large',
      pointer: '',
      offset: 0,
      message: `The file is too large: ${text.length} characters.`,
      expected: [`at most ${mostText} characters`],
    };
    return { diagnostics: [diagnostic] };
  }
  return new Reader(text).read();
}

interface Found {
  readonly value: unknown;
}

/** Reads value by value and stops at the first mistake of syntax: what follows it would be guessing. */
class Reader {
  readonly #text: string;
  readonly #scanner: JSONScanner;
  readonly #diagnostics: Diagnostic[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text);
    if (text.startsWith('\u{FEFF}')) this.#scanner.setPosition(1);
  }

  read(): JsonText {
    this.#next();
    const found = this.#value('', 0);
    if (found && this.#token() !== '') this.#fail('the end of the file');
    const diagnostics = this.#diagnostics;
    return found && this.#token() === '' ? { value: found.value, diagnostics } : { diagnostics };
  }

  /** The text of the token at hand; empty at the end of the file. */
  #token(): string {
    const start = this.#scanner.getTokenOffset();
    return this.#text.slice(start, start + this.#scanner.getTokenLength());
  }

  #isBroken(): boolean {
    const problem: number = this.#scanner.getTokenError();
    return problem !== 0;
  }

  #next(): void {
    do this.#scanner.scan();
    while (/^[ \t\r\n]/.test(this.#token()));
  }

  #value(place: string, depth: number): Found | undefined {
    const token = this.#token();
    if (token === '{' || token === '[') {
      if (depth === deepest) return this.#report('too-deep', place, `Nested deeper than ${deepest} levels.`);
      return token === '{' ? this.#object(place, depth + 1) : this.#list(place, depth + 1);
    }
    if (token.startsWith('"')) return this.#string();
    if (/^-?\d/.test(token)) return this.#number(token, place);
    const known = new Map<string, Found>([
      ['true', { value: true }],
      ['false', { value: false }],
      ['null', { value: null }],
    ]).get(token);
    if (!known) return this.#fail('a value');
    this.#next();
    return known;
  }

  #object(place: string, depth: number): Found | undefined {
    const value: Record<string, unknown> = {};
    this.#next();
    if (this.#token() === '}') return this.#passed(value);
    for (;;) {
      if (!this.#token().startsWith('"')) return this.#fail('a name in double quotes');
      const key = this.#key(value, place);
      if (key === undefined) return undefined;
      if (this.#token() !== ':') return this.#fail('":"');
      this.#next();
      const found = this.#value(pointer(place, key.name), depth);
      if (!found) return undefined;
      if (key.usable) value[key.name] = found.value;
      if (this.#token() === '}') return this.#passed(value);
      if (this.#token() !== ',') return this.#fail('"," or "}"');
      this.#next();
    }
  }

  #key(object: object, place: string): { name: string; usable: boolean } | undefined {
    const offset = this.#scanner.getTokenOffset();
    const found = this.#string();
    if (!found) return undefined;
    const name = found.value;
    const at = pointer(place, name);
    if (hostileKeys.has(name)) {
      this.#report('hostile-key', at, `The name "${name}" is not allowed here.`, offset);
      return { name, usable: false };
    }
    if (Object.hasOwn(object, name)) {
      this.#report('duplicate-key', at, `The name "${name}" occurs twice in this object.`, offset);
      return { name, usable: false };
    }
    return { name, usable: true };
  }

  #list(place: string, depth: number): Found | undefined {
    const value: unknown[] = [];
    this.#next();
    if (this.#token() === ']') return this.#passed(value);
    for (;;) {
      const found = this.#value(pointer(place, value.length), depth);
      if (!found) return undefined;
      value.push(found.value);
      if (this.#token() === ']') return this.#passed(value);
      if (this.#token() !== ',') return this.#fail('"," or "]"');
      this.#next();
    }
  }

  #string(): { readonly value: string } | undefined {
    if (this.#isBroken()) return this.#fail('text in double quotes, on one line');
    const value = this.#scanner.getTokenValue();
    this.#next();
    return { value };
  }

  #number(token: string, place: string): Found | undefined {
    if (this.#isBroken()) return this.#fail('a number');
    const value = Number(token);
    if (!Number.isFinite(value)) {
      this.#report('wrong-number', place, `The number ${shortened(token)} is too large.`);
    }
    this.#next();
    return { value };
  }

  #passed(value: unknown): Found {
    this.#next();
    return { value };
  }

  #fail(expected: string): undefined {
    const found = this.#token() === '' ? 'the end of the file' : shortened(this.#token());
    const reason = /^\/[/*]/.test(this.#token()) ? ' JSON has no comments.' : '';
    this.#report('not-json', '', `Expected ${expected}, but found ${found}.${reason}`, undefined, {
      expected: [expected],
      actual: found,
    });
  }

  #report(
    code: Code,
    place: string,
    message: string,
    offset = this.#scanner.getTokenOffset(),
    more: Pick<Diagnostic, 'expected' | 'actual'> = {},
  ): undefined {
    this.#diagnostics.push({ severity: 'error', code, pointer: place, message, ...more, offset });
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
