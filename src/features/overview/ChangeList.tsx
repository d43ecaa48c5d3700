/** What changed lately, the newest first. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { describeCommit } from '#/i18n/history.ts';
import { useText } from '#/i18n/i18n.ts';
import { useHeadlines } from '#/store/queries.ts';
import css from './OverviewPage.module.css';

const SHOWN = 5;

export function ChangeList({ planId, rows }: { planId: Id; rows: PlanRows | undefined }) {
  const text = useText();
  const { t, f } = text;
  const commits = useHeadlines(planId, SHOWN);
  return (
    <section className={css.section} aria-labelledby="changes">
      <h2 id="changes">{t('overview.changes')}</h2>
      {commits?.length === 0 && <p className="muted">{t('overview.changesNone')}</p>}
      <ul className={`${css.list} ${css.plainList}`}>
        {rows &&
          commits?.map((commit) => (
            <li key={commit.id}>
              <span>
                {describeCommit(commit, rows, text)}
                {commit.author && <span className={css.why}>{commit.author}</span>}
              </span>
              <time className={css.where} dateTime={commit.at}>
                {f.instant(commit.at)}
              </time>
            </li>
          ))}
      </ul>
      <Link to="/plan/$planId/history" params={{ planId }} className={css.more} data-print="hide">
        {t('overview.changesAll')}
      </Link>
    </section>
  );
}
