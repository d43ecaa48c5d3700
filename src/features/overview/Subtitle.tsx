/** The line under the sentence: which plan, how much time is left, when it was last changed and by whom. */

import { toDay } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { useText } from '#/i18n/i18n.ts';
import { useHeadlines } from '#/store/source/queries.ts';
import css from './OverviewPage.module.css';

export function Subtitle({ planId, overview }: { planId: Id; overview: Overview }) {
  const { t, f } = useText();
  const last = useHeadlines(planId, 1)?.[0];
  const { plan, lens } = overview;
  const span = lens.period ?? plan;
  const sentences = [
    t(lens.period ? 'overview.subtitle.period' : 'overview.subtitle.plan', {
      name: span.name,
      from: f.date(span.start),
      to: f.date(span.end),
    }),
  ];
  const days = toDay(span.end) - toDay(lens.asOf);
  if (lens.asOf < span.start) sentences.push(t('overview.subtitle.notBegun', { date: f.date(span.start) }));
  else if (days < 0) sentences.push(t('overview.subtitle.over', { date: f.date(span.end) }));
  else if (days < 61) sentences.push(t('overview.subtitle.daysLeft', { count: days }));
  else sentences.push(t('overview.subtitle.monthsLeft', { count: Math.round(days / 30.44) }));
  if (last) {
    const at = f.instant(last.at);
    sentences.push(
      last.author
        ? t('overview.subtitle.updatedBy', { at, author: last.author })
        : t('overview.subtitle.updated', { at }),
    );
  }
  return <p className={css.subtitle}>{sentences.join(' ')}</p>;
}
