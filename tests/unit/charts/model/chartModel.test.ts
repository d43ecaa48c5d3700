import { describe, expect, it } from 'vitest';
import { type ChartModel, chartModel, drawnValues, expectedOn } from '#/charts/model/chartModel.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { toDay } from '#/domain/values/dates.ts';
import type { Lens } from '#/domain/view/planView.ts';
import {
  applicationReadings,
  applications,
  cases,
  firstPeriod,
  modelOf,
} from '../../../browser/charts/cases.ts';
import { from } from '../../domain/progress/examples.ts';

type Sample = typeof applications & Partial<Indicator>;

function draw(indicator: Sample, readings: Reading[], lens: Lens) {
  const judgement = judgeIndicator(indicator, readings, from(lens.asOf, lens.period?.end));
  return { judgement, model: chartModel(indicator, readings, judgement, lens) };
}

/** What docs/progress.md calls B = 10 on 2018-12-31 and V = 20 on 2022-12-31. */
const fromTenToTwenty: Sample = {
  ...applications,
  baseline: { date: '2018-12-31', value: 10 },
  targets: [{ date: '2022-12-31', value: 20 }],
};

describe('what is drawn agrees with what is judged', () => {
  it.each(Object.entries(cases))('in the case «%s»', (_, sample) => {
    const { indicator, readings, lens } = sample;
    const { judgement, model } = draw(indicator, readings, lens);
    const current = model.points.filter((point) => point.current);
    expect(current.map((point) => [point.date, point.value])).toEqual(
      judgement.reading ? [[judgement.reading.date, judgement.reading.value]] : [],
    );
    // What has settled is held against the target itself, whatever its date.
    if (judgement.reading && judgement.expected !== undefined && !judgement.isFinal) {
      expect(expectedOn(model, judgement.reading.date)).toBeCloseTo(judgement.expected, 9);
    }
    if (judgement.target) {
      expect(model.targets.map(({ date, value }) => ({ date, value }))).toContainEqual(judgement.target);
      expect(expectedOn(model, judgement.target.date)).toBe(judgement.target.value);
    }
  });

  it('gives the gap the sign and size of the lag', () => {
    const { judgement, model } = draw(
      { ...fromTenToTwenty, decimals: 1 },
      [{ date: '2020-12-31', value: 12.5 }],
      { asOf: '2021-03-01' },
    );
    expect(judgement.status).toBe('off-track');
    expect(model.gap?.side).toBe('behind');
    expect(model.gap?.amount).toBeCloseTo((judgement.lag ?? 0) * 10, 9);
    expect(model.tone).toBe('bad');
  });

  it('calls a reading under a falling path ahead', () => {
    const { model } = draw(
      {
        ...applications,
        direction: 'decrease',
        baseline: { date: '2009-12-31', value: 500 },
        targets: [{ date: '2030-12-31', value: 100 }],
      },
      [{ date: '2020-12-31', value: 200 }],
      { asOf: '2021-01-01' },
    );
    expect(model.gap?.side).toBe('ahead');
  });

  it('has no gap where the reading is as expected', () => {
    const { model } = draw(fromTenToTwenty, [{ date: '2020-12-31', value: 15 }], { asOf: '2021-01-01' });
    expect(model.gap).toBeUndefined();
  });
});

describe('a plan period', () => {
  const lens: Lens = { asOf: '2021-03-01', period: firstPeriod };

  it('leads the whole path through the rounded target of the period', () => {
    const { judgement, model } = draw(
      { ...fromTenToTwenty, decimals: 1 },
      [{ date: '2020-12-31', value: 15 }],
      lens,
    );
    expect(judgement.status).toBe('achieved');
    expect(model.targets.map(({ date, value, kind }) => [date, value, kind])).toEqual([
      ['2020-12-31', 15, 'period'],
      ['2022-12-31', 20, 'final'],
    ]);
    expect(model.gap).toBeUndefined();
  });

  it('keeps the target the plan itself sets on the last day of the period', () => {
    const { model } = draw(applications, applicationReadings, lens);
    expect(model.targets.map(({ value, kind }) => [value, kind])).toEqual([
      [9, 'period'],
      [15, 'final'],
    ]);
  });

  it('shows the whole path without a target of its own where the period ends before the baseline', () => {
    const early = { ...firstPeriod, start: '2017-01-01', end: '2018-06-30' };
    const { judgement, model } = draw(fromTenToTwenty, [{ date: '2018-12-31', value: 10 }], {
      asOf: '2019-03-01',
      period: early,
    });
    expect(judgement.target).toBeUndefined();
    expect(model.path?.targets).toEqual(fromTenToTwenty.targets);
    expect(model.targets.map(({ kind }) => kind)).toEqual(['final']);
  });

  it('reaches the end of its last day', () => {
    expect(modelOf(cases.typical).period?.endDay).toBe(toDay('2021-01-01'));
  });

  it('judges a band until the earlier of its own end and the period’s, and draws it to its own', () => {
    const model = modelOf(cases.hold);
    expect(model.band).toMatchObject({ min: 80, max: 95, end: '2022-12-31' });
    expect(model.gap).toMatchObject({ from: 76, to: 80, amount: 4, side: 'below' });
  });
});

describe('readings that do not count', () => {
  const counting = (model: ChartModel) => model.points.map((point) => point.counting);

  it('are those before the baseline and those after as-of', () => {
    const { model } = draw(applications, applicationReadings, { asOf: '2019-12-31' });
    expect(counting(model)).toEqual([
      'before-baseline',
      'before-baseline',
      'counted',
      'counted',
      'counted',
      'after-view',
    ]);
  });

  it('are those after the period’s end, also when as-of is later', () => {
    const { model } = draw(
      applications,
      [
        { date: '2020-12-31', value: 8 },
        { date: '2021-06-30', value: 9 },
      ],
      {
        asOf: '2021-12-31',
        period: firstPeriod,
      },
    );
    expect(counting(model)).toEqual(['counted', 'after-view']);
  });
});

describe('what is measured after the target', () => {
  const readings = [
    { date: '2022-12-31', value: 19 },
    { date: '2023-12-31', value: 30 },
  ];

  it('is drawn as that, and changes nothing', () => {
    const { model, judgement } = draw(fromTenToTwenty, readings, { asOf: '2024-03-01' });
    expect(model.points.map(({ counting, current }) => [counting, current])).toEqual([
      ['counted', true],
      ['after-target', false],
    ]);
    expect(judgement.status).toBe('missed');
  });

  it('counts where nothing else closes the path', () => {
    const { model } = draw(fromTenToTwenty, readings.slice(1), { asOf: '2024-03-01' });
    expect(model.points.map(({ counting }) => counting)).toEqual(['counted']);
  });
});

describe('a range with an open edge', () => {
  it('is drawn with the edge it has, and so is what a path comes to where it was reached at first', () => {
    const { baseline: _, ...bare } = applications;
    const first = [{ date: '2019-06-30', value: 16 }];
    const { model } = draw(bare, first, { asOf: '2019-09-01' });
    expect(model.band).toMatchObject({ min: 15, end: '2022-12-31' });
    expect(model.band).not.toHaveProperty('max');
    expect(model.path).toBeUndefined();
    expect(model.targets).toEqual([]);
    expect(drawnValues(model).sort((a, b) => a - b)).toEqual([15, 16]);
  });
});

describe('a path that cannot be judged', () => {
  it('is not drawn, but its targets are', () => {
    const model = modelOf(cases.invalid);
    expect(model.path).toBeUndefined();
    expect(model.targets).toHaveLength(1);
    expect(model.gap).toBeUndefined();
    expect(model.tone).toBe('neutral');
  });

  it('is not drawn before anything is known of where it starts', () => {
    const { baseline: _, ...noBaseline } = applications;
    const { model } = draw(noBaseline, [], { asOf: '2020-10-31' });
    expect(model.path).toBeUndefined();
    expect(model.baseline).toBeUndefined();
  });
});

describe('the time axis', () => {
  it('is at least a year long, also for a single reading', () => {
    const { domain } = modelOf(cases.one);
    expect(domain.start).toBeLessThanOrEqual(toDay('2020-01-01'));
    expect(domain.end).toBeGreaterThanOrEqual(toDay('2020-12-31'));
  });

  it('takes the plan’s dates where there is nothing else', () => {
    const judgement = judgeIndicator(applications, [], from('2020-10-31'));
    const bare = { ...applications, targets: [] };
    const { baseline: _, ...unknown } = judgement;
    const { domain } = chartModel(
      bare,
      [],
      unknown,
      { asOf: '2020-10-31' },
      { start: '2019-01-01', end: '2022-12-31' },
    );
    expect(domain.start).toBeLessThanOrEqual(toDay('2019-01-01'));
    expect(domain.end).toBeGreaterThanOrEqual(toDay('2022-12-31'));
  });

  it('stretches to an as-of just past the last target, and not to one years later', () => {
    const near = draw(applications, applicationReadings, { asOf: '2023-03-01' }).model;
    expect(near.asOf.place).toBe('inside');
    const far = modelOf(cases.longAgo);
    expect(far.asOf.place).toBe('after');
    expect(far.domain.end).toBeLessThan(toDay('2023-06-01'));
  });
});

it('reaches every value that is drawn', () => {
  expect(drawnValues(modelOf(cases.hold)).sort((a, b) => a - b)).toEqual([76, 80, 84, 88, 95]);
});
