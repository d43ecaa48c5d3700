/** On paper: which plan a page is of, in which plan period and as of which day. On the screen the top bar says so. */
import { useLocation } from '@tanstack/react-router';
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
  // A report has a front page of its own.
  const isReport = useLocation({ select: ({ pathname }) => pathname.endsWith('/reports') });
  if (!plan || isReport) return null;
  const seen = [...(period ? [period.name] : []), t('shell.asOfButton', { date: f.date(asOf) })];
  return (
    <p className={css.head}>
      <bdi>{plan.name}</bdi>, <bdi>{plan.municipality}</bdi> · {seen.join(' · ')}
    </p>
  );
}
