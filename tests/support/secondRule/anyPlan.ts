// Random plans, and what the second rule makes of them from the indicators up.
import fc from 'fast-check';
import { anyIndicator, anyIndicatorOfOnePlan } from './anyIndicator.ts';
import { addMonths } from './calendar.ts';
import { judge } from './judge.ts';
import { rollUp } from './rollUp.ts';
import type { Child, GroupChild, IndicatorInput, RolledUp, RollUpContext } from './types.ts';

interface Weighted {
  /** Told by its place: `1.2.3` is the third indicator of the second sub-goal of the first area. */
  readonly id: string;
  readonly weight: number;
}

export interface PlanIndicator extends Weighted {
  readonly input: IndicatorInput;
}

export interface SubGoal extends Weighted {
  readonly indicators: readonly PlanIndicator[];
}

export interface GoalArea extends Weighted {
  readonly subGoals: readonly SubGoal[];
}

export interface Plan {
  /** One day, one pair of thresholds for the whole plan, in every indicator's input too. */
  readonly context: RollUpContext;
  readonly areas: readonly GoalArea[];
}

const anyWeight = fc.constantFrom(1, 1, 1, 2, 3, 0.5, 0);

/** Plans look at all their indicators on one day: one on which at least one of them turns, or long after most have ended. */
const anyLook = fc.record({ which: fc.nat(60), laterMonths: fc.constantFrom(0, 0, 0, 12, 60, 120) });

const anyPlanIndicator = fc.record({
  weight: anyWeight,
  input: fc.oneof({ weight: 4, arbitrary: anyIndicatorOfOnePlan }, { weight: 1, arbitrary: anyIndicator }),
});

const anySubGoal = fc.record({ weight: anyWeight, indicators: upToFour(anyPlanIndicator) });

const anyArea = fc.record({ weight: anyWeight, subGoals: upToFour(anySubGoal) });

function upToFour<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 14, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );
}

/** A plan of goal areas, sub-goals and indicators; any of them may be empty, of weight 0, or over. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .noBias(fc.record({ areas: upToFour(anyArea), look: anyLook, isCut: fc.boolean() }))
  .map(({ areas, look, isCut }) => {
    const inputs = areas.flatMap((area) => area.subGoals.flatMap((subGoal) => subGoal.indicators));
    const chosen = inputs[look.which % Math.max(1, inputs.length)]?.input;
    const thresholds = chosen?.thresholds ?? { onTrack: 0.05, atRisk: 0.2 };
    const asOf = addMonths(chosen?.asOf ?? '2020-12-31', look.laterMonths);
    const period = isCut ? chosen?.period : undefined;
    const shared = ({ period: _, ...input }: IndicatorInput): IndicatorInput => ({
      ...input,
      asOf,
      thresholds,
      ...(period && { period }),
    });
    return {
      context: { asOf, thresholds },
      areas: areas.map((area, a) => ({
        id: `${a + 1}`,
        weight: area.weight,
        subGoals: area.subGoals.map((subGoal, s) => ({
          id: `${a + 1}.${s + 1}`,
          weight: subGoal.weight,
          indicators: subGoal.indicators.map(({ weight, input }, i) => ({
            id: `${a + 1}.${s + 1}.${i + 1}`,
            weight,
            input: shared(input),
          })),
        })),
      })),
    };
  });

/** A plan as the second rule judges it: every group with its children, the plan itself as the last. */
export interface JudgedPlan {
  readonly context: RollUpContext;
  readonly groups: readonly {
    readonly id: string;
    readonly children: readonly Child[];
    readonly rolledUp: RolledUp;
  }[];
}

export function judgePlan({ areas, context }: Plan): JudgedPlan {
  const groups: GroupChild[] = [];
  const groupOf = ({ id, weight }: Weighted, children: readonly Child[]): GroupChild => {
    const group: GroupChild = { kind: 'group', id, weight, children, rolledUp: rollUp(children, context) };
    groups.push(group);
    return group;
  };
  const children = areas.map((area) =>
    groupOf(
      area,
      area.subGoals.map((subGoal) => groupOf(subGoal, subGoal.indicators.map(childOf))),
    ),
  );
  groupOf({ id: 'plan', weight: 1 }, children);
  return { context, groups };
}

function childOf({ id, weight, input }: PlanIndicator): Child {
  return {
    kind: 'indicator',
    id,
    weight,
    judgement: judge(input),
    publishingLagDays: input.publishingLagDays,
  };
}
