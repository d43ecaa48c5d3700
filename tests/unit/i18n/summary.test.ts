import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOAL_STATUSES, type GoalStatus } from '#/domain/rollup.ts';
import { LANGUAGES, type Language } from '#/i18n/languages.ts';
import { summariseView } from '#/i18n/summary.ts';
import { textOf } from '../reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };
const PERIOD = { id: 'p', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 };

/** The sentence about areas given as lists of their sub-goals' statuses. */
function sum(areas: readonly (readonly GoalStatus[])[], language: Language = 'nb', isPeriod = false): string {
  return summariseView(
    {
      lens: isPeriod ? { period: PERIOD } : {},
      areas: areas.map((statuses, i) => ({
        number: String(i + 1),
        subGoals: statuses.map((status) => ({ rollup: { status } })),
      })),
    },
    TEXTS[language],
  );
}

describe('the sentence about a plan', () => {
  it('says how many go well, how many do not and where, and what is unknown', () => {
    const areas: GoalStatus[][] = [
      ['on-track', 'on-track', 'on-track', 'at-risk'],
      ['off-track', 'on-track', 'off-track'],
      ['achieved', 'on-track', 'on-track', 'on-track', 'no-data'],
    ];
    expect(sum(areas)).toBe(
      'Åtte av tolv delmål er i rute eller nådd. To ligger langt etter, begge i målområde 2. ' +
        'Ett ligger litt etter, i målområde 1. Ett er ikke målt.',
    );
    expect(sum(areas, 'nn')).toBe(
      'Åtte av tolv delmål er i rute eller nådde. To ligg langt etter, begge i målområde 2. ' +
        'Eitt ligg litt etter, i målområde 1. Eitt er ikkje målt.',
    );
    expect(sum(areas, 'en')).toBe(
      'Eight of twelve sub-goals are on track or achieved. Two are far behind, both in goal area 2. ' +
        'One is a little behind, in goal area 1. One is not measured.',
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
      'no-data',
      'Delmålet er ikke målt ennå.',
      'Delmålet er ikkje målt enno.',
      'The sub-goal has not been measured yet.',
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
      'not-measurable',
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
    expect(sum([['missed', 'missed']], 'nn')).toBe('Ingen av dei to delmåla vart nådde.');
    expect(sum([['no-data', 'no-data']], 'en')).toBe('Neither of the two sub-goals has been measured yet.');
  });

  it('counts one as one', () => {
    const areas: GoalStatus[][] = [['on-track', 'off-track', 'off-track']];
    expect(sum(areas)).toBe('Ett av tre delmål er i rute. To ligger langt etter.');
    expect(sum(areas, 'nn')).toBe('Eitt av tre delmål er i rute. To ligg langt etter.');
    expect(sum(areas, 'en')).toBe('One of three sub-goals is on track. Two are far behind.');
  });

  it('does not speak of keeping on course once all is decided', () => {
    expect(sum([['missed', 'partly-achieved', 'partly-achieved'], []])).toBe(
      'Ingen av de tre delmålene er nådd. Ett ble ikke nådd, i målområde 1. To er delvis nådd, begge i målområde 1.',
    );
    expect(sum([['at-risk', 'missed', 'no-data']])).toBe(
      'Ingen av de tre delmålene er i rute. Ett ble ikke nådd. Ett ligger litt etter. Ett er ikke målt.',
    );
  });

  it('puts what is far behind and what was missed in one sentence', () => {
    expect(
      sum([
        ['on-track', 'off-track'],
        ['missed', 'at-risk', 'partly-achieved'],
      ]),
    ).toBe(
      'Ett av fem delmål er i rute. To ligger langt etter eller ble ikke nådd. ' +
        'To ligger litt etter eller er delvis nådd, begge i målområde 2.',
    );
  });

  it('names the area where three or more are together, and none where the plan has but one', () => {
    const behind: GoalStatus[] = ['off-track', 'off-track', 'off-track'];
    expect(sum([['on-track'], behind])).toContain('Tre ligger langt etter, alle i målområde 2.');
    expect(sum([['on-track'], behind], 'en')).toContain('Three are far behind, all in goal area 2.');
    expect(sum([['on-track', ...behind]])).toContain('Tre ligger langt etter.');
    expect(sum([['on-track', 'off-track'], ['off-track']])).toContain('To ligger langt etter.');
  });

  it('says when there is nothing to sum up', () => {
    expect(sum([])).toBe('Planen har ingen delmål ennå.');
    expect(sum([[], []], 'nb', true)).toBe('Ingen delmål hører til 2019–2020.');
    expect(sum([[]], 'en', true)).toBe('No sub-goals belong to 2019–2020.');
    expect(sum([], 'en', true)).toBe('The plan has no sub-goals yet.');
  });

  it('writes many in digits', () => {
    const many = Array.from({ length: 13 }, (): GoalStatus => 'on-track');
    expect(sum([[...many, 'off-track']])).toBe('13 av 14 delmål er i rute. Ett ligger langt etter.');
  });

  it('is whole sentences with a capital first, whatever the statuses', () => {
    const areas = fc.array(fc.array(fc.constantFrom(...GOAL_STATUSES), { maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(areas, fc.constantFrom(...LANGUAGES), fc.boolean(), (plan, language, isPeriod) => {
        const text = sum(plan, language, isPeriod);
        expect(text).not.toMatch(/overview\.|\{\{|undefined| {2}/);
        expect(text).toMatch(/^\p{Lu}|^\d/u);
        for (const sentence of text.split(/(?<=\.) /)) expect(sentence).toMatch(/^[\p{Lu}\d].*[^.,]\.$/u);
      }),
    );
  });

  it('mentions every sub-goal exactly once', () => {
    const areas = fc.array(fc.array(fc.constantFrom(...GOAL_STATUSES), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    const words = [
      'null',
      'ett',
      'to',
      'tre',
      'fire',
      'fem',
      'seks',
      'sju',
      'åtte',
      'ni',
      'ti',
      'elleve',
      'tolv',
    ];
    fc.assert(
      fc.property(areas, (plan) => {
        const text = sum(plan).toLowerCase();
        fc.pre(/ingen av|^(ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv) av/.test(text));
        fc.pre(text.split('. ').length > 1);
        const counted = text
          .split('. ')
          .reduce((sum_, sentence) => sum_ + Math.max(0, words.indexOf(sentence.split(' ')[0] ?? '')), 0);
        expect(counted).toBe(plan.flat().length);
      }),
    );
  });
});

describe('figures that are too old to say how it stands now', () => {
  const area = (number: string, old: number, all: number) => ({
    number,
    subGoals: Array.from({ length: all }, (_, i) => ({
      rollup: { status: 'on-track' as const },
      isOld: i < old,
    })),
  });

  it('are said to be so, after how it stands by them', () => {
    expect(summariseView({ lens: {}, areas: [area('1', 2, 3), area('2', 0, 1)] }, TEXTS.nb)).toBe(
      'Alle fire delmål er i rute. To av delmålene bygger på gamle tall.',
    );
    expect(summariseView({ lens: {}, areas: [area('1', 3, 3)] }, TEXTS.nb)).toMatch(/Tallene er gamle\.$/);
    expect(summariseView({ lens: {}, areas: [area('1', 0, 3)] }, TEXTS.nb)).not.toMatch(/gamle/);
  });
});
