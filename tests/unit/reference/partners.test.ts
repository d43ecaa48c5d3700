/** The starters' partners against what the municipalities' own documents say. */
import { describe, expect, it } from 'vitest';
import type { Partner } from '#/domain/tables/partners.ts';
import { kristiansandPartners } from '#/reference/kristiansand/partners.ts';
import { KRISTIANSAND_UNITS } from '#/reference/kristiansand/units.ts';
import { trondheimPartners } from '#/reference/trondheim/partners.ts';

const named = (name: string): Partner => {
  const partner = trondheimPartners.find((each) => each.name === name);
  if (!partner) throw new Error(`${name} is missing`);
  return partner;
};
const ofKind = (kind: Partner['kind']) => trondheimPartners.filter((partner) => partner.kind === kind);

describe('Trondheim’s partners', () => {
  it('are the thirteen friendship cities, with the strategy’s years', () => {
    expect(Object.fromEntries(ofKind('friendship-city').map(({ name, since }) => [name, since]))).toEqual({
      Darmstadt: 1968,
      Dunfermline: 1945,
      Graz: 1968,
      Klaksvik: 1987,
      Kopavógur: 1946,
      Norrköping: 1946,
      Odense: 1946,
      'Petach Tikva': 1975,
      Ramallah: 2004,
      Split: 1956,
      'Tampere/Tammerfors': 1946,
      Tiraspol: 1987,
      Vallejo: 1956,
    });
  });

  it('are the two letters of intent; only Krakow’s has a year', () => {
    expect(ofKind('letter-of-intent').map(({ name, since }) => [name, since])).toEqual([
      ['Krakow', 2012],
      ['Keren', undefined],
    ]);
  });

  it('are the 30 entries of the table in chapter 3.6, eight of them also networks on the web page', () => {
    const listed = trondheimPartners.filter(({ source }) => source?.includes('3.6'));
    expect(listed).toHaveLength(30);
    const onPage = [
      'SØT-samarbeidet',
      'ECHO',
      'POLIS',
      'Si Tous Les Ports du Monde',
      'Nordic City Network',
      'EUniverCities Network',
      'Age-friendly world',
      'Open and Agile Smart Cities',
    ];
    for (const name of onPage) expect(named(name).source).toMatch(/nettside/);
  });

  it('say where the sources disagree', () => {
    expect(named('Vallejo').description).toMatch(/1956.*1960/);
    expect(named('Petach Tikva').description).toContain('Petah Tikva');
  });
});

describe.each([
  ['Trondheim', trondheimPartners],
  ['Kristiansand', kristiansandPartners],
])('the partners of %s', (_, partners) => {
  it('have ids of their own and name their source', () => {
    expect(new Set(partners.map(({ id }) => id)).size).toBe(partners.length);
    expect(partners.filter(({ source }) => !source)).toEqual([]);
  });

  it('stand in a clear order within each kind', () => {
    const places = partners.map(({ kind, order }) => `${kind} ${order}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('have no tag twice and no empty list of tags', () => {
    for (const { tags } of partners) {
      if (!tags) continue;
      expect(tags.length).toBeGreaterThan(0);
      expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(tags.length);
    }
  });
});

describe('Kristiansand’s partners', () => {
  it('are the five cities of chapter 1.3, of which the text at hand gives no years', () => {
    const cities = kristiansandPartners.filter(({ kind }) => kind === 'friendship-city');
    expect(cities.map(({ name, country }) => `${name}, ${country}`)).toEqual([
      'Gdynia, Polen',
      'Orlèans, Frankrike',
      'Münster, Tyskland',
      'Rajshahi, Bangladesh',
      'Walvis Bay, Namibia',
    ]);
    expect(kristiansandPartners.filter(({ since }) => since !== undefined)).toEqual([]);
  });

  it('say that the municipality withdrew from the Nordic cooperation', () => {
    const nordic = kristiansandPartners.find(({ name }) => name.includes('nordiske'));
    expect(nordic?.state).toContain('27.02.19');
  });

  it('answer to units that are there, where they answer to any', () => {
    const units = new Set(KRISTIANSAND_UNITS.map(({ id }) => id));
    expect(kristiansandPartners.filter(({ unit }) => unit !== undefined && !units.has(unit))).toEqual([]);
    expect(KRISTIANSAND_UNITS.filter(({ source }) => !source)).toEqual([]);
  });
});
