import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceReadings } from '#/domain/practice/practice.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { leadsSomewhere, pathFrom } from '#/domain/progress/path.ts';
import { type GoalStatus, type IndicatorStatus, isKnown } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { addDays, FREQUENCIES, isIsoDate } from '#/domain/values/dates.ts';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { date, figure, judgeable, readings } from '../arbitraries.ts';
import { at, byDate, from, indicatorRow } from '../progress/examples.ts';

const PLAN: Plan = {
  id: 'plan',
  name: 'Plan',
  municipality: 'Kommune',
  start: '2019-01-01',
  end: '2022-12-31',
  thresholds: DEFAULT_THRESHOLDS,
};

const plan = fc
  .tuple(date, fc.integer({ min: 0, max: 5000 }))
  .map(([start, days]): Plan => ({ ...PLAN, start, end: addDays(start, days) }));

const unit = fc.constantFrom('%', 'søknader', '');
const id = fc.string({ minLength: 1, maxLength: 12 });

const onPath = fc
  .record({ id, unit, core: fc.oneof(judgeable(), judgeable(false)) })
  .map(({ core: { baseline, ...core }, ...rest }): Indicator => {
    const { baseline: _given, ...row } = indicatorRow(rest.id, { ...rest, ...core });
    return baseline ? { ...row, baseline } : row;
  });

const inBand = fc
  .record({
    id,
    unit,
    ends: fc.tuple(figure, figure),
    isPoint: fc.boolean(),
    end: date,
    decimals: fc.integer({ min: 0, max: 6 }),
    frequency: fc.constantFrom(...FREQUENCIES),
  })
  .map(({ ends: [a, b], isPoint, end, ...rest }): Indicator => {
    const { baseline: _given, ...row } = indicatorRow(rest.id, { ...rest, direction: 'hold', targets: [] });
    return { ...row, band: { min: Math.min(a, b), max: isPoint ? Math.min(a, b) : Math.max(a, b), end } };
  });

const anyIndicator = fc.oneof(onPath, inBand);
const realReadings = readings(4).map((list) => list.map(({ practice: _, ...rest }): Reading => rest));

/** The indicator without a baseline, whose place the first reading takes. */
function withoutBaseline({ baseline: _given, ...row }: Indicator): Indicator {
  return row;
}

function lastTarget({ band, targets }: Indicator): string {
  return band?.end ?? targets.at(-1)?.date ?? '';
}

describe('practice figures', () => {
  it('are always marked, in date order, finite, one a date, and never on the date of a real reading', () => {
    fc.assert(
      fc.property(anyIndicator, plan, realReadings, (indicator, of, real) => {
        const made = practiceReadings(indicator, of, real);
        expect(made.every(({ practice, value }) => practice === true && Number.isFinite(value))).toBe(true);
        expect(made.every((reading) => isIsoDate(reading.date))).toBe(true);
        const dates = made.map((reading) => reading.date);
        expect(dates).toEqual([...new Set(dates)].sort());
        const last = real.at(-1)?.date ?? '';
        expect(dates.every((on) => on > last)).toBe(true);
      }),
    );
  });

  it('lie within the plan and no later than the final target, but for a starting point before them', () => {
    fc.assert(
      fc.property(anyIndicator, plan, realReadings, (indicator, of, real) => {
        const made = practiceReadings(indicator, of, real);
        expect(made.every((reading) => reading.date <= of.end)).toBe(true);
        expect(made.every((reading) => reading.date <= lastTarget(indicator))).toBe(true);
        const starts = made.filter((reading) => reading.date < of.start);
        const mayStart = indicator.direction !== 'hold' && !indicator.baseline && real.length === 0;
        expect(starts.length).toBe(mayStart && made.length > 0 ? 1 : 0);
      }),
    );
  });

  it('are the same each time, whatever else has been made in between', () => {
    fc.assert(
      fc.property(anyIndicator, anyIndicator, plan, (indicator, other, of) => {
        const once = practiceReadings(indicator, of, []);
        practiceReadings(other, of, []);
        expect(practiceReadings(structuredClone(indicator), of, [])).toEqual(once);
      }),
    );
  });

  it('can always be judged against the targets, also within a period', () => {
    fc.assert(
      fc.property(anyIndicator, plan, date, (indicator, of, periodEnd) => {
        const made = practiceReadings(indicator, of, []);
        fc.pre(made.length > 0);
        for (const view of [from(of.end), from(of.end, periodEnd)]) {
          expect(judgeIndicator(indicator, made, view).flags).not.toContain('invalid-target');
        }
        expect(judgeIndicator(indicator, made, from(of.end)).status).not.toMatch(/no-target|no-data/);
      }),
    );
  });

  it('are not made where the real figures leave nothing to judge', () => {
    expect(practiceReadings(indicatorRow('i', { targets: [] }), PLAN, [])).toEqual([]);
    expect(practiceReadings(withoutBaseline(indicatorRow('i', { targets: [] })), PLAN, [])).toEqual([]);
    expect(practiceReadings(indicatorRow('i', { direction: 'hold', targets: [] }), PLAN, [])).toEqual([]);
  });

  it('hold the level where the first real figure is at the goal already', () => {
    const indicator = withoutBaseline(indicatorRow('i'));
    const real = at('2018-12-31', 25);
    const made = practiceReadings(indicator, PLAN, [real]);
    expect(made).toHaveLength(4);
    const seen = judgeIndicator(indicator, [real, ...made], from('2021-03-01'));
    expect(seen.range).toEqual({ min: 20, end: '2022-12-31' });
    expect(isKnown(seen.status)).toBe(true);
  });

  it('are not made when every target is past before the plan starts', () => {
    const past = [{ date: '2018-06-30', value: 20 }];
    expect(practiceReadings(withoutBaseline(indicatorRow('i', { targets: past })), PLAN, [])).toEqual([]);
  });

  it('start before a first target that lies before the plan', () => {
    const targets = [
      { date: '2018-06-30', value: 20 },
      { date: '2022-12-31', value: 40 },
    ];
    const [start, next] = practiceReadings(withoutBaseline(indicatorRow('i', { targets })), PLAN, []);
    expect(start?.date).toBe('2017-06-30');
    expect(next?.date).toBe('2019-12-31');
  });

  it('start worse than the first target, so that every period asks for something', () => {
    fc.assert(
      fc.property(judgeable(false), unit, (core, of) => {
        const indicator = withoutBaseline(indicatorRow('i', { ...core, unit: of }));
        const [start] = practiceReadings(indicator, { ...PLAN, start: '2009-12-31', end: '2030-12-31' }, []);
        fc.pre(start !== undefined);
        for (const target of indicator.targets) {
          const direction = core.direction === 'decrease' ? 'decrease' : 'increase';
          const path = pathFrom(start ?? target, [target], 'linear', core.decimals);
          expect(leadsSomewhere(direction, path)).toBe(true);
        }
      }),
    );
  });

  it('start worse than a first target that is shown as zero', () => {
    const targets = [
      { date: '2020-12-31', value: 0.01 },
      { date: '2022-12-31', value: 0.5 },
    ];
    const indicator = withoutBaseline(indicatorRow('i', { decimals: 0, targets }));
    expect(practiceReadings(indicator, PLAN, [])[0]?.value).toBeLessThan(0);
  });

  it('follow the frequency: every second year, and yearly where there is none', () => {
    const dates = (frequency: Indicator['frequency']) =>
      practiceReadings(indicatorRow('i', { frequency }), PLAN, []).map((reading) => reading.date);
    expect(dates('biennial')).toEqual(['2020-12-31', '2022-12-31']);
    expect(dates('irregular')).toEqual(['2019-12-31', '2020-12-31', '2021-12-31', '2022-12-31']);
    expect(dates('monthly')).toHaveLength(48);
    expect(dates('monthly').slice(0, 2)).toEqual(['2019-01-31', '2019-02-28']);
  });

  it('span the whole plan also where there would be too many', () => {
    const long = { ...PLAN, end: '2030-12-31' };
    const targets = [{ date: '2030-12-31', value: 20 }];
    const made = practiceReadings(indicatorRow('i', { frequency: 'monthly', targets }), long, []);
    expect(made.length).toBeLessThanOrEqual(60);
    expect(made.at(-1)).toMatchObject({ date: '2030-12-31', preliminary: true });
    expect(made[0]?.date.slice(0, 4)).toBe('2019');
  });

  it('mark only the last one as preliminary', () => {
    const marks = practiceReadings(indicatorRow('i'), PLAN, []).map(({ preliminary }) => preliminary);
    expect(marks).toEqual([undefined, undefined, undefined, true]);
  });

  it('may fall below zero where the path does', () => {
    const towards = (value: number) => {
      const row = indicatorRow('i', { direction: 'decrease', baseline: { date: '2018-12-31', value: 5 } });
      return practiceReadings({ ...row, targets: [{ date: '2022-12-31', value }] }, PLAN, []).at(-1)?.value;
    };
    expect(towards(-10)).toBeLessThan(0);
    expect(towards(0)).toBeGreaterThanOrEqual(0);
  });

  it('never show more than all', () => {
    fc.assert(
      fc.property(id, (name) => {
        const row = indicatorRow(name, { targets: [{ date: '2022-12-31', value: 100 }], decimals: 0 });
        const made = practiceReadings(row, PLAN, []);
        expect(made.every(({ value }) => value >= 0 && value <= 100)).toBe(true);
      }),
    );
  });

  it('stay on a band that is a point, or clearly off it', () => {
    const statuses = new Set<IndicatorStatus>();
    for (let i = 0; i < 40; i++) {
      const band = { min: 13, max: 13, end: '2022-12-31' };
      const row = withoutBaseline(
        indicatorRow(`avtaler-${i}`, { direction: 'hold', targets: [], decimals: 0 }),
      );
      const made = practiceReadings({ ...row, band, unit: 'avtaler' }, PLAN, []);
      statuses.add(judgeIndicator({ ...row, band }, made, from('2021-01-15')).status);
    }
    expect([...statuses].sort()).toEqual(['at-risk', 'off-track', 'on-track']);
  });
});

describe('a plan filled with practice figures', () => {
  const doc = trondheimPlan();
  const series = new Map(
    doc.indicators.map((indicator) => {
      const real = doc.series.find((each) => each.indicator === indicator.id)?.readings ?? [];
      return [indicator.id, [...real, ...practiceReadings(indicator, doc.plan, real)].sort(byDate)];
    }),
  );

  /** Shares of the judged indicators by how they do. */
  function mix(lens: Lens) {
    const view = viewPlan(doc, (indicator) => series.get(indicator) ?? [], lens);
    const counts: Partial<Record<IndicatorStatus, number>> = {};
    for (const { judgement } of view.indicators.values()) {
      counts[judgement.status] = (counts[judgement.status] ?? 0) + 1;
    }
    const share = (...statuses: IndicatorStatus[]) =>
      statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0) / view.indicators.size;
    return { view, share };
  }

  it('leaves next to nothing unknown, in the plan’s time and long after it', () => {
    for (const lens of [{ asOf: '2020-10-31' }, { asOf: '2022-12-31' }, { asOf: '2026-06-01' }]) {
      expect(mix(lens).share('no-data', 'no-target', 'outdated')).toBeLessThan(0.05);
    }
  });

  it('shows its goals in many ways, then and long after', () => {
    const goals = (asOf: string) => {
      const statuses = [...mix({ asOf }).view.subGoals.values()].map(({ rollup }) => rollup.status);
      return new Set<GoalStatus>(statuses);
    };
    expect(goals('2020-10-31').size).toBeGreaterThanOrEqual(3);
    expect([...goals('2026-06-01')].sort()).toEqual(['achieved', 'missed', 'partly-achieved']);
  });

  it('shows a believable mix in the middle of the first period', () => {
    const period = doc.planPeriods.find(({ name }) => name.includes('2019'));
    const { share, view } = mix({ asOf: '2020-10-31', ...(period && { period }) });
    expect(view.lens.period?.end).toBe('2020-12-31');
    expect(share('on-track', 'achieved')).toBeGreaterThan(0.45);
    expect(share('on-track', 'achieved')).toBeLessThan(0.75);
    expect(share('at-risk')).toBeGreaterThan(0.1);
    expect(share('off-track')).toBeGreaterThan(0.05);
    expect(share('off-track', 'missed')).toBeLessThan(0.3);
    expect(share('no-target')).toBe(0);
  });

  it('ends with more than half reached and the rest not', () => {
    const { share } = mix({ asOf: '2022-12-31' });
    expect(share('achieved', 'on-track')).toBeGreaterThan(0.45);
    expect(share('achieved', 'on-track')).toBeLessThan(0.7);
    expect(share('missed')).toBeGreaterThan(0.25);
  });
});
