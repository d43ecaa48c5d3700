import type { PlanView } from '#/domain/planView.ts';
import type { Text } from '#/i18n/i18n.ts';

/** What a share of progress is a share of: the target of the period looked at, or of the plan's last year. */
export function ofTarget({ plan, lens }: Pick<PlanView, 'plan' | 'lens'>, { t }: Pick<Text, 't'>): string {
  return lens.period
    ? t('common.ofTargetPeriod', { period: lens.period.name })
    : t('common.ofTargetPlan', { year: plan.end.slice(0, 4) });
}
