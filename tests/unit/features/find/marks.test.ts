import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn as marksOf, piecesOf, soughtIn } from '#/features/find/matching/marks.ts';

const marksIn = (text: string, typed: string) => marksOf(text, soughtIn(typed));
const marked = (text: string, typed: string) =>
  marksIn(text, typed).map(({ start, end }) => text.slice(start, end));

describe('what was looked for is marked', () => {
  it.each([
    ['as it is written in the text', 'Søknader om EU-midler', 'SOEKNADER', ['Søknader']],
    ['as far as it is typed', 'Bærekraftsmål', 'bærek', ['Bærek']],
    ['whole where another form was typed', 'En søknad', 'søknadene', ['søknad']],
    ['inside a longer word', 'Klimapartnerskap', 'partner', ['partner']],
    ['whole where a slip was forgiven', 'Møte i Tampere', 'tampre', ['Tampere']],
    ['at each of the words', 'EU- og EØS-midler', 'eøs eu', ['EU', 'EØS']],
    ['with letters that take two when typed', 'Æ og Å i Ålesund', 'aalesund', ['Ålesund']],
    ['nowhere where it is not', 'Graz', 'tampere', []],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it('and nothing of the text is lost or added by it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aåeæo -sA'), maxLength: 60 });
    fc.assert(
      fc.property(words, words, (text, typed) => {
        const pieces = piecesOf(text, marksIn(text, typed), 1000);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('of a long text', () => {
  const long = `${'langt '.repeat(80)}om Tampere ${'og mer '.repeat(80)}`;

  it('only what is around the first mark is shown, between whole words', () => {
    const pieces = piecesOf(long, marksIn(long, 'tampere'));
    const text = pieces.map((piece) => piece.text).join('');
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/^… langt .* om Tampere og mer .* …$/);
    expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['Tampere']);
  });

  it('its beginning is shown where nothing is marked', () => {
    const text = piecesOf(long, [])
      .map((piece) => piece.text)
      .join('');
    expect(text.startsWith('langt langt')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
  });
});
