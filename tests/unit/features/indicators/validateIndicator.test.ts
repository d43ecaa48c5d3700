import { describe, expect, it } from 'vitest';
import type { Indicator } from '#/domain/tables/indicators.ts';
import {
  type IndicatorDraft,
  indicatorDraft,
  likelyDecimals,
} from '#/features/indicators/editing/indicator/indicatorDraft.ts';
import {
  holdInstead,
  type IndicatorContext,
  validateIndicator,
} from '#/features/indicators/editing/indicator/validateIndicator.ts';
import { smallPlan } from '../../domain/smallPlan.ts';

const base: Indicator = {
  id: 'i1',
  subGoal: 's1',
  name: 'Andel innvilgede søknader',
  order: 3,
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

function check(change: Partial<IndicatorDraft> = {}, context: Partial<IndicatorContext> = {}) {
  const draft = { ...indicatorDraft(base, 'nb'), ...change };
  return validateIndicator(draft, {
    base,
    language: 'nb',
    rows: smallPlan({ indicators: [base] }),
    units: { units: [{ id: 'u1', name: 'Rådmannen', order: 1 }], blank: { id: 'u2', order: 2 } },
    ...context,
  });
}
const errors = (...given: Parameters<typeof check>) => {
  const result = check(...given);
  return result.ok
    ? {}
    : Object.fromEntries(Object.entries(result.errors).map(([field, { code }]) => [field, code]));
};
const target = (date: string, value: string) => ({ id: `${date}${value}`, date, value });

describe('an indicator', () => {
  it('that nobody has touched is the row it was', () => {
    expect(check()).toEqual({ ok: true, value: { row: base } });
  });

  it('needs more decimals where rounding makes its start and its target the same', () => {
    const hidden = { decimals: '0', baselineValue: '0,4', targets: [target('2022-12-31', '0,1')] };
    expect(errors({ ...hidden, direction: 'decrease' })).toEqual({ decimals: 'roundedAway' });
    expect(errors({ ...hidden, direction: 'decrease', decimals: '1' })).toEqual({});
    expect(errors({ ...hidden, decimals: '1' })).toEqual({ 'targets.0.value': 'targetNotHigher' });
  });

  it('has its targets sorted by date, and loses rows left empty', () => {
    const result = check({
      targets: [target('2022-12-31', '20'), target('', ''), target('2020-12-31', '14,5 %')],
    });
    expect(result.ok && result.value.row.targets).toEqual([
      { date: '2020-12-31', value: 14.5 },
      { date: '2022-12-31', value: 20 },
    ]);
  });

  it('is refused a final target that is not better than the baseline, whichever way it should go', () => {
    expect(errors({ targets: [target('2022-12-31', '10')] })).toEqual({
      'targets.0.value': 'targetNotHigher',
    });
    expect(errors({ direction: 'decrease', targets: [target('2022-12-31', '12')] })).toEqual({
      'targets.0.value': 'targetNotLower',
    });
  });

  it('may pass through a worse target on the way to a better one', () => {
    expect(errors({ targets: [target('2020-12-31', '8'), target('2022-12-31', '20')] })).toEqual({});
  });

  it('has the final target found by date, not by where it stands in the form', () => {
    expect(errors({ targets: [target('2022-12-31', '9'), target('2020-12-31', '20')] })).toEqual({
      'targets.0.value': 'targetNotHigher',
    });
  });

  it('is refused a first target on or before the baseline’s date', () => {
    expect(errors({ targets: [target('2018-12-31', '12'), target('2022-12-31', '20')] })).toEqual({
      'targets.0.date': 'targetNotAfterBaseline',
    });
  });

  it('is refused two targets on one date', () => {
    expect(errors({ targets: [target('2022-12-31', '20'), target('2022-12-31', '21')] })).toEqual({
      'targets.1.date': 'duplicateTarget',
    });
  });

  it('without a baseline is measured against its first reading', () => {
    const noBaseline = { baselineDate: '', baselineValue: '' };
    const readings = [
      { date: '2024-06-30', value: 5 },
      { date: '2024-12-31', value: 6 },
    ];
    const targets = [target('2019-06-30', '30')];
    expect(errors({ ...noBaseline, targets }, { readings })).toEqual({
      'targets.0.date': 'targetNotAfterFirstReading',
    });
    expect(errors(noBaseline)).toEqual({});
  });

  it('may have been at its goal when it was measured first: then the level is held', () => {
    const noBaseline = { baselineDate: '', baselineValue: '' };
    expect(errors(noBaseline, { readings: [{ date: '2019-06-30', value: 25 }] })).toEqual({});
  });

  it('whose baseline is at its goal is refused, and offered as a level to hold', () => {
    const draft = indicatorDraft(base, 'nb');
    const reached = { ...draft, baselineValue: '20' };
    expect(errors(reached)).toEqual({ 'targets.0.value': 'targetNotHigher' });
    expect(holdInstead(reached, 'nb')).toEqual({
      direction: 'hold',
      bandMin: '20',
      bandMax: '',
      bandEnd: '2022-12-31',
    });
    const held = check({ ...reached, ...holdInstead(reached, 'nb') });
    expect(held.ok && held.value.row.band).toEqual({ min: 20, end: '2022-12-31' });
    expect(holdInstead({ ...reached, direction: 'decrease' }, 'nb')).toMatchObject({
      bandMin: '',
      bandMax: '20',
    });
    expect(holdInstead(draft, 'nb')).toBeUndefined();
  });

  it('is held against its goal as both are shown', () => {
    const almost = { baselineValue: '19,96', targets: [target('2022-12-31', '20')], decimals: '1' };
    expect(errors(almost)).toEqual({ decimals: 'roundedAway' });
    expect(errors({ ...almost, decimals: '2' })).toEqual({});
  });

  it('needs both or neither of a baseline’s date and value', () => {
    expect(errors({ baselineDate: '' })).toEqual({ baselineDate: 'baselineNeedsDate' });
    expect(errors({ baselineValue: '' })).toEqual({ baselineValue: 'baselineNeedsValue' });
  });

  it('that is to hold needs a band with its ends the right way round, and keeps no targets', () => {
    expect(errors({ direction: 'hold' })).toEqual({ bandMin: 'holdNeedsBand', bandEnd: 'holdNeedsEnd' });
    const band = { direction: 'hold', bandMin: '80', bandMax: '70', bandEnd: '2022-12-31' } as const;
    expect(errors(band)).toEqual({ bandMax: 'bandUpsideDown' });
    const held = check({ ...band, bandMax: '100' });
    expect(held.ok && held.value.row).toMatchObject({
      targets: [],
      band: { min: 80, max: 100, end: '2022-12-31' },
    });
    const open = check({ ...band, bandMin: '' });
    expect(open.ok && open.value.row.band).toEqual({ max: 70, end: '2022-12-31' });
  });

  it('without a name, a sub-goal or a sensible weight says so at each field', () => {
    expect(errors({ name: ' ', subGoal: '', weight: '-1', publishingLagDays: '2,5' })).toEqual({
      name: 'missingText',
      subGoal: 'missingChoice',
      weight: 'tooLow',
      publishingLagDays: 'notWhole',
    });
  });

  it('moved to another sub-goal comes last there', () => {
    const sibling = { ...base, id: 'i2', subGoal: 's2', order: 7 };
    const moved = check({ subGoal: 's2' }, { rows: smallPlan({ indicators: [base, sibling] }) });
    expect(moved.ok && moved.value.row.order).toBe(8);
  });

  it('takes a new responsible unit by name, or the one that has that name already', () => {
    const added = check({ unitId: '+', newUnit: 'Miljøenheten' });
    expect(added.ok && added.value.unit).toEqual({ id: 'u2', name: 'Miljøenheten', order: 2 });
    const known = check({ unitId: '+', newUnit: 'rådmannen' });
    expect(known.ok && [known.value.row.responsible, known.value.unit]).toEqual(['u1', undefined]);
  });
});

describe('the decimals of a new indicator', () => {
  const likely = (change: Partial<IndicatorDraft>) =>
    likelyDecimals({ ...indicatorDraft(base, 'nb'), ...change }, 'nb');

  it('are those of its most precise baseline or target, at most six', () => {
    expect(likely({})).toBe(0);
    expect(likely({ baselineValue: '8', targets: [target('a', '11,5'), target('b', '12,25 %')] })).toBe(2);
    expect(likely({ baselineValue: '8,12345678', targets: [] })).toBe(6);
  });

  it('are those of its band where it is to be held within one', () => {
    expect(likely({ direction: 'hold', baselineValue: '8,25', bandMin: '7,5', bandMax: '9' })).toBe(1);
  });
});
