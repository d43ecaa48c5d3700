/** At most seven things that need attention, the gravest, and the way to all of them. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { useText } from '#/i18n/i18n.ts';
import { AttentionRows } from './AttentionRows.tsx';
import css from './OverviewPage.module.css';

export function AttentionList({ planId, overview }: { planId: Id; overview: Overview }) {
  const { t } = useText();
  const { attention, attentionCount, lens } = overview;
  return (
    <section className={css.section} aria-labelledby="attention">
      <h2 id="attention">{t('overview.attention')}</h2>
      {attentionCount === 0 ? (
        <p className="muted">{t('overview.attentionNone')}</p>
      ) : (
        <>
          <AttentionRows planId={planId} lens={lens} items={attention} toldAtMost={1} />
          <Link to="/plan/$planId/attention" params={{ planId }} className={css.more}>
            {t('overview.attentionAll', { count: attentionCount })}
          </Link>
        </>
      )}
    </section>
  );
}
