import type { Comparison, Fate } from '#/domain/periods/comparison.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';

const FATES: readonly Fate[] = ['continued', 'renewed', 'closed', 'ended', 'new'];

/** What a comparison comes to: how many there were, how many of them were achieved, and what became of them. */
export function comparisonSentences(
  { areas, counts }: Comparison,
  from: Pick<PlanPeriod, 'name' | 'end'>,
  to: Pick<PlanPeriod, 'name'>,
  asOf: IsoDate,
  { t, f }: Text,
): string[] {
  // A sub-goal that two have taken over from is one that was there.
  const before = new Map(
    areas.flatMap(({ goals }) =>
      goals.flatMap((goal) => (goal.before ? [[goal.before.subGoal.id, goal.before] as const] : [])),
    ),
  );
  // What still runs, or has not begun, has its sub-goals; only what is over had them.
  const tense = from.end < asOf ? 'had' : 'has';
  const total = before.size;
  const achieved = [...before.values()].filter(({ rollup }) => rollup.status === 'achieved').length;
  const what = FATES.filter((fate) => counts[fate] > 0).map((fate) =>
    t(`compare.sentence.${fate}`, { count: counts[fate] }),
  );
  return [
    total > 0
      ? t(`compare.sentence.${tense}`, { count: total, from: from.name })
      : t(`compare.sentence.${tense}None`, { from: from.name }),
    ...(total > 0 ? [t('compare.sentence.achieved', { from: from.name, count: achieved, total })] : []),
    ...(what.length > 0 ? [t('compare.sentence.went', { to: to.name, what: f.list(what) })] : []),
  ];
}
