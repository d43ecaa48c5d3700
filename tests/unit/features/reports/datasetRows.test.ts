import { describe, expect, it } from 'vitest';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { datasetRows } from '#/features/reports/export/datasetRows.ts';
import { writeDataset } from '#/files/dataset/dataset.ts';
import { BIENNIUM, indicator, inputOf, smallPlan } from './plan.ts';

/** The data set's row for one indicator with the given readings. */
function rowOf(lens: Lens, readings: Reading[], fields: Partial<Indicator> = {}) {
  const { baseline, ...rest } = { ...indicator('i1', 'Søknader sendt', 1), ...fields };
  const only: Indicator = {
    ...rest,
    ...(!('baseline' in fields && fields.baseline === undefined) && baseline && { baseline }),
  };
  const plan = { ...smallPlan(), indicators: [only], series: [{ indicator: 'i1', readings }] };
  const [row] = datasetRows(inputOf(plan, lens).view, undefined);
  if (!row) throw new Error('The data set has no row.');
  return row;
}

describe('A row of the data set for the whole plan', () => {
  it.each([
    {
      value: 15,
      on: '2020-12-31',
      asOf: '2021-03-01',
      expected: 15,
      progress: 0.5,
      lag: 0,
      status: 'on-track',
    },
    {
      value: 14,
      on: '2020-12-31',
      asOf: '2021-03-01',
      expected: 15,
      progress: 0.4,
      lag: 0.1,
      status: 'at-risk',
    },
    {
      value: 12.5,
      on: '2020-12-31',
      asOf: '2021-03-01',
      expected: 15,
      progress: 0.25,
      lag: 0.25,
      status: 'off-track',
    },
    {
      value: 21,
      on: '2021-12-31',
      asOf: '2022-03-01',
      expected: 17.5,
      progress: 1.1,
      lag: -0.35,
      status: 'achieved',
    },
    {
      value: 19,
      on: '2022-12-31',
      asOf: '2023-03-01',
      expected: 20,
      progress: 0.9,
      lag: 0.1,
      status: 'missed',
    },
  ])(
    'says of $value on $on, seen on $asOf: $status',
    ({ value, on, asOf, expected, progress, lag, status }) => {
      const row = rowOf({ asOf }, [{ date: on, value }]);
      expect(row).toMatchObject({ readingDate: on, value, status, period: 'plan', asOf });
      expect(row.expected).toBeCloseTo(expected, 6);
      expect(row.progress).toBeCloseTo(progress, 6);
      expect(row.lag).toBeCloseTo(lag, 6);
    },
  );

  it('has no figures where nothing is measured', () => {
    expect(rowOf({ asOf: '2021-01-01' }, [{ date: '2017-12-31', value: 9 }])).toEqual({
      indicatorId: 'i1',
      indicator: 'Søknader sendt',
      subGoal: 'Flere <b>søknader</b> & "prosjekter"',
      goalArea: 'EU og EØS',
      unit: 'søknader',
      direction: 'increase',
      status: 'no-data',
      flags: ['stale'],
      isFinal: false,
      subGoalStatus: 'no-data',
      subGoalBecause: 'unknown',
      subGoalBecauseOf: ['i1'],
      period: 'plan',
      asOf: '2021-01-01',
      rule: 2,
    });
  });

  it('has progress and lag but no expected value for a range to stay within', () => {
    const row = rowOf({ asOf: '2021-01-01' }, [{ date: '2020-12-31', value: 78.5 }], {
      direction: 'hold',
      targets: [],
      band: { min: 80, max: 100, end: '2022-12-31' },
    });
    expect(row).toMatchObject({ status: 'at-risk', direction: 'hold' });
    expect(row.progress).toBeCloseTo(0.85, 9);
    expect(row.lag).toBeCloseTo(0.15, 9);
    expect(row).not.toHaveProperty('expected');
  });
});

describe('A row of the data set for a period', () => {
  it('is judged by the period and names it', () => {
    const row = rowOf({ asOf: '2021-03-01', period: BIENNIUM }, [{ date: '2020-12-31', value: 15 }]);
    expect(row).toMatchObject({ expected: 15, progress: 1, lag: 0, status: 'achieved', period: '2019–2020' });
  });

  it('tells how far ahead a reading is along the way', () => {
    const row = rowOf({ asOf: '2020-02-01', period: BIENNIUM }, [{ date: '2019-12-31', value: 13 }]);
    expect(row.expected).toBe(12.5);
    expect(row.progress).toBeCloseTo(0.6, 9);
    expect(row.lag).toBeCloseTo(-0.1, 9);
    expect(row.status).toBe('on-track');
  });
});

describe('The data set of a plan', () => {
  it('is written unrounded, with flags separated by spaces', () => {
    const { view } = inputOf(smallPlan(), { asOf: '2022-03-01', period: BIENNIUM });
    const [, first, second] = writeDataset(datasetRows(view, undefined)).split('\r\n');
    expect(first).toBe(
      'i1,Søknader sendt,"Flere <b>søknader</b> & ""prosjekter""",EU og EØS,søknader,increase,2020-12-31,14,15,15,0.8,0.2,missed,practice computed-target,true,2020-12-31,missed,closed,i1 i2,2019–2020,2022-03-01,2',
    );
    expect(second).toMatch(
      /^i2,.*,,,,,,,no-data,final-reading-missing computed-target,false,,missed,closed,i1 i2,2019–2020,2022-03-01,2$/,
    );
  });

  it('has only the indicators of the chosen areas', () => {
    expect(datasetRows(inputOf(smallPlan()).view, ['b'])).toEqual([]);
  });
});
