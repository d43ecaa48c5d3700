/** Sentences with pieces that a page shows in a way of their own: a row as a link, a long text that can be opened. */

import type { Clock } from '#/domain/log/log.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import { isolate } from '../format/isolate.ts';

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'who'; text: string }
  | { kind: 'row'; text: string; ref: RowRef }
  | { kind: 'commit'; text: string; id: Clock }
  /** Some words of a text; `full` is all of it. */
  | { kind: 'long'; text: string; full: string };

export type Sentence = readonly Piece[];

/** Stands on both sides of a place's name; a code point that Unicode keeps for no character, and that no text may hold. */
const MARK = '\uFDD0';
const place = (name: string) => `${MARK}${name}${MARK}`;

/** What to give a text for its places, so that {@link fill} finds them again. */
export const PLACES = {
  row: place('row'),
  from: place('from'),
  to: place('to'),
  field: place('field'),
  for: place('for'),
  in: place('in'),
  on: place('on'),
  toRow: place('toRow'),
  fromRow: place('fromRow'),
  under: place('under'),
  name: place('name'),
  date: place('date'),
  toDate: place('toDate'),
  unit: place('unit'),
  what: place('what'),
  list: place('list'),
  when: place('when'),
} as const;
type PlaceName = keyof typeof PLACES;

export type Filling = string | Piece | Sentence | undefined;

/** What stands in the places of a sentence; those about the row are empty where it has been named just before. */
export type Said = { readonly [P in PlaceName]?: Filling };

/**
 * Puts pieces in the places of a text that was made with {@link PLACES}. A place that is given nothing disappears with the
 * space beside it.
 */
export function fill(text: string, pieces: Said): Sentence {
  const sentence: Piece[] = [];
  for (const [i, part] of text.split(MARK).entries()) {
    if (i % 2 === 0) sentence.push({ kind: 'text', text: part });
    else if (isPlace(part)) for (const piece of asSentence(pieces[part])) sentence.push(piece);
  }
  return tidy(sentence);
}

/** A sentence as plain text, long texts shortened. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ kind, text }) => (kind === 'text' ? text : isolate(text))).join('');
}

/** The same sentence beginning with a capital letter. */
export function capitalised([first, ...rest]: Sentence, language: string): Sentence {
  if (!first) return [];
  // What a row is called begins with a word of ours.
  return [
    { ...first, text: first.text.charAt(0).toLocaleUpperCase(language) + first.text.slice(1) },
    ...rest,
  ];
}

function isPlace(name: string): name is PlaceName {
  return name in PLACES;
}

function asSentence(filling: Filling): Sentence {
  if (filling === undefined || filling === '') return [];
  if (typeof filling === 'string') return [{ kind: 'text', text: isolate(filling) }];
  return 'kind' in filling ? [filling] : filling;
}

/** One piece of text where there were several, one space where there were two, none before a comma or at the ends. */
function tidy(sentence: Sentence): Sentence {
  const joined: Piece[] = [];
  for (const piece of sentence) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined
    .map((piece, i): Piece => {
      if (piece.kind !== 'text') return piece;
      let text = piece.text.replace(/ {2,}/g, ' ').replace(/ (?=[,:])/g, '');
      if (i === 0) text = text.trimStart();
      if (i === joined.length - 1) text = text.trimEnd();
      return { kind: 'text', text };
    })
    .filter(({ text }) => text !== '');
}
