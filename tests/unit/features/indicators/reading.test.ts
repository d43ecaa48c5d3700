import { describe, expect, it } from 'vitest';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { ASKED, outlookOf } from '#/features/indicators/editing/reading/outlook.ts';
import {
  nextReadingDate,
  periodChoices,
  periodEnds,
} from '#/features/indicators/editing/reading/periodEnds.ts';
import {
  blankReading,
  readingDraft,
  validateReading,
} from '#/features/indicators/editing/reading/readingDraft.ts';

// The worked example of docs/progress.md: from 10 to 20 in four years.
const indicator: Indicator = {
  id: 'i',
  subGoal: 's',
  name: 'Andel',
  order: 1,
  unit: '%',
  direction: 'increase',
  baseline: { date: '2018-12-31', value: 10 },
  targets: [{ date: '2022-12-31', value: 20 }],
  path: 'linear',
  decimals: 1,
  frequency: 'annual',
  publishingLagDays: 30,
  weight: 1,
  proposal: false,
};
const readings: Reading[] = [
  { date: '2019-12-31', value: 12.5 },
  { date: '2020-12-31', value: 14, comment: 'Fra årsrapporten' },
];
const today = '2023-03-01';
const plan: Plan = {
  id: 'plan',
  name: 'Plan',
  municipality: 'Kommune',
  start: '2019-01-01',
  end: '2022-12-31',
  thresholds: DEFAULT_THRESHOLDS,
};

describe('a reading', () => {
  const check = (date: string, value: string, editing?: Reading) =>
    validateReading(
      { ...(editing ? readingDraft(editing, 'nb') : blankReading(undefined)), date, value },
      { indicator, readings, editing, language: 'nb', today },
    );
  const codes = (...given: Parameters<typeof check>) => {
    const result = check(...given);
    return result.ok ? result.value.kind : Object.values(result.errors).map(({ code }) => code);
  };

  it('of a new date is recorded', () => {
    expect(check('2021-12-31', '15,5 %')).toEqual({
      ok: true,
      value: { kind: 'record', reading: { date: '2021-12-31', value: 15.5 } },
    });
  });

  it('dated today is accepted, tomorrow refused', () => {
    expect(codes('2023-03-01', '15')).toBe('record');
    expect(codes('2023-03-02', '15')).toEqual(['dateInFuture']);
  });

  it('of a date that has one corrects it, unless it says the same', () => {
    expect(check('2019-12-31', '13')).toMatchObject({
      ok: true,
      value: { kind: 'correct', from: '2019-12-31' },
    });
    expect(codes('2019-12-31', '12,5')).toEqual(['sameReading']);
  });

  it('opened and saved as it was changes nothing', () => {
    expect(codes('2020-12-31', '14', readings[1])).toBe('unchanged');
  });

  it('may be moved to a free date but not onto another reading', () => {
    expect(check('2020-06-30', '14', readings[1])).toMatchObject({
      ok: true,
      value: { kind: 'correct', from: '2020-12-31' },
    });
    expect(codes('2019-12-31', '14', readings[1])).toEqual(['dateTaken']);
  });

  it('half typed in the date field is not taken for an empty one', () => {
    expect(codes('31.12.', '14')).toEqual(['badDate']);
    expect(codes('31.2.2020', '14')).toEqual(['noSuchDay']);
    expect(codes('', '14')).toEqual(['missingDate']);
  });

  it('of practice stays practice until its value changes', () => {
    const practice = { date: '2021-12-31', value: 16, practice: true };
    const edit = (value: string) =>
      validateReading(
        { ...readingDraft(practice, 'nb'), value, comment: 'x' },
        { indicator, readings: [practice], editing: practice, language: 'nb', today },
      );
    expect(edit('16')).toMatchObject({ value: { reading: { practice: true } } });
    expect(edit('17')).toMatchObject({ value: { reading: { value: 17 } } });
    expect(edit('17')).not.toMatchObject({ value: { reading: { practice: true } } });
  });
});

describe('what a reading would give', () => {
  const outlook = (date: string, value: number | undefined, change: Partial<Indicator> = {}) =>
    outlookOf(
      { date, value, preliminary: false },
      {
        indicator: { ...indicator, ...change },
        readings,
        lens: { asOf: '2021-03-01' },
        plan,
      },
    );

  it('is judged by the rule, also when it is newer than the date looked from', () => {
    expect(outlook('2021-12-31', 17.5).status).toBe('on-track');
    expect(outlook('2021-12-31', 12).status).toBe('off-track');
    expect(outlook('2021-12-31', undefined).expected).toBe(17.5);
  });

  it('is nothing new where a later reading decides', () => {
    const earlier = outlook('2020-06-30', 13);
    expect(earlier.status).toBeUndefined();
    expect(earlier.decidedBy?.date).toBe('2020-12-31');
  });

  it('is asked about where it is less than none of what is counted, or no whole number as all others are', () => {
    const whole = {
      decimals: 0,
      baseline: { date: '2018-12-31', value: 10 },
      targets: [{ date: '2022-12-31', value: 20 }],
    };
    const notes = (value: number, change: Partial<Indicator> = {}) =>
      outlookOf(
        { date: '2021-12-31', value, preliminary: false },
        {
          indicator: { ...indicator, ...whole, unit: 'søknader', ...change },
          readings: [{ date: '2020-12-31', value: 14 }],
          lens: { asOf: '2021-03-01' },
          plan,
        },
      ).notes.filter((note) => ASKED.includes(note));
    expect(notes(-3)).toEqual(['negative']);
    expect(notes(12.5)).toEqual(['notWhole']);
    expect(notes(12)).toEqual([]);
    expect(notes(-3, { unit: '%' })).toEqual([]);
    expect(notes(-3, { baseline: { date: '2018-12-31', value: -1 } })).toEqual([]);
    expect(notes(12.5, { decimals: 1 })).toEqual([]);
    expect(notes(12.5, { targets: [{ date: '2022-12-31', value: 20.5 }] })).toEqual([]);
  });

  it('is history on the baseline’s date and before it', () => {
    for (const date of ['2017-12-31', '2018-12-31']) {
      expect(outlook(date, 9)).toMatchObject({ notes: ['beforeBaseline'] });
      expect(outlook(date, 9).status).toBeUndefined();
    }
  });

  it('is where one starts where it is the first and no baseline is given', () => {
    const { baseline: _given, ...bare } = indicator;
    const first = outlookOf(
      { date: '2019-12-31', value: 12, preliminary: false },
      { indicator: bare, readings: [], lens: { asOf: '2020-01-15' }, plan },
    );
    expect(first).toMatchObject({ notes: ['becomesBaseline'] });
    expect(first).not.toHaveProperty('status');
  });

  it('says that it settles the target, or that the target is settled already', () => {
    expect(outlook('2022-12-31', 20)).toMatchObject({ status: 'achieved', notes: ['closes'], expected: 20 });
    const later = outlookOf(
      { date: '2023-12-31', value: 25, preliminary: false },
      { indicator, readings: [{ date: '2022-12-31', value: 19 }], lens: { asOf: '2024-01-15' }, plan },
    );
    expect(later).toMatchObject({ decidedBy: { date: '2022-12-31' }, isAfterTarget: true });
    expect(later).not.toHaveProperty('status');
  });

  it('warns of a slipped comma, more than 100 %, and decimals that will not show', () => {
    expect(outlook('2021-12-31', 155).notes).toEqual(['farFromEarlier', 'over100']);
    expect(outlook('2021-12-31', 1.4).notes).toEqual(['farFromEarlier']);
    expect(outlook('2021-12-31', 15.55).notes).toEqual(['moreDecimals']);
    expect(outlook('2021-12-31', 15.5).notes).toEqual([]);
    expect(outlook('2021-12-31', 101, { unit: 'søknader' }).notes).toEqual([]);
  });
});

describe('the date a reading is likely to have', () => {
  it('is the first period end after the latest reading', () => {
    expect(nextReadingDate('annual', '2020-12-31', today)).toBe('2021-12-31');
    expect(nextReadingDate('quarterly', '2022-09-30', today)).toBe('2022-12-31');
    expect(nextReadingDate('annual', '2019-08-29', today)).toBe('2019-12-31');
  });

  it('keeps a rhythm of its own, such as school years', () => {
    expect(nextReadingDate('annual', '2021-07-31', today)).toBe('2022-07-31');
  });

  it('is the latest period end where nothing has been read', () => {
    expect(nextReadingDate('monthly', undefined, today)).toBe('2023-02-28');
    expect(nextReadingDate('tertial', undefined, '2023-08-31')).toBe('2023-08-31');
    expect(nextReadingDate('biennial', undefined, today)).toBe('2022-12-31');
  });

  it('is never in the future', () => {
    expect(nextReadingDate('annual', '2022-12-31', today)).toBeUndefined();
    expect(nextReadingDate('quarterly', '2022-12-31', '2023-03-30')).toBeUndefined();
  });

  it('is today where readings come irregularly', () => {
    expect(nextReadingDate('irregular', '2022-12-31', today)).toBe(today);
    expect(periodEnds('irregular', undefined, today, 4)).toEqual([]);
  });

  it('is among the choices, however far the series lags behind', () => {
    expect(periodChoices('annual', '2017-12-31', today, 3)).toEqual([
      '2017-12-31',
      '2018-12-31',
      '2019-12-31',
    ]);
    expect(periodChoices('annual', '2022-12-31', today, 3)).toEqual([
      '2020-12-31',
      '2021-12-31',
      '2022-12-31',
    ]);
    expect(periodChoices('monthly', '2000-01-31', today, 2)).toEqual(['2000-01-31', '2000-02-29']);
    expect(periodChoices('monthly', '1800-01-15', '2200-12-31', 2)).toEqual(['1800-01-31', '1800-02-28']);
  });
});
