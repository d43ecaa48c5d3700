import { Fragment } from 'react';

/** A word of more characters than this may be broken; ordinary Norwegian compounds are shorter. */
const LONG = 24;
/** How many characters of a long word stand together at most. */
const TOGETHER = 12;

/** What an address is broken after. */
const SIGN = /[-/.,;:?&=_#%+@]/;

const graphemes = new Intl.Segmenter('no', { granularity: 'grapheme' });

/**
 * Text for the cells of a table. A column is as wide as its longest word, so an address would push the table off the paper; and
 * where any word may be broken, short columns are squeezed until theirs are. Here only the long ones have places to break: in an
 * address after its signs, elsewhere every few characters. Nothing is added to the text, so what is copied is what was written.
 */
export function LongWords({ text }: { text: string }) {
  return piecesOf(text).map(({ at, piece }) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}

/** The text in pieces, each with where it begins, between which a line may end besides at the spaces. */
export function piecesOf(text: string): { at: number; piece: string }[] {
  if (text.length <= LONG) return [{ at: 0, piece: text }];
  const ends = [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) =>
    word.length > LONG ? placesIn(word).map((place) => index + place) : [],
  );
  return [0, ...ends].map((at, i, all) => ({ at, piece: text.slice(at, all[i + 1]) }));
}

/** Where in a long word a line may end: never inside what is seen as one character. */
function placesIn(word: string): number[] {
  const places: number[] = [];
  let together = 0;
  for (const { index, segment } of graphemes.segment(word)) {
    const isAfterSign = together > 3 && SIGN.test(word[index - 1] ?? '');
    if (together >= TOGETHER || isAfterSign) {
      places.push(index);
      together = 0;
    }
    together += segment.length;
  }
  return places;
}
