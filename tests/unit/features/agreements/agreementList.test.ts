import { beforeAll, describe, expect, it } from 'vitest';
import { groupAgreements, listAgreements } from '#/features/agreements/agreementList.ts';
import { claimsText } from '#/features/agreements/claims.ts';
import { partialDateToType, readPartialDate } from '#/i18n/format/partialDate.ts';
import { startI18n, textIn } from '#/i18n/i18n.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';

beforeAll(async () => {
  // Only the page's language is set there.
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  await startI18n('nb');
});

const rows = trondheimPlan();

describe('the agreements of the Trondheim plan', () => {
  it('are 13 with friendship cities and five others, by kind', () => {
    const groups = groupAgreements(listAgreements(rows));
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['friendship', 13],
      ['cooperation', 1],
      ['letter-of-intent', 2],
      ['memorandum', 1],
      ['ownership', 1],
    ]);
  });

  it('have Nordisk plattform with five cities, told at each of them', () => {
    const [own, shared] = listAgreements(rows, 'partner-odense').map(({ agreement }) => agreement);
    expect(own?.name).toBe('Vennskapsbyavtale med Odense');
    expect(shared?.name).toBe('Nordisk plattform');
    expect(shared?.partners).toHaveLength(5);
  });
});

describe('since when', () => {
  const vallejo = rows.agreements.find(({ id }) => id === 'avtale-vallejo')?.from ?? [];

  it('is told with every source where they disagree', async () => {
    expect(claimsText(vallejo, await textIn('nb'))).toBe(
      '1956 (Strategien, kap. 3.4) eller 1960 (Trondheim kommunes nettside «Internasjonalt arbeid» (sist oppdatert 12.01.2023))',
    );
    expect(claimsText(vallejo.slice(0, 1), await textIn('en'))).toBe('1956');
  });
});

describe('a date that is known to the year, the month or the day', () => {
  it.each([
    ['1968', '1968'],
    [' 10.2013 ', '2013-10'],
    ['1/2013', '2013-01'],
    ['2013-10', '2013-10'],
    ['24.10.2013', '2013-10-24'],
    ['2013-10-24', '2013-10-24'],
  ])('is read as typed: %s', (typed, date) => {
    expect(readPartialDate(typed)).toBe(date);
    expect(readPartialDate(partialDateToType(date))).toBe(date);
  });

  it.each(['13.2013', '0.2013', '1799', '2201', '31.02.2013', 'i fjor', ''])('is not %s', (typed) => {
    expect(readPartialDate(typed)).toBeUndefined();
  });
});
