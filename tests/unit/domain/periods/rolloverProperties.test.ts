import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDates } from '#/domain/periods/periodSpan.ts';
import { laterPeriods, type RollOverChoices, type SubGoalChoice } from '#/domain/periods/rollover.ts';
import { rollOver } from '#/domain/periods/rolloverChanges.ts';
import type { TargetChoice } from '#/domain/periods/rolloverTargets.ts';
import { isKnown, type Judged, type Judgement } from '#/domain/progress/rule.ts';
import { summarise } from '#/domain/readings/series.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { addDays } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { applied } from '../applied.ts';
import { date, figure, judgeable, planDocument } from '../arbitraries.ts';

const OLD: PlanPeriod = { id: 'old', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: -1 };

/** Indicators of every kind: paths with and without baseline or target, paths that lead nowhere, small steps, bands. */
const core: fc.Arbitrary<Partial<Judged>> = fc.oneof(
  { arbitrary: judgeable(), weight: 3 },
  { arbitrary: judgeable(false), weight: 2 },
  // Over a few years and a few units, so that e(E) is often rounded to the baseline or past a target.
  fc
    .record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      from: fc.integer({ min: 0, max: 40 }),
      to: fc.integer({ min: 0, max: 40 }),
      on: fc.constantFrom('2018-12-31', '2019-06-30', '2020-12-31', '2021-06-30'),
      due: fc.constantFrom('2019-12-31', '2020-12-31', '2021-12-31', '2022-12-31', '2030-12-31'),
      path: fc.constantFrom('linear' as const, 'step' as const),
      decimals: fc.integer({ min: 0, max: 1 }),
      withTarget: fc.boolean(),
    })
    .map(({ direction, from, to, on, due, path, decimals, withTarget }) => ({
      direction,
      path,
      decimals,
      baseline: { date: on, value: from / 10 },
      targets: withTarget ? [{ date: due, value: to / 10 }] : [],
    })),
  fc
    .record({ min: figure, width: fc.integer({ min: -100, max: 5000 }), end: date })
    .map(({ min, width, end }) => ({
      direction: 'hold' as const,
      targets: [],
      band: { min, max: min + width / 100, end },
    })),
);

const someReadings: fc.Arbitrary<Reading[]> = fc
  .uniqueArray(
    fc.record({
      date: fc.constantFrom(
        '2018-12-31',
        '2019-06-30',
        '2019-12-31',
        '2020-12-31',
        '2021-03-31',
        '2022-12-31',
      ),
      value: fc.oneof(
        figure,
        fc.integer({ min: 0, max: 60 }).map((n) => n / 10),
      ),
    }),
    { selector: (reading) => reading.date, maxLength: 5 },
  )
  .map((list) => list.sort((a, b) => (a.date < b.date ? -1 : 1)));

const goalChoice: fc.Arbitrary<SubGoalChoice> = fc.oneof(
  fc.constant<SubGoalChoice>({ kind: 'continue' }),
  fc.constant<SubGoalChoice>({ kind: 'renew', name: 'Fornyet' }),
  fc.constant<SubGoalChoice>({ kind: 'close', result: 'missed' }),
);
const targetChoice: fc.Arbitrary<TargetChoice> = fc.oneof(
  fc.constant<TargetChoice>({ kind: 'keep' }),
  fc.constant<TargetChoice>({ kind: 'move' }),
  fc
    .oneof(
      figure,
      fc.integer({ min: 0, max: 80 }).map((n) => n / 10),
    )
    .map((value): TargetChoice => ({ kind: 'value', value })),
  fc.record({ min: figure, max: figure }).map(({ min, max }): TargetChoice => ({ kind: 'band', min, max })),
);

const rolled = fc
  .record({
    document: planDocument,
    cores: fc.array(fc.record({ core, readings: someReadings }), { minLength: 4, maxLength: 4 }),
    asOf: fc.oneof(date, fc.constantFrom('2020-12-31', '2021-03-01')),
    next: fc.constantFrom<RollOverChoices['to']>(
      { id: 'period1' },
      { name: '2021–2022', ...nextDates(OLD) },
      { name: 'Kort', start: '2021-02-01', end: '2021-05-31' },
    ),
    goals: fc.array(goalChoice, { minLength: 4, maxLength: 4 }),
    targets: fc.array(targetChoice, { minLength: 4, maxLength: 4 }),
    moveDue: fc.boolean(),
  })
  .map(({ document, cores, next, ...rest }) => {
    const named = 'id' in next;
    const plan: PlanDocument = {
      ...document,
      planPeriods: [
        OLD,
        ...(named ? [{ ...OLD, id: 'period1', name: '2021–2022', ...nextDates(OLD), order: 2 }] : []),
      ],
      // Nothing rolled over before, so that what became of each sub-goal is this roll-over's doing alone.
      subGoals: document.subGoals.map(({ predecessor: _, outcomes: __, ...row }) => ({
        ...row,
        periods: row.periods.map((id) => (id === 'period0' || !named ? 'old' : id)).slice(0, 1),
      })),
      indicators: document.indicators.map((row, i): Indicator => {
        const { baseline: _, band: __, ...bare } = row;
        return { ...bare, ...cores[i]?.core };
      }),
      series: document.indicators.map(({ id }, i) => ({ indicator: id, readings: cores[i]?.readings ?? [] })),
    };
    return { plan, next, ...rest };
  });

function seen(plan: PlanDocument, asOf: IsoDate): PlanView {
  const readings = new Map(plan.series.map((series) => [series.indicator, series.readings]));
  return viewPlan(plan, (id) => readings.get(id) ?? [], { asOf, period: OLD });
}

/**
 * What a judgement says. Where nothing is known that is all there is to it: whether something is asked for that nobody
 * measured, or nothing, may change.
 */
function verdict(judgement: Judgement | undefined): unknown {
  if (!judgement) return undefined;
  if (judgement.status === 'no-data' || judgement.status === 'no-target') return 'nothing known';
  const { flags: _flags, due: _due, ...rest } = judgement;
  return rest;
}

/** Rolls over as chosen; where an indicator's choice is refused its path is kept, or its sub-goal goes on, as a user would. */
function roll({
  plan,
  next,
  asOf,
  goals,
  targets,
  moveDue,
}: typeof rolled extends fc.Arbitrary<infer T> ? T : never) {
  const subGoals = new Map(
    plan.subGoals.map(({ id }, i): [Id, SubGoalChoice] => [id, goals[i] ?? { kind: 'continue' }]),
  );
  const aims = new Map(
    plan.indicators.map(({ id }, i): [Id, TargetChoice] => [id, targets[i] ?? { kind: 'keep' }]),
  );
  const summaries = new Map(plan.series.map(({ indicator, readings }) => [indicator, summarise(readings)]));
  let made = 0;
  for (let tries = 0; tries < 4; tries++) {
    const result = rollOver(
      { rows: plan, from: OLD, view: seen(plan, asOf), summaryOf: (id) => summaries.get(id) },
      {
        to: next,
        subGoals,
        targets: aims,
        actions: new Map(plan.actions.map(({ id }) => [id, { kind: 'carry', moveDue }])),
        added: plan.goalAreas.slice(0, 1).map(({ id }) => ({ goalArea: id, name: 'Nytt' })),
        completedOn: '2020-12-31',
      },
      () => {
        made += 1;
        return `new${made}`;
      },
    );
    if (result.ok) return result;
    for (const problem of result.problems) {
      if (problem.code !== 'target') throw new Error(`${problem.code} was not expected`);
      const parent = plan.indicators.find(({ id }) => id === problem.indicator)?.subGoal ?? '';
      if (aims.get(problem.indicator)?.kind === 'keep') subGoals.set(parent, { kind: 'continue' });
      aims.set(problem.indicator, { kind: 'keep' });
    }
  }
  throw new Error('Keeping every path was refused');
}

describe('rolling a period over, whatever the plan and the choices', () => {
  test('what the old period is judged by is the same before and after, on any date', () => {
    fc.assert(
      fc.property(rolled, fc.array(date, { minLength: 2, maxLength: 4 }), (setting, dates) => {
        const { plan } = setting;
        const after = applied(plan, roll(setting).changes);
        for (const asOf of [
          ...dates,
          setting.asOf,
          '2019-12-31',
          OLD.end,
          addDays(OLD.end, 60),
          '2023-01-01',
        ]) {
          const [old, now] = [seen(plan, asOf), seen(after, asOf)];
          expect([...now.indicators.keys()].sort()).toEqual([...old.indicators.keys()].sort());
          for (const [id, { judgement }] of old.indicators) {
            expect(verdict(now.indicators.get(id)?.judgement)).toEqual(verdict(judgement));
          }
          for (const [id, { rollup, number }] of old.subGoals) {
            // Something to wait for may come to an indicator that had nothing and is not known.
            const isSettled = plan.indicators.every(
              (row) => row.subGoal !== id || row.targets.length > 0 || row.band,
            );
            const { because: _because, ...said } = rollup;
            if (isKnown(rollup.status) && isSettled) {
              expect(now.subGoals.get(id)).toMatchObject({ rollup: said, number });
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a sub-goal of the old period is in the new one, has a successor there, or has a result', () => {
    fc.assert(
      fc.property(rolled, (setting) => {
        const { plan } = setting;
        const result = roll(setting);
        const after = applied(plan, result.changes);
        const next = result.period.id;
        expect(laterPeriods(after, OLD).map(({ id }) => id)).toContain(next);
        for (const { subGoal } of seen(plan, setting.asOf).subGoals.values()) {
          const now = after.subGoals.find(({ id }) => id === subGoal.id);
          const ways = [
            now?.periods.length === 0 || now?.periods.includes(next),
            after.subGoals.some(
              ({ predecessor, periods }) => predecessor === subGoal.id && periods.includes(next),
            ),
            now?.outcomes?.some(({ period }) => period === OLD.id),
          ].filter(Boolean);
          expect(ways).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
