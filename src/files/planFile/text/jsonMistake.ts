/** What kind of mistake stands at a place in JSON text: told by what is there, and by what came before. */
/** What people do wrong in JSON; each has a sentence of its own in `i18n/<language>/problems.ts`. */
export type JsonMistakeCode =
  | 'cut-off'
  | 'not-json'
  | 'json-curly-quotes'
  | 'json-single-quotes'
  | 'json-comment'
  | 'json-not-a-number'
  | 'json-word'
  | 'json-unquoted'
  | 'json-bad-number'
  | 'json-decimal-comma'
  | 'json-extra-comma'
  | 'json-missing-comma'
  | 'json-missing-colon'
  | 'json-wrong-bracket'
  | 'json-line-break'
  | 'json-control-character'
  | 'json-bad-escape'
  | 'json-after-end'
  | 'json-too-deep'
  | 'json-unexpected';

export interface JsonMistake {
  code: JsonMistakeCode;
  /** Where, in code units from the beginning. */
  at: number;
  /** The character or word that it is about, where the sentence names one. */
  found?: string;
}

/** What was awaited: inside `text`, everything but a control character. */
export type Where =
  | 'root'
  | 'first-value'
  | 'value'
  | 'first-name'
  | 'name'
  | 'colon'
  | 'after'
  | 'end'
  | 'text';

export interface Awaited {
  at: number;
  where: Where;
  /** Where the last comma and the last value stand; -1 for none. Of a `text`, `value` is its beginning. */
  comma: number;
  value: number;
  /** The code of the bracket that is open. */
  bracket: number | undefined;
}

/** Quotation marks that word processors put in place of `"`. */
const CURLY = /[“”„‟«»‹›‘’‚‛″‶＂]/;
/** The beginning of a word or a number that the text ends in. */
const CUT = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\d+(?:\.|\.?\d*[eE][+-]?))$/;
const OPEN_OBJECT = 0x7b;

export function mistakeAt(text: string, awaited: Awaited): JsonMistake {
  const { at, where, comma, value, bracket } = awaited;
  const rest = text.slice(at, at + 40);
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (where === 'text') return inText(text, value, at);
  if (where === 'end') return { code: 'json-after-end', at, found };
  if (CURLY.test(found)) return { code: 'json-curly-quotes', at, found };
  if (found === "'" || found === '`' || found === '´') return { code: 'json-single-quotes', at, found };
  if (found === '#' || rest.startsWith('//') || rest.startsWith('/*')) {
    return { code: 'json-comment', at, found: found === '#' ? found : rest.slice(0, 2) };
  }
  if (text.length - at < 8 && CUT.test(text.slice(at))) return { code: 'cut-off', at: text.length };
  const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];
  if (where === 'root') return { code: 'not-json', at, found };
  if (where === 'colon') return { code: 'json-missing-colon', at, found };
  if (found === '}' || found === ']') {
    if (comma > value) return { code: 'json-extra-comma', at: comma };
    return { code: 'json-wrong-bracket', at, found: bracket === OPEN_OBJECT ? '}' : ']' };
  }
  if (found === ',') return { code: 'json-extra-comma', at };
  if (where === 'after') return afterValue(text, awaited, found);
  if (where === 'name' || where === 'first-name') {
    // 12,5: the number ended at the comma, and what follows is no name.
    if (comma > value && /^\d/.test(rest) && /^-?\d+$/.test(text.slice(value, comma).trim())) {
      return { code: 'json-decimal-comma', at: comma };
    }
    return word === undefined
      ? { code: 'json-unexpected', at, found }
      : { code: 'json-unquoted', at, found: word };
  }
  if (/^[-+]?(NaN|Infinity|inf)\b/i.test(rest)) {
    return { code: 'json-not-a-number', at, found: /^[-+]?\w+/.exec(rest)?.[0] ?? found };
  }
  if (/^[-+−–.]?[\d.]/.test(rest) || found === '-') {
    return { code: 'json-bad-number', at, found: /^[^\s,}\]]+/.exec(rest)?.[0] ?? found };
  }
  if (/^(true|false|null|none|nil|undefined|yes|no|ja|nei)$/i.test(word ?? '')) {
    return { code: 'json-word', at, found: word ?? '' };
  }
  return word === undefined
    ? { code: 'json-unexpected', at, found }
    : { code: 'json-unquoted', at, found: word };
}

/** Something stands where a comma or a closing bracket was awaited. */
function afterValue(text: string, { at, value }: Awaited, found: string): JsonMistake {
  const before = text.slice(value, at).trim();
  // 1 000 and 1_000: the number goes on.
  if (/^-?\d/.test(before) && /^[\d_'.]/.test(found)) {
    return { code: 'json-bad-number', at: value, found: `${before} ${found}`.slice(0, 40) };
  }
  return /["{[\p{L}\d-]/u.test(found)
    ? { code: 'json-missing-comma', at, found }
    : { code: 'json-unexpected', at, found };
}

/** A control character in a text: a line break is most often a quotation mark that was forgotten, or one of another kind. */
function inText(text: string, from: number, at: number): JsonMistake {
  const character = text.charAt(at);
  if (character !== '\n' && character !== '\r')
    return { code: 'json-control-character', at, found: character };
  const before = text.slice(from + 1, at);
  const curly = before.search(CURLY);
  // «…» within a text is as it should be; one that is alone was meant to end it.
  if (curly >= 0 && /[“”„‟″＂]\s*[,:}\]]?\s*$/.test(before)) {
    const last = from + 1 + before.search(/[“”„‟″＂]\s*[,:}\]]?\s*$/);
    return { code: 'json-curly-quotes', at: last, found: text.charAt(last) };
  }
  return { code: 'json-line-break', at };
}
