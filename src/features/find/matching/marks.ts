/** Which part of a text is what was looked for, so that it can be marked. */

import { contract, foldInPlace, placedWords, queryWords } from '../../../domain/values/words.ts';
import { matcherFor, type WordMatcher } from './matching.ts';

/** A piece of a text from start to end (exclusive), by UTF-16 place. */
export interface Range {
  start: number;
  end: number;
}

/** A word that is looked for. */
export interface Sought {
  word: string;
  matcher: WordMatcher;
}

/** The words that are looked for when this is typed. */
export function soughtIn(typed: string): Sought[] {
  return queryWords(typed).map((word) => ({ word, matcher: matcherFor(word) }));
}

/** The parts of a text that fit what is looked for, in order and apart; none where nothing does. */
export function marksIn(text: string, sought: readonly Sought[]): Range[] {
  if (sought.length === 0) return [];
  const { folded, at } = foldInPlace(text);
  const words = placedWords(folded);
  const marks: Range[] = [];
  const mark = (from: number, length: number) =>
    marks.push({ start: at[from] ?? text.length, end: at[from + length] ?? text.length });
  for (const { word: asked, matcher } of sought) {
    const before = marks.length;
    for (const { word, start } of words) {
      const fit = matcher.fit(word);
      const place = word.indexOf(asked);
      if ((fit === 'start' || fit === 'within') && place >= 0) mark(start + place, asked.length);
      else if (fit !== undefined || matcher.fit(contract(word)) !== undefined) mark(start, word.length);
    }
    if (marks.length > before) continue;
    for (const { word, start } of words) if (matcher.isNear(word)) mark(start, word.length);
  }
  return joined(marks);
}

function joined(marks: Range[]): Range[] {
  const apart: Range[] = [];
  for (const { start, end } of marks.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Of a longer text than this, only what is around the first mark is shown. */
const SHOWN_LENGTH = 160;
/** How much of it before the mark. */
const LEAD_LENGTH = 40;

/** A text in pieces, marked and not; one that is long begins shortly before the first mark. */
export function piecesOf(text: string, marks: readonly Range[], most = SHOWN_LENGTH): Piece[] {
  const first = marks[0]?.start ?? 0;
  const isCut = text.length > most && first > LEAD_LENGTH;
  const from = isCut ? wordAt(text, first - LEAD_LENGTH) : 0;
  const until = text.length - from > most ? wordAt(text, from + most) : text.length;
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (start < end) pieces.push({ text: text.slice(start, end), isMarked });
  };
  let done = from;
  for (const { start, end } of marks) {
    if (end <= from || start >= until) continue;
    add(done, Math.max(start, from), false);
    add(Math.max(start, from), Math.min(end, until), true);
    done = Math.min(end, until);
  }
  add(done, until, false);
  if (from > 0) pieces.unshift({ text: '… ', isMarked: false });
  if (until < text.length) pieces.push({ text: ' …', isMarked: false });
  return pieces;
}

/** Where the next word begins, or the place itself where none is near; never between the two halves of a letter. */
function wordAt(text: string, place: number): number {
  const space = text.slice(place, place + 20).search(/\s/);
  const at = space < 0 ? place : place + space + 1;
  const isHalf = /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  return isHalf ? at + 1 : at;
}
