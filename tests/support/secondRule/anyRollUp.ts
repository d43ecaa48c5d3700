// Random plans of goal areas, sub-goals and indicators, rolled up by the second rule from the indicators up.
import fc from 'fast-check';
import { anyIndicator, anyIndicatorOfOnePlan } from './anyIndicator.ts';
import { addDays, addMonths } from './calendar.ts';
import { judge } from './judge.ts';
import { rollUp } from './rollUp.ts';
import type { Child, Day, GroupChild, IndicatorInput, Judgement, RolledUp, RollUpContext } from './types.ts';

/** A plan before it is judged: its indicators are whatever they are made of. */
interface Drawn<Indicator> {
  readonly areas: readonly {
    readonly weight: number;
    readonly subGoals: readonly {
      readonly weight: number;
      readonly indicators: readonly { readonly weight: number; readonly indicator: Indicator }[];
    }[];
  }[];
}

/** A plan judged on one day: every sub-goal and area with its children, and the plan itself as the last. */
export interface JudgedPlan {
  readonly context: RollUpContext;
  readonly groups: readonly {
    /** Told by its place: `1.2` is the second sub-goal of the first area. */
    readonly id: string;
    readonly children: readonly Child[];
    readonly rolledUp: RolledUp;
  }[];
}

interface Judged {
  readonly judgement: Judgement;
  readonly publishingLagDays: number;
}

const anyWeight = fc.constantFrom(1, 1, 1, 2, 3, 0.5, 0);

function anyDrawn<Indicator>(indicator: fc.Arbitrary<Indicator>): fc.Arbitrary<Drawn<Indicator>> {
  const indicators = upToFour(fc.record({ weight: anyWeight, indicator }));
  const subGoals = upToFour(fc.record({ weight: anyWeight, indicators }));
  return fc.noBias(fc.record({ areas: upToFour(fc.record({ weight: anyWeight, subGoals })) }));
}

function upToFour<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 14, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );
}

function rolledUp<Indicator>(
  { areas }: Drawn<Indicator>,
  context: RollUpContext,
  judged: (indicator: Indicator) => Judged,
): JudgedPlan {
  const groups: GroupChild[] = [];
  const groupOf = (id: string, weight: number, children: readonly Child[]): GroupChild => {
    const group: GroupChild = { kind: 'group', id, weight, children, rolledUp: rollUp(children, context) };
    groups.push(group);
    return group;
  };
  const children = areas.map((area, a) => {
    const subGoals = area.subGoals.map((subGoal, s) => {
      const indicators = subGoal.indicators.map(({ weight, indicator }, i): Child => {
        return { kind: 'indicator', id: `${a + 1}.${s + 1}.${i + 1}`, weight, ...judged(indicator) };
      });
      return groupOf(`${a + 1}.${s + 1}`, subGoal.weight, indicators);
    });
    return groupOf(`${a + 1}`, area.weight, subGoals);
  });
  groupOf('plan', 1, children);
  return { context, groups };
}

/** A plan looks at all its indicators on one day: one on which at least one of them turns, or long after most have ended. */
const anyLook = fc.noBias(
  fc.record({ which: fc.nat(59), laterMonths: fc.constantFrom(0, 0, 0, 12, 60), isCut: fc.boolean() }),
);

const anyInput = fc.oneof(
  { weight: 4, arbitrary: anyIndicatorOfOnePlan },
  { weight: 1, arbitrary: anyIndicator },
);

/** Plans of random indicators; any group of them may be empty, of weight 0, or over. */
export const anyPlan: fc.Arbitrary<JudgedPlan> = fc
  .record({ drawn: anyDrawn(anyInput), look: anyLook })
  .map(({ drawn, look }) => {
    const all = drawn.areas.flatMap(({ subGoals }) => subGoals.flatMap(({ indicators }) => indicators));
    const chosen = all[look.which % Math.max(1, all.length)]?.indicator;
    const thresholds = chosen?.thresholds ?? { onTrack: 0.05, atRisk: 0.2 };
    const asOf = addMonths(chosen?.asOf ?? '2020-12-31', look.laterMonths);
    const period = look.isCut && chosen?.period;
    return rolledUp(drawn, { asOf, thresholds }, ({ period: _, ...input }: IndicatorInput) => ({
      judgement: judge({ ...input, asOf, thresholds, ...(period && { period }) }),
      publishingLagDays: input.publishingLagDays,
    }));
  });

const asOf: Day = '2021-03-01';
const publishingLagDays = 30;

/** Ends that lie ahead, that are waited for, and whose wait is over since today. */
const ends = {
  ahead: '2022-12-31',
  awaited: addDays(asOf, -publishingLagDays),
  over: addDays(asOf, -publishingLagDays - 1),
} as const;

interface DrawnJudgement {
  /** What an indicator can be, as often as it is worth drawing. */
  readonly is: readonly [status: Judgement['status'], end: keyof typeof ends | 'none', final?: 'final'];
  readonly progress: number;
  readonly lag: number;
  readonly tick: number;
}

const anyJudgement = fc.record<DrawnJudgement>({
  is: fc.constantFrom<DrawnJudgement['is'][]>(
    ...Array.from({ length: 3 }, (): DrawnJudgement['is'] => ['on-track', 'ahead']),
    ['on-track', 'awaited'],
    ['at-risk', 'ahead'],
    ['off-track', 'ahead'],
    ['achieved', 'ahead'],
    ['achieved', 'awaited', 'final'],
    ['achieved', 'over', 'final'],
    ['achieved', 'over', 'final'],
    ['missed', 'awaited', 'final'],
    ['missed', 'over', 'final'],
    ['outdated', 'ahead'],
    ['outdated', 'over'],
    ['outdated', 'over'],
    ['no-data', 'awaited'],
    ['no-data', 'over'],
    ['no-data', 'none'],
    ['no-target', 'none'],
  ),
  progress: fc.constantFrom(-0.2, 0, 0.1, 0.5, 0.9, 1, 1.3),
  lag: fc.constantFrom(0, 0, 0, -0.3, -0.05, 0.02, 0.05, 0.06, 0.2, 0.21, 0.6),
  tick: fc.constantFrom(-0.1, 0.1, 0.5, 0.7, 1, 1.2),
});

function judgementOf({ is: [status, end, final], progress, lag, tick }: DrawnJudgement): Judgement {
  const isMeasured = status !== 'no-data' && status !== 'no-target';
  return {
    rule: 2,
    status,
    final: final !== undefined,
    progress: isMeasured ? progress : undefined,
    lag: isMeasured ? lag : undefined,
    expected: undefined,
    expectedProgress: isMeasured ? tick : undefined,
    expectedNowProgress: isMeasured ? tick : undefined,
    current: undefined,
    since: undefined,
    flags: new Set(),
    end: end === 'none' ? undefined : ends[end],
  };
}

/** Plans whose indicators are already judged: every mixture of verdicts and ends, which random figures would seldom give. */
export const anyMixtureOfVerdicts: fc.Arbitrary<JudgedPlan> = anyDrawn(anyJudgement).map((drawn) =>
  rolledUp(drawn, { asOf, thresholds: { onTrack: 0.05, atRisk: 0.2 } }, (judgement) => ({
    judgement: judgementOf(judgement),
    publishingLagDays,
  })),
);
