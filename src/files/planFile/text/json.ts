/**
 * Reads through JSON text (RFC 8259) without making anything of it, for what `JSON.parse` does not tell: where the first mistake
 * is and of what kind, in every browser alike, and which members an object is given twice, of which the parser silently keeps
 * the last. One pass without recursion, so that no depth of brackets overflows anything.
 */
import { type JsonMistake, mistakeAt, type Where } from './jsonMistake.ts';

/** A member that an object has already: where its name stands first, and again. */
export interface RepeatedMember {
  name: string;
  first: number;
  again: number;
}

/** Brackets within brackets beyond this are no plan file: those of a plan go seven deep. */
export const MAX_DEPTH = 100;
/** Repeated members that are told one by one. */
const MAX_REPEATED = 50;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const SMALL_E = 0x65;

const WORDS = ['true', 'false', 'null'];
/** What cannot stand right after a number or a word: it would be more of it. */
const MORE = new Set([...'0123456789_.+-'].map((character) => character.charCodeAt(0)));
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The first mistake, or else the members that are given twice (the first {@link MAX_REPEATED}); neither where all is well. */
export function scanJson(text: string): { mistake?: JsonMistake; repeated: RepeatedMember[] } {
  const members: Members[] = [];
  const repeated: RepeatedMember[] = [];
  const brackets: number[] = [];
  let where: Where = 'root';
  let at = 0;
  /** Where the last comma and the last value stand: what is wrong is often told by what came before. */
  let comma = -1;
  let value = -1;

  const fail = (mistake: JsonMistake) => ({ mistake, repeated: [] });
  for (;;) {
    at = afterSpace(text, at);
    const character = text.charCodeAt(at);
    if (at >= text.length) {
      if (where === 'end') return { repeated };
      return fail({ code: where === 'root' ? 'not-json' : 'cut-off', at });
    }
    const isValue = where === 'root' || where === 'value' || where === 'first-value';
    const isName = where === 'name' || where === 'first-name';
    if (character === QUOTE && (isValue || isName)) {
      const end = endOfText(text, at);
      if (typeof end !== 'number') return fail(end);
      if (isName) {
        const first = members[brackets.length]?.add(text, at, end);
        if (first !== undefined && repeated.length < MAX_REPEATED) {
          repeated.push({ name: nameIn(text, at, end), first, again: at });
        }
        where = 'colon';
      } else {
        value = at;
        where = brackets.length === 0 ? 'end' : 'after';
      }
      at = end;
    } else if (isValue && (character === OPEN_OBJECT || character === OPEN_LIST)) {
      if (brackets.length === MAX_DEPTH) return fail({ code: 'json-too-deep', at, found: `${MAX_DEPTH}` });
      brackets.push(character);
      if (character === OPEN_OBJECT) {
        const own = members[brackets.length];
        if (own) own.clear();
        else members[brackets.length] = new Members();
      }
      where = character === OPEN_OBJECT ? 'first-name' : 'first-value';
      at += 1;
    } else if (
      (character === CLOSE_OBJECT || character === CLOSE_LIST) &&
      brackets.at(-1) === (character === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST) &&
      (where === 'after' || where === 'first-name' || where === 'first-value')
    ) {
      brackets.pop();
      value = at;
      where = brackets.length === 0 ? 'end' : 'after';
      at += 1;
    } else if (character === COMMA && where === 'after') {
      comma = at;
      where = brackets.at(-1) === OPEN_OBJECT ? 'name' : 'value';
      at += 1;
    } else if (character === COLON && where === 'colon') {
      where = 'value';
      at += 1;
    } else {
      const end = isValue ? endOfPlain(text, at) : -1;
      if (end < 0) return fail(mistakeAt(text, { at, where, comma, value, bracket: brackets.at(-1) }));
      value = at;
      where = brackets.length === 0 ? 'end' : 'after';
      at = end;
    }
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return at;
    at += 1;
  }
}

/** Where a number, `true`, `false` or `null` ends; -1 where there is none, or something follows right upon it. */
function endOfPlain(text: string, at: number): number {
  const character = text.charCodeAt(at);
  let end = -1;
  if (character === MINUS || isDigit(character)) end = endOfNumber(text, at);
  else end = WORDS.reduce((found, word) => (text.startsWith(word, at) ? at + word.length : found), -1);
  const next = text.charCodeAt(end);
  return MORE.has(next) || isLetter(next) ? -1 : end;
}

/** By hand, since a plan can hold millions: a regular expression takes several times as long. */
function endOfNumber(text: string, from: number): number {
  let at = text.charCodeAt(from) === MINUS ? from + 1 : from;
  if (!isDigit(text.charCodeAt(at))) return -1;
  at = text.charCodeAt(at) === ZERO ? at + 1 : afterDigits(text, at);
  if (text.charCodeAt(at) === DOT) {
    if (!isDigit(text.charCodeAt(at + 1))) return -1;
    at = afterDigits(text, at + 1);
  }
  if ((text.charCodeAt(at) | 0x20) === SMALL_E) {
    const sign = text.charCodeAt(at + 1);
    at += sign === MINUS || sign === PLUS ? 2 : 1;
    if (!isDigit(text.charCodeAt(at))) return -1;
    at = afterDigits(text, at);
  }
  return at;
}

function isDigit(character: number): boolean {
  return character >= ZERO && character <= NINE;
}

function isLetter(character: number): boolean {
  const small = character | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function afterDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a text in quotation marks ends, after the closing one; or what is wrong with it. */
function endOfText(text: string, from: number): number | JsonMistake {
  let at = from + 1;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) return at + 1;
    if (character === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) {
        return at + 6 > text.length && !text.includes('"', at + 1)
          ? { code: 'cut-off', at: text.length }
          : { code: 'json-bad-escape', at, found: text.slice(at, at + 2) };
      }
      at = ESCAPE.lastIndex;
    } else if (at >= text.length) {
      return { code: 'cut-off', at };
    } else if (character < 0x20) {
      return mistakeAt(text, { at, where: 'text', comma: -1, value: from, bracket: undefined });
    } else at += 1;
  }
}

function nameIn(text: string, from: number, end: number): string {
  const name: unknown = JSON.parse(text.slice(from, end));
  return String(name);
}

/** From how many on a look-up is cheaper than looking through them. */
const MANY = 12;

/** The names of one object's members and where they stand. Kept for the next object of the same depth: there are millions. */
class Members {
  readonly #names: string[] = [];
  readonly #places: number[] = [];
  #count = 0;
  #index: Map<string, number> | undefined;

  clear(): void {
    this.#count = 0;
    this.#index = undefined;
  }

  /** Notes a name in quotation marks, and returns where the same stands already. */
  add(text: string, from: number, end: number): number | undefined {
    const raw = text.slice(from + 1, end - 1);
    const name = raw.includes('\\') ? nameIn(text, from, end) : raw;
    if (this.#index) {
      const known = this.#index.get(name);
      if (known === undefined) this.#index.set(name, from);
      return known;
    }
    for (let i = 0; i < this.#count; i++) if (this.#names[i] === name) return this.#places[i];
    this.#names[this.#count] = name;
    this.#places[this.#count] = from;
    this.#count += 1;
    if (this.#count === MANY) {
      this.#index = new Map(this.#names.slice(0, MANY).map((known, i) => [known, this.#places[i] ?? 0]));
    }
    return undefined;
  }
}
