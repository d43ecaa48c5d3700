import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '#/domain/values/words.ts';
import { matcherFor, slipsToStart } from '#/features/find/matching/matching.ts';
import { slipsIn } from './slips.ts';

const fitOf = (typed: string, word: string) => matcherFor(fold(typed)).fit(fold(word));
const isNear = (typed: string, word: string) => matcherFor(fold(typed)).isNear(fold(word));

describe('a typed word fits', () => {
  test.each([
    ['søknad', 'søknad', 'exact'],
    ['søknad', 'søknader', 'form'],
    ['søknader', 'søknad', 'form'],
    ['søknadene', 'søknader', 'form'],
    ['tiltaket', 'tiltak', 'form'],
    ['byar', 'byen', undefined],
    ['cities', 'city', 'form'],
    ['bære', 'bærekraftsmål', 'start'],
    ['partnerskap', 'klimapartnerskap', 'within'],
    ['eu', 'museum', undefined],
    ['kontor', 'kontroll', undefined],
  ])('%s, in %s: %s', (typed, word, expected) => {
    expect(fitOf(typed, word)).toBe(expected);
  });
});

describe('an outline number', () => {
  test.each([
    ['2.1', '2.1', 'exact'],
    ['2.1', '2.1.3', 'start'],
    ['2.1', '2.10', undefined],
    ['2', '2.10', 'start'],
    ['1', '12.3', undefined],
    ['2', '2019', 'start'],
    ['1.3', '2.1.3', undefined],
  ])('%s, against %s: %s', (typed, number, expected) => {
    expect(matcherFor(typed).fit(number)).toBe(expected);
  });

  it('is never forgiven a slip', () => {
    expect(matcherFor('2.1.3').isNear('2.1.4')).toBe(false);
    expect(matcherFor('2020').isNear('2021')).toBe(false);
  });
});

describe('a slip is forgiven', () => {
  test.each(['Oslo', 'Tampere', 'bærekraft', 'søknader', 'færre', 'område', 'Israel'])(
    'anywhere in %s',
    (word) => {
      const missed = slipsIn(word).filter(
        (typed) => fitOf(typed, word) === undefined && !isNear(typed, word),
      );
      // Four letters without one of them are too few to know the word by.
      expect(missed.filter((typed) => fold(typed).length > 3)).toEqual([]);
    },
  );

  it('at the beginning of a longer word too, for Norwegian joins them', () => {
    expect(isNear('bærekaft', 'bærekraftsmål')).toBe(true);
    expect(isNear('internasjnal', 'internasjonalt')).toBe(true);
  });

  it('but not two in a short word', () => {
    expect(isNear('tamper', 'kamper')).toBe(true);
    expect(isNear('tampr', 'kampen')).toBe(false);
  });
});

describe('the slips between a word and the beginning of another', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });

  /** The same by the book: the distance with swapped neighbours to each beginning, the least of them. */
  function byTheBook(word: string, term: string): number {
    const distance = (a: string, b: string): number => {
      if (a === '' || b === '') return Math.max(a.length, b.length);
      const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
      const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
      return Math.min(
        distance(restA, b) + 1,
        distance(a, restB) + 1,
        distance(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
        ...(isSwapped ? [distance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
      );
    };
    return Math.min(...Array.from({ length: term.length + 1 }, (_, i) => distance(word, term.slice(0, i))));
  }

  it('are counted as the definition says, as far as they are counted', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 2 }), (word, term, most) => {
        expect(Math.min(slipsToStart(word, term, most), most + 1)).toBe(
          Math.min(byTheBook(word, term), most + 1),
        );
      }),
      { numRuns: 300 },
    );
  });
});
