import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, FindIndex } from '#/features/find/matching/findIndex.ts';

const named = (name: string, more: Partial<Findable> = {}): Findable => ({ name, context: '', ...more });

function find(typed: string, things: readonly Findable[], limit = 50): string[] {
  const index = new FindIndex<Findable>();
  for (const thing of things) index.add(thing);
  return index.search(typed, limit).best.map(({ item }) => item.name);
}

describe('what is found', () => {
  it('has all the words, wherever they stand', () => {
    const things = [named('Søke om midler', { text: 'sammen med Tampere' }), named('Møte i Tampere')];
    expect(find('tampere midler', things)).toEqual(['Søke om midler']);
  });

  it('is found by its place only together with a word of its own', () => {
    const things = [
      named('EU-samarbeid', { context: 'Målområde' }),
      named('Antall søknader', { context: 'Indikator EU-samarbeid' }),
      named('Antall møter', { context: 'Indikator EU-samarbeid' }),
    ];
    expect(find('samarbeid', things)).toEqual(['EU-samarbeid']);
    expect(find('samarbeid søknader', things)).toEqual(['Antall søknader']);
  });

  it('is nothing where nothing is asked', () => {
    expect(find(' … ', [named('Tampere')])).toEqual([]);
  });

  it('is found in spite of a slip where the words as typed find little', () => {
    expect(find('tampre', [named('Tampere'), named('Graz')])).toEqual(['Tampere']);
  });

  it('is not blurred by words that are nearly the same where the words as typed find enough', () => {
    const plans = Array.from({ length: 5 }, (_, i) => named(`Planer ${i}`));
    expect(find('planer', [...plans, named('Plater')])).toEqual(plans.map(({ name }) => name));
  });

  it('is counted in full and given in part', () => {
    const index = new FindIndex<Findable>();
    for (let i = 0; i < 120; i++) index.add(named(`Tiltak ${i}`));
    const { total, best } = index.search('tiltak', 50);
    expect([total, best.length]).toEqual([120, 50]);
  });

  it('can be limited to some things', () => {
    const index = new FindIndex<Findable>();
    index.add(named('Tampere', { number: '1' }));
    index.add(named('Tampere', { number: '2' }));
    expect(index.search('tampere', 50, ({ number }) => number === '2').total).toBe(1);
  });

  it('can be added to after a search', () => {
    const index = new FindIndex<Findable>();
    index.add(named('Graz'));
    expect(index.search('tampere', 50).total).toBe(0);
    index.add(named('Tampere'));
    expect(index.search('tampere', 50).total).toBe(1);
  });
});

describe('the order', () => {
  it('puts the number asked for first, then what stands under it, and nothing that only looks like it', () => {
    const things = ['2.10', '2.1.3', '2.1', '12.1', '2.1.1'].map((number) =>
      named(`Mål ${number}`, { number }),
    );
    // Named after their numbers, so that a number in a name is seen to come after the number itself.
    const namesOnly = [named('Se 2.1')];
    expect(find('2.1', [...namesOnly, ...things])).toEqual(['Mål 2.1', 'Se 2.1', 'Mål 2.1.3', 'Mål 2.1.1']);
  });

  it('puts a name before a description, and the whole name before a part of one', () => {
    const things = [
      named('Nordisk plattform', { text: 'Tampere er med' }),
      named('Messe i Tampere'),
      named('Tampereprosjektet'),
      named('Tampere og Graz'),
      named('Tampere'),
    ];
    expect(find('tampere', things)).toEqual([
      'Tampere',
      'Tampere og Graz',
      'Messe i Tampere',
      'Tampereprosjektet',
      'Nordisk plattform',
    ]);
  });

  it('puts the word itself before another form of it, a beginning, a part and a slip', () => {
    const names = ['Sørknad', 'Byggesøknad', 'Søknadsskjema', 'Søknader', 'En søknad'];
    const things = names.map((name) => named(name));
    expect(find('søknad', things)).toEqual(names.toReversed());
  });

  it('puts words that stand together before the same words apart', () => {
    expect(find('åpne data', [named('Data som er åpne'), named('Flere åpne data')])).toEqual([
      'Flere åpne data',
      'Data som er åpne',
    ]);
  });

  it('keeps equals as they were added', () => {
    const names = ['Møte i Split', 'Møte i Graz', 'Møte i Chemnitz'];
    expect(
      find(
        'møte',
        names.map((name) => named(name)),
      ),
    ).toEqual(names);
  });
});

it('finds anything by its own words, however they are written, among anything else', () => {
  const syllable = fc
    .tuple(fc.constantFrom(...'bdkmnrst'), fc.constantFrom(...'aeioæøå'))
    .map((both) => both.join(''));
  const word = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((syllables) => syllables.join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.nat(), (names, pick) => {
      const wanted = names[pick % names.length] ?? '';
      const spoken = wanted.toUpperCase().replaceAll('Ø', 'OE').replaceAll('Å', 'AA').replaceAll('Æ', 'AE');
      const found = find(
        spoken,
        names.map((each) => named(each)),
      );
      expect(found).toContain(wanted);
    }),
  );
});
