import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finderOf,
  fold,
  foldInPlace,
  inOnePiece,
  queryWords,
  searchable,
  wordsToFind,
} from '#/domain/values/words.ts';

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

describe('what a list is narrowed by', () => {
  const finds = (typed: string, text: string) => finderOf(typed)(searchable(text));

  it.each([
    ['CO2', 'Redusert CO\u2082 per innbygger'],
    ['co₂', 'Redusert CO2 per innbygger'],
    ['Oslo-Bergen', 'Samarbeid Oslo\u2013Bergen'],
    ['oslo bergen', 'Samarbeid Oslo\u2011Bergen'],
    ['bergen oslo', 'Samarbeid Oslo\u2013Bergen'],
    ['Ålesund', 'Samarbeid med A\u030alesund'],
    ['aalesund', 'Samarbeid med Ålesund'],
    ['kommunedelplan', 'Kom\u00admu\u00adne\u00addel\u00adplan'],
    ['kommunedelplan', 'Kommune\u200bdelplan'],
    ['grønn omstilling', 'Grønn\u00a0omstilling'],
    ['gronn', 'Grønn omstilling'],
    ['epost', 'E-post til alle'],
    ['e-post', 'Epost til alle'],
    ['delplan', 'Kommunedelplan for klima'],
    ['ＥＵ', 'EU-samarbeid'],
    ['50', 'Utslipp ned -50 %'],
    ['17.1', 'Delmål 17.16'],
    ['31.12.2020', 'Frist 31.12.2020'],
    ['', 'Alt'],
    [' – ', 'Alt'],
  ])('%j finds %j', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['7.1', 'Delmål 17.1'],
    ['30', 'Innen 2030, 120 nye'],
    ['klima bergen', 'Klimaplan for Oslo'],
  ])('%j does not find %j', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  it('finds a text by any words of it, in any order, however they are written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ålesund', 'CO₂', 'søknad', 'EU-midler', '17.16', 'Bærum'), {
          minLength: 1,
        }),
        (words) => {
          const typed = [...words].reverse().join(' ');
          expect(finds(typed.toUpperCase(), words.join(' '))).toBe(true);
          expect(finds(typed.normalize('NFD'), words.join('\u00a0'))).toBe(true);
        },
      ),
    );
  });

  it('is looked for in one way, wherever there is a list', () => {
    const src = new URL('../../../../src/', import.meta.url);
    const own = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && path !== 'domain/values/words.ts')
      .filter((path) =>
        /split\(\/\\s\+\/\)|toLo(?:cale)?[lL]?owerCase\([^)]*\)\.includes\(/.test(
          readFileSync(new URL(path, src), 'utf8'),
        ),
      );
    expect(own).toEqual([]);
  });
});
