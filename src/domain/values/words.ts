/**
 * Text as it is compared when something is looked for: without case and accents, cut into words. What is typed and what is
 * searched go through the same, so that each finds the other.
 */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'oe',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ß: 'ss',
  ς: 'σ',
  þ: 'th',
  ŧ: 't',
};

const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * Text without case, accents and what nobody sees (soft hyphens, joiners): `Ålesund` is `alesund`, `søknad` is `soknad`. Of the
 * three, only `æ` is a letter of its own.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter);
}

/**
 * A folded word with `ae`, `aa` and `oe` as the one letter that they stand for where there is no `æ`, `å` or `ø` to type. As
 * `Israel` and `poesi` are spelt like that too, a word is looked for, and found, in both forms.
 */
export function contract(word: string): string {
  return word.replace(/aa/g, 'a').replace(/ae/g, 'æ').replace(/oe/g, 'o');
}

export interface PlacedText {
  /** As {@link fold} gives it. */
  folded: string;
  /** Where in the text each folded letter begins, and at the end the text's length. */
  at: readonly number[];
}

/** As {@link fold}, keeping where each letter comes from, so that what was found can be marked in the text itself. */
export function foldInPlace(text: string): PlacedText {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    // Nearly all are plain already, and folding one by one costs.
    const letters = character < '\u0080' ? character.toLowerCase() : fold(character);
    folded += letters;
    for (let i = 0; i < letters.length; i++) at.push(offset);
    offset += character.length;
  }
  return { folded, at: [...at, text.length] };
}

/** Letters and digits, also with a single sign between them: `2.1.3`, `EU-samarbeid`, `19/8286`. */
const WORD = /[\p{L}\p{N}]+(?:[.\-‐–/'’][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+/gu;
/** `2.1.3`; the UN's targets also end in a letter, as `1.a`. */
const OUTLINE_NUMBER = /^\d+(\.\d+|\.[a-z])+$/;

export interface PlacedWord {
  word: string;
  /** Where in the folded text it begins. */
  start: number;
}

/** The words of folded text. What a sign joins is taken apart, except for numbers such as `2.1.3`, which are one word. */
export function placedWords(folded: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    if (OUTLINE_NUMBER.test(word)) words.push({ word, start: index });
    else for (const part of word.matchAll(PART)) words.push({ word: part[0], start: index + part.index });
  }
  return words;
}

/** The words of a text with one space between, folded: the same for texts that differ only in signs. */
export function inOnePiece(text: string): string {
  return placedWords(fold(text))
    .map(({ word }) => contract(word))
    .join(' ');
}

/** More words than anyone looks for at once. */
const MAX_WORDS = 10;

/** The words that something typed asks for, folded, each once. */
export function queryWords(typed: string): string[] {
  const words = placedWords(fold(typed)).map(({ word }) => word);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/**
 * The words that text is found by: its own, what a sign joins also as one, so that `epost` finds `e-post`, and those that
 * {@link contract} changes in both forms.
 */
export function wordsToFind(text: string): string[] {
  const words: string[] = [];
  const add = (word: string) => {
    words.push(word);
    const contracted = contract(word);
    if (contracted !== word) words.push(contracted);
  };
  for (const [word] of fold(text).matchAll(WORD)) {
    if (OUTLINE_NUMBER.test(word)) {
      words.push(word);
      continue;
    }
    const parts = word.match(PART) ?? [];
    parts.forEach(add);
    if (parts.length > 1) add(parts.join(''));
  }
  return words;
}

/** Signs that join parts of a word: `e-post` is looked for as `epost` too. */
const JOINERS = /(?<=[\p{L}\p{N}])[-‐‑–'’/](?=[\p{L}\p{N}])/gu;

/** A text as {@link finderOf} looks in it: folded, and also as it is where signs are left out and letters written apart are one. */
export function searchable(text: string): string {
  const folded = fold(text);
  const joined = folded.replace(JOINERS, '');
  return [...new Set([folded, joined, contract(folded), contract(joined)])].join('\n');
}

/**
 * What a list is narrowed by: whether a text that is {@link searchable} has every word that was typed, in any order, also inside
 * another word. A number is found where one begins: `50` in `-50 %` and `17.1` in `17.16`, but not `7.1` in `17.1`. Where
 * nothing is typed, everything is found.
 */
export function finderOf(typed: string): (text: string) => boolean {
  const words = queryWords(typed).map((word) => [...new Set([word, contract(word)])]);
  return (text) => words.every((forms) => forms.some((word) => isIn(text, word)));
}

function isIn(text: string, word: string): boolean {
  if (!/^\p{N}/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{N}.,]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
