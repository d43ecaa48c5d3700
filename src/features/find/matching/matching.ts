/** How a word that was typed fits a word of the plan: itself, another form of it, a part of it, or nearly it. */

import { contract } from '../../../domain/values/words.ts';

/** The better fit first. */
const FITS = ['exact', 'form', 'start', 'within'] as const;
/** How a word fits as it was typed. */
type TypedFit = (typeof FITS)[number];
export type Fit = TypedFit | 'near';

/** Endings of short inflections in the three languages: `søknad`, `søknaden`, `søknader`, `søknadene`, `søknaders`. */
const ENDINGS = new Set(
  ['', 'e', 'a', 'n', 'r', 's', 't', 'y', 'en', 'et', 'er', 'ar', 'ne', 'es', 'as', 'ns', 'ts'].concat([
    'ene',
    'ane',
    'ies',
    'ens',
    'ets',
    'ers',
    'ars',
    'nes',
    'enes',
    'anes',
  ]),
);
const LONGEST_ENDING = 4;
/** What must be left of a word whose ending is taken off. */
const SHORTEST_STEM = 3;
/** Shorter words are in too many others to be looked for inside them. */
const SHORTEST_WITHIN = 4;
/** Words from this length may have one slip, and from the next two: fewer letters leave too little to know a word by. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

const HAS_DIGIT = /\p{N}/u;

/** What fits a typed word. Words are folded (`words.ts`). */
export interface WordMatcher {
  /** How a word of the plan fits it as typed; undefined where it does not. */
  fit(term: string): TypedFit | undefined;
  /** Whether it fits when slips of the keys are forgiven. `letters` is what {@link lettersOf} says of the term. */
  isNear(term: string, letters?: number): boolean;
}

export function matcherFor(word: string): WordMatcher {
  const contracted = contract(word);
  if (contracted === word) return matcherForForm(word);
  const forms = [matcherForForm(word), matcherForForm(contracted)];
  return {
    fit: (term) => {
      const fits = forms.map((form) => form.fit(term));
      return FITS.find((each) => fits.includes(each));
    },
    isNear: (term, letters) => forms.some((form) => form.isNear(term, letters)),
  };
}

function matcherForForm(word: string): WordMatcher {
  if (word.includes('.')) {
    // An outline number: itself, then what stands under it. 2.1 is not the beginning of 2.10.
    const under = `${word}.`;
    return {
      fit: (term) => (term === word ? 'exact' : term.startsWith(under) ? 'start' : undefined),
      isNear: () => false,
    };
  }
  const hasDigit = HAS_DIGIT.test(word);
  const stems = hasDigit ? [] : stemsOf(word);
  const slips = hasDigit ? 0 : slipsAllowed(word);
  const wanted = lettersOf(word);
  return {
    fit: (term) => {
      if (term === word) return 'exact';
      if (!hasDigit && isFormOf(term, stems)) return 'form';
      // As an outline number, 1 is the beginning of 1.2 and not of 12.3.
      if (term.startsWith(word) && (!term.includes('.') || term[word.length] === '.')) return 'start';
      if (!hasDigit && word.length >= SHORTEST_WITHIN && term.includes(word)) return 'within';
      return undefined;
    },
    isNear: (term, letters = lettersOf(term)) =>
      slips > 0 &&
      // A slip brings in one foreign letter at most; this tells nearly all terms apart without counting slips.
      countBits(wanted & ~letters) <= slips &&
      // Four letters with a slip among them begin too many longer words.
      (word.length > ONE_SLIP || term.length <= word.length + slips) &&
      slipsToStart(word, term, slips) <= slips &&
      !HAS_DIGIT.test(term),
  };
}

/** Which letters a folded word has: a bit for each of a–z, and one for all others. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const place = word.charCodeAt(i) - 97;
    letters |= 1 << (place >= 0 && place < 26 ? place : 26);
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How many slips a word of this length may have. */
function slipsAllowed(word: string): number {
  return word.length < ONE_SLIP ? 0 : word.length < TWO_SLIPS ? 1 : 2;
}

/** The word with each of its possible endings taken off. */
function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const cut = word.length - length;
    if (cut >= SHORTEST_STEM && ENDINGS.has(word.slice(cut))) stems.push(word.slice(0, cut));
  }
  return stems;
}

function isFormOf(term: string, stems: readonly string[]): boolean {
  return stems.some((stem) => term.startsWith(stem) && ENDINGS.has(term.slice(stem.length)));
}

/**
 * Fewest slips (a wrong, missing or extra letter, or two neighbours swapped) by which a word can have become from a term or
 * from its beginning; more than `most` when it takes more than that. The beginning, for what is typed may not be finished,
 * and Norwegian words are joined: `bærekaft` is near `bærekraftsmål`.
 */
export function slipsToStart(word: string, term: string, most: number): number {
  const width = Math.min(term.length, word.length + most);
  if (width < word.length - most) return most + 1;
  // The distance with swapped neighbours (Damerau's, each part changed once), row by row; the last row's least value is
  // the distance to the nearest beginning of the term.
  let [twoBefore, before, row] = [
    new Uint8Array(width + 1),
    new Uint8Array(width + 1),
    new Uint8Array(width + 1),
  ];
  for (let j = 0; j <= width; j++) before[j] = j;
  for (let i = 1; i <= word.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const isSame = word[i - 1] === term[j - 1];
      let slips = Math.min(at(before, j - 1) + (isSame ? 0 : 1), at(before, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) {
        slips = Math.min(slips, at(twoBefore, j - 2) + 1);
      }
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return before.reduce((least, slips) => Math.min(least, slips), most + 1);
}

function at(row: Uint8Array, place: number): number {
  return row[place] ?? 0;
}
