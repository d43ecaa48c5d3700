import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LongWords, piecesOf } from '#/ui/page/LongWords.tsx';

const pieces = (text: string) => piecesOf(text).map(({ piece }) => piece);

describe('A long word in a cell', () => {
  it('may be broken after the signs of an address, and every few letters where it has none', () => {
    expect(pieces('Se https://www.trondheim.kommune.no/tema/internasjonalt_samarbeid?side=2')).toEqual([
      'Se https:',
      '//www.',
      'trondheim.',
      'kommune.',
      'no/tema/',
      'internasjona',
      'lt_samarbeid',
      '?side=',
      '2',
    ]);
    expect(pieces('Universitetskommunesamarbeidsavtalen')).toEqual([
      'Universitets',
      'kommunesamar',
      'beidsavtalen',
    ]);
  });

  it('is broken nowhere else: not in ordinary words, and not inside what is seen as one character', () => {
    expect(pieces('Kommunedirektørens fagstab for internasjonalt samarbeid')).toHaveLength(1);
    for (const piece of pieces('👩‍👩‍👧‍👦'.repeat(8))) expect(piece).toMatch(/^(👩‍👩‍👧‍👦)+$/u);
  });

  it('reads as it was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(pieces(text).join('')).toBe(text);
        const places = piecesOf(text).map(({ at }) => at);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('has places to break that are no text', () => {
    expect(renderToStaticMarkup(<LongWords text="a<b>Universitetskommunesamarbeid" />)).toMatch(
      /^a&lt;b&gt;\w+<wbr\/>\w+/,
    );
  });
});
