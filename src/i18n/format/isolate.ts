/**
 * Names in sentences. A name in letters that run from right to left (Hebrew, Arabic …) takes numbers and punctuation beside it
 * along, so that a sentence around it would be read in another order than it was written. Unicode's isolates keep it to itself.
 * They belong to sentences only: what is stored, and cells and files that hold data, never have them.
 */

/** Letters that run from right to left, by the blocks that Unicode keeps for them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A text to be put into a sentence: set apart where it has letters that run from right to left, otherwise as it is. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
}
