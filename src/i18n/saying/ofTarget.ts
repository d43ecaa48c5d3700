import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Text } from '../i18n.ts';

/** More years than this are told as from the first to the last. */
const YEARS_NAMED = 3;

/**
 * What a share of progress is a share of: `av målet for 2025`, `av målene for 2025 og 2027`, `av målet for 2019–2020`.
 * @param years The years that the targets end in, in order. Where a plan period is looked at and holds them all, it is named.
 */
export function ofTarget(
  years: readonly string[],
  period: Pick<PlanPeriod, 'name' | 'start' | 'end'> | undefined,
  { t, f }: Pick<Text, 't' | 'f'>,
): string {
  const isWithin = (year: string) =>
    period && year >= period.start.slice(0, 4) && year <= period.end.slice(0, 4);
  if (period && years.every(isWithin)) return t('common.ofTargetPeriod', { period: period.name });
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return t('common.ofTargetUndated');
  if (first === last) return t('common.ofTarget', { year: first });
  return years.length > YEARS_NAMED
    ? t('common.ofTargetsFrom', { from: first, to: last })
    : t('common.ofTargets', { years: f.list(years) });
}
