import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOAL_STATUSES, type GoalStatus, isKnown } from '#/domain/progress/rule.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import { summariseView } from '#/i18n/saying/summary.ts';
import { textOf } from '../../features/reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };
const PERIOD = { id: 'p', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 };

/** The sentences about areas given as lists of their sub-goals' statuses. */
function sum(
  areas: readonly (readonly GoalStatus[])[],
  language: Language = 'nb',
  { isPeriod = false, isPast = false } = {},
): string {
  return summariseView(
    {
      lens: isPeriod ? { period: PERIOD } : {},
      areas: areas.map((statuses, i) => ({
        subGoals: statuses.map((status, j) => {
          const number = `${i + 1}.${j + 1}`;
          return { subGoal: { id: number, name: number }, number, rollup: { status, isPast } };
        }),
      })),
    },
    TEXTS[language],
  );
}

/** Areas of so many sub-goals of each status. */
function many(counts: Partial<Record<GoalStatus, number>>): GoalStatus[][] {
  return [
    Object.entries(counts).flatMap(([status, n]) => Array.from({ length: n }, () => status as GoalStatus)),
  ];
}

describe('the headline of a plan', () => {
  it('says which goals do badly and of how many nobody knows', () => {
    const areas: GoalStatus[][] = [
      ['on-track', 'on-track', 'off-track'],
      ['outdated', 'outdated', 'on-track'],
      ['on-track', 'outdated', 'outdated'],
      ['on-track', 'on-track', 'on-track'],
      ['on-track', 'off-track'],
    ];
    expect(sum(areas)).toBe(
      'To av 14 delmål ligger langt etter: 1.3 og 5.2. Fire mangler nye tall. Åtte er i rute.',
    );
    expect(sum(areas, 'nn')).toBe(
      'To av 14 delmål ligg langt etter: 1.3 og 5.2. Fire manglar nye tal. Åtte er i rute.',
    );
    expect(sum(areas, 'en')).toBe(
      'Two of 14 sub-goals are far behind: 1.3 and 5.2. Four lack new figures. Eight are on track.',
    );
  });

  it('says after the end that it is the final figures that are missing', () => {
    expect(sum([['achieved', 'outdated', 'achieved']], 'nb', { isPast: true })).toBe(
      'To av tre delmål er nådd. Ett mangler sluttall.',
    );
  });

  it('leads with what is not known when that is more than half', () => {
    expect(sum(many({ 'off-track': 2, outdated: 8, 'on-track': 4 }))).toBe(
      'Åtte av 14 delmål mangler nye tall. To ligger langt etter: 1.1 og 1.2. Fire er i rute.',
    );
    expect(sum(many({ 'no-data': 10, insufficient: 1, outdated: 1, 'on-track': 2 }))).toBe(
      'Vi vet ikke hvordan det går med tolv av 14 delmål: ett mangler nye tall, ett er for lite målt og ti er ikke målt. ' +
        'To er i rute.',
    );
    expect(sum(many({ outdated: 4, 'no-data': 10 }))).toBe(
      'Vi vet ikke hvordan det går med noen av de 14 delmålene: fire mangler nye tall og ti er ikke målt.',
    );
    // Half is not more than half.
    expect(sum(many({ outdated: 2, 'off-track': 1, 'on-track': 1 }))).toMatch(
      /^Ett av fire delmål ligger langt etter/,
    );
  });

  it('begins with what goes well where nothing goes badly', () => {
    expect(sum(many({ 'on-track': 11, outdated: 3 }))).toBe(
      'Elleve av 14 delmål er i rute. Tre mangler nye tall.',
    );
  });

  it('lists six of many and counts the rest', () => {
    expect(sum(many({ 'off-track': 8, 'on-track': 6 }))).toBe(
      'Åtte av 14 delmål ligger langt etter: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6 og 2 til. Seks er i rute.',
    );
  });

  it.each<[GoalStatus, string, string, string]>([
    ['on-track', 'Delmålet er i rute.', 'Delmålet er i rute.', 'The sub-goal is on track.'],
    ['achieved', 'Delmålet er nådd.', 'Delmålet er nådd.', 'The sub-goal is achieved.'],
    [
      'at-risk',
      'Delmålet ligger litt etter.',
      'Delmålet ligg litt etter.',
      'The sub-goal is a little behind.',
    ],
    [
      'off-track',
      'Delmålet ligger langt etter.',
      'Delmålet ligg langt etter.',
      'The sub-goal is far behind.',
    ],
    ['missed', 'Delmålet ble ikke nådd.', 'Delmålet vart ikkje nådd.', 'The sub-goal was not achieved.'],
    [
      'partly-achieved',
      'Delmålet er delvis nådd.',
      'Delmålet er delvis nådd.',
      'The sub-goal is partly achieved.',
    ],
    [
      'insufficient',
      'Delmålet er for lite målt.',
      'Delmålet er for lite målt.',
      'The sub-goal is too little measured.',
    ],
    [
      'outdated',
      'Delmålet mangler nye tall.',
      'Delmålet manglar nye tal.',
      'The sub-goal lacks new figures.',
    ],
    ['no-data', 'Delmålet er ikke målt.', 'Delmålet er ikkje målt.', 'The sub-goal is not measured.'],
    ['no-target', 'Delmålet mangler mål.', 'Delmålet manglar mål.', 'The sub-goal has no target.'],
    [
      'not-measurable',
      'Delmålet kan ikke måles.',
      'Delmålet kan ikkje målast.',
      'The sub-goal cannot be measured.',
    ],
  ])('speaks of a plan’s only sub-goal without counting it: %s', (status, nb, nn, en) => {
    expect([sum([[status]]), sum([[status]], 'nn'), sum([[status]], 'en')]).toEqual([nb, nn, en]);
  });

  it.each<[GoalStatus, string, string, string]>([
    [
      'on-track',
      'Alle tre delmål er i rute.',
      'Alle tre delmål er i rute.',
      'All three sub-goals are on track.',
    ],
    [
      'achieved',
      'Alle tre delmål er nådd.',
      'Alle tre delmål er nådde.',
      'All three sub-goals are achieved.',
    ],
    [
      'outdated',
      'Alle tre delmål mangler nye tall.',
      'Alle tre delmål manglar nye tal.',
      'All three sub-goals lack new figures.',
    ],
    [
      'off-track',
      'Alle tre delmål ligger langt etter.',
      'Alle tre delmål ligg langt etter.',
      'All three sub-goals are far behind.',
    ],
    [
      'missed',
      'Ingen av de tre delmålene ble nådd.',
      'Ingen av dei tre delmåla vart nådde.',
      'None of the three sub-goals were achieved.',
    ],
    [
      'no-data',
      'Ingen av de tre delmålene er målt ennå.',
      'Ingen av dei tre delmåla er målte enno.',
      'None of the three sub-goals have been measured yet.',
    ],
  ])('says of all what holds for all: %s', (status, nb, nn, en) => {
    const areas = [[status], [status, status]];
    expect([sum(areas), sum(areas, 'nn'), sum(areas, 'en')]).toEqual([nb, nn, en]);
  });

  it('speaks of two as both or neither', () => {
    expect(sum([['on-track', 'on-track']])).toBe('Begge delmålene er i rute.');
    expect(sum([['achieved'], ['on-track']], 'en')).toBe('Both sub-goals are on track or achieved.');
    expect(sum([['missed', 'missed']])).toBe('Ingen av de to delmålene ble nådd.');
    expect(sum([['no-data', 'no-data']], 'en')).toBe('Neither of the two sub-goals has been measured yet.');
  });

  it('counts one as one', () => {
    const areas: GoalStatus[][] = [['off-track', 'on-track', 'on-track']];
    expect(sum(areas)).toBe('Ett av tre delmål ligger langt etter: 1.1. To er i rute.');
    expect(sum(areas, 'nn')).toBe('Eitt av tre delmål ligg langt etter: 1.1. To er i rute.');
    expect(sum(areas, 'en')).toBe('One of three sub-goals is far behind: 1.1. Two are on track.');
  });

  it('puts what is far behind and what was missed in one sentence, in the plan’s order', () => {
    expect(
      sum([
        ['on-track', 'off-track'],
        ['missed', 'at-risk', 'partly-achieved'],
      ]),
    ).toBe(
      'To av fem delmål ligger langt etter eller ble ikke nådd: 1.2 og 2.1. ' +
        'To ligger litt etter eller er delvis nådd: 2.2 og 2.3. Ett er i rute.',
    );
  });

  it('says when there is nothing to sum up', () => {
    expect(sum([])).toBe('Planen har ingen delmål ennå.');
    expect(sum([[], []], 'nb', { isPeriod: true })).toBe('Ingen delmål hører til 2019–2020.');
    expect(sum([[]], 'en', { isPeriod: true })).toBe('No sub-goals belong to 2019–2020.');
    expect(sum([], 'en', { isPeriod: true })).toBe('The plan has no sub-goals yet.');
  });

  const anyAreas = fc.array(fc.array(fc.constantFrom(...GOAL_STATUSES), { maxLength: 5 }), { maxLength: 4 });

  it('is whole sentences with a capital first, whatever the statuses', () => {
    fc.assert(
      fc.property(
        anyAreas,
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        fc.boolean(),
        (plan, language, isPeriod, isPast) => {
          const text = sum(plan, language, { isPeriod, isPast });
          expect(text).not.toMatch(/overview\.|\{\{|undefined| {2}/);
          for (const sentence of text.split(/(?<=[^\d]\.|\d\.) (?=\p{Lu})/u))
            expect(sentence).toMatch(/^[\p{Lu}\d].*[^.,]\.$/u);
        },
      ),
    );
  });

  it('names every sub-goal that does badly, and says first what is not known when that is more than half', () => {
    fc.assert(
      fc.property(anyAreas, (plan) => {
        const all = plan.flat();
        fc.pre(all.length > 1);
        const text = sum(plan);
        const unknown = all.filter((status) => !isKnown(status)).length;
        const leads =
          /^(vi vet ikke|\S+ av \d+ delmål (mangler|er for lite|er ikke målt|kan ikke)|\S+ av \S+ delmål (mangler|er for lite|er ikke målt|kan ikke)|alle|begge|ingen)/i;
        if (unknown * 2 > all.length) expect(text).toMatch(leads);
        const bad = all.filter((status) => status === 'off-track' || status === 'missed').length;
        fc.pre(bad > 0 && bad <= 6 && bad < all.length);
        const named = text
          .split(/(?<=\d)\. |\. (?=\p{Lu})/u)
          .find((each) => /langt etter|ble ikke nådd/.test(each));
        expect(named?.match(/\d\.\d/g)).toHaveLength(bad);
      }),
    );
  });
});
