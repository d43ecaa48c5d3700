/**
 * Random plans whose indicators sit where the rule decides, as the app holds them, seen through a random lens. For what is
 * judged; where any row of any table is wanted, `anyPlan.ts` has it.
 */
import fc from 'fast-check';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import { emptyDocument } from '#/domain/tables/tables.ts';
import { type Lens, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { anyIndicator, anyIndicatorOfOnePlan } from './secondRule/anyIndicator.ts';
import { addMonths } from './secondRule/calendar.ts';
import type { BandInput, IndicatorInput } from './secondRule/types.ts';

interface Drawn {
  input: IndicatorInput;
  weight: number;
}

const anyWeight = fc.constantFrom(1, 1, 1, 2, 3, 0.5, 0);
const anyDrawn = fc.record<Drawn>({
  input: fc.oneof({ weight: 4, arbitrary: anyIndicatorOfOnePlan }, { weight: 1, arbitrary: anyIndicator }),
  weight: anyWeight,
});
const upToFour = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(one, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );

/** A judged plan. */
export const anyView: fc.Arbitrary<PlanView> = fc
  .noBias(
    fc.record({
      areas: upToFour(
        fc.record({
          weight: anyWeight,
          subGoals: upToFour(fc.record({ weight: anyWeight, indicators: upToFour(anyDrawn) })),
        }),
      ),
      which: fc.nat(59),
      laterMonths: fc.constantFrom(0, 0, 0, 12, 60),
      isCut: fc.boolean(),
    }),
  )
  .map(({ areas, which, laterMonths, isCut }) => {
    const goalAreas: GoalArea[] = [];
    const subGoals: SubGoal[] = [];
    const indicators: Indicator[] = [];
    const series = new Map<string, Reading[]>();
    const drawn: IndicatorInput[] = [];
    for (const [a, area] of areas.entries()) {
      const areaId = `${a + 1}`;
      goalAreas.push({ id: areaId, name: `Område ${areaId}`, order: a, weight: area.weight });
      for (const [s, subGoal] of area.subGoals.entries()) {
        const id = `${areaId}.${s + 1}`;
        subGoals.push({
          id,
          goalArea: areaId,
          name: `Delmål ${id}`,
          order: s,
          periods: [],
          weight: subGoal.weight,
          proposal: false,
        });
        for (const [i, { input, weight }] of subGoal.indicators.entries()) {
          const own = indicatorOf(`${id}.${i + 1}`, id, i, input, weight);
          indicators.push(own);
          series.set(
            own.id,
            input.readings.toSorted((x, y) => (x.date < y.date ? -1 : 1)),
          );
          drawn.push(input);
        }
      }
    }
    const chosen = drawn[which % Math.max(1, drawn.length)];
    const end = chosen?.period?.end;
    const period: PlanPeriod | undefined =
      isCut && end !== undefined
        ? { id: 'period', name: 'Perioden', start: addMonths(end, -24), end, order: 0 }
        : undefined;
    const lens: Lens = {
      asOf: addMonths(chosen?.asOf ?? '2020-12-31', laterMonths),
      ...(period && { period }),
    };
    const plan: Plan = {
      id: 'plan',
      name: 'Plan',
      municipality: 'Kommune',
      start: chosen?.planStart ?? '2019-01-01',
      end: '2024-12-31',
      thresholds: chosen?.thresholds ?? DEFAULT_THRESHOLDS,
    };
    const { series: _, ...rows } = { ...emptyDocument(plan), goalAreas, subGoals, indicators };
    return viewPlan(rows, (id) => series.get(id) ?? [], lens);
  });

function indicatorOf(
  id: string,
  subGoal: string,
  order: number,
  input: IndicatorInput,
  weight: number,
): Indicator {
  const { direction, baseline, targets, path, band, decimals, frequency, publishingLagDays } = input;
  return {
    id,
    subGoal,
    name: `Indikator ${id}`,
    order,
    unit: 'stk.',
    direction,
    ...(baseline && { baseline: { ...baseline } }),
    targets: targets.toSorted((x, y) => (x.date < y.date ? -1 : 1)),
    path,
    ...(hasEnd(band) && { band }),
    decimals,
    frequency,
    publishingLagDays,
    weight,
    proposal: false,
  };
}

function hasEnd(band: BandInput | undefined): band is BandInput & { end: string } {
  return band?.end !== undefined;
}
