/** On paper: which plan a page is of, in which plan period and as of which day. On the screen the top bar says so. */
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePlanAddress } from '#/parts/address/address.ts';
import { useFrame, useSnapshot } from '#/store/source/queries.ts';
import css from './PaperHead.module.css';

export function PaperHead({ planId }: { planId: Id }) {
  const { t, f } = useText();
  const { frame } = useFrame(planId);
  const plan = (useSnapshot(planId, false).snapshot?.rows ?? frame)?.plan;
  const { asOf, period } = usePlanAddress().lens;
  if (!plan) return null;
  const seen = [...(period ? [period.name] : []), t('shell.asOfButton', { date: f.date(asOf) })];
  return (
    <p className={css.head} data-print="head">
      <bdi>{plan.name}</bdi>, <bdi>{plan.municipality}</bdi> · {seen.join(' · ')}
    </p>
  );
}
