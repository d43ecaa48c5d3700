import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldInPlace, inOnePiece, queryWords, wordsToFind } from '#/features/find/matching/words.ts';

describe('text is compared', () => {
  it.each([
    ['without case', 'TAMPERE', 'tampere'],
    ['without accents', 'Kópavogur', 'Kopavogur'],
    ['with å as aa', 'Ålesund', 'Aalesund'],
    ['with å as a', 'område', 'omrade'],
    ['with ø as oe', 'søknad', 'soeknad'],
    ['with ø as o', 'søknad', 'soknad'],
    ['with Swedish ö as ø', 'Norrköping', 'Norrkøping'],
    ['with æ as ae', 'bærekraft', 'baerekraft'],
    ['with signs that computers write', 'CO₂', 'co2'],
    ['with letters of other languages', 'Łódź', 'lodz'],
  ])('%s', (_, one, other) => {
    expect(inOnePiece(one)).toBe(inOnePiece(other));
  });

  it('but other letters make another word', () => {
    expect(inOnePiece('mål')).not.toBe(inOnePiece('møl'));
  });

  it('the same whether or not it is remembered where each letter comes from', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'aåeæoøs Aß') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, at } = foldInPlace(text);
        expect(folded).toBe(fold(text));
        expect(at).toHaveLength(folded.length + 1);
        expect([...at]).toEqual([...at].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the words of a text', () => {
  it('keep a number as it stands', () => {
    expect(queryWords('Tiltak 2.1.3')).toEqual(['tiltak', '2.1.3']);
    expect(queryWords('2.1.')).toEqual(['2.1']);
    expect(queryWords('mål 1.a')).toEqual(['mal', '1.a']);
  });

  it('are those between signs', () => {
    expect(queryWords('EU-samarbeid, «PS 87/19»')).toEqual(['eu', 'samarbeid', 'ps', '87', '19']);
  });

  it('are each asked for once', () => {
    expect(queryWords('norge Norge NORGE')).toEqual(['norge']);
  });

  it('are found in pieces and joined', () => {
    expect(wordsToFind('e-post 2019–2020')).toEqual(['e', 'post', 'epost', '2019', '2020', '20192020']);
  });

  it('are found in both forms where two letters may stand for one', () => {
    expect(wordsToFind('Israel og Haakon')).toEqual(['israel', 'isræl', 'og', 'haakon', 'hakon']);
  });

  it('are none in signs alone', () => {
    expect(queryWords(' «–» … ')).toEqual([]);
  });

  it('are the same in one piece whatever the signs between', () => {
    expect(inOnePiece('Tampere/Tammerfors')).toBe(inOnePiece(' tampere, TAMMERFORS.'));
  });
});
