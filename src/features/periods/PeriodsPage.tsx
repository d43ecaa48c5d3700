/** The plan's periods: when they are, what is in them, and the ways to start the next one and to compare two. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowForwardIcon, PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isOver } from '#/domain/view/delays.ts';
import { type Lens, livesIn } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { BuildHead } from '#/parts/frame/BuildHead.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import css from './PeriodsPage.module.css';

export function PeriodsPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId);
  const open = usePanel((panel) => panel.open);
  usePageTitle(t('periods.title'));
  if (!snapshot) return <Loading />;
  const { rows } = snapshot;
  const periods = [...rows.planPeriods].sort((a, b) => (a.start < b.start ? -1 : 1));
  const add = () => open({ kind: 'planPeriod' });
  return (
    <>
      <BuildHead planId={planId} tab="periods" />
      <div className={css.intro}>
        <div>
          <h2>{t('periods.title')}</h2>
          <p className={css.lead}>{t('periods.lead')}</p>
        </div>
        {periods.length > 0 && (
          <div className={css.tools} data-print="hide">
            <EditOnly>
              <Button variant="secondary" onClick={add}>
                <PlusIcon aria-hidden />
                {t('periods.add')}
              </Button>
            </EditOnly>
            {periods.length > 1 && (
              <Button asChild variant="secondary">
                <Link to="/plan/$planId/compare" params={{ planId }}>
                  {t('periods.compare')}
                </Link>
              </Button>
            )}
          </div>
        )}
      </div>
      {periods.length === 0 ? (
        <EmptyState
          title={t('periods.emptyTitle')}
          action={
            <EditOnly>
              <Button onClick={add}>{t('periods.add')}</Button>
            </EditOnly>
          }
        >
          {t('periods.empty')}
        </EmptyState>
      ) : (
        <ol className={css.periods}>
          {periods.map((period, i) => (
            <PeriodCard
              key={period.id}
              planId={planId}
              rows={rows}
              period={period}
              previous={periods.find(({ id }) => id === period.predecessor) ?? periods[i - 1]}
              asOf={lens.asOf}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface PeriodCardProps {
  planId: Id;
  rows: PlanRows;
  period: PlanPeriod;
  /** The one it came from, or else the one before it in time. */
  previous: PlanPeriod | undefined;
  asOf: IsoDate;
}

function PeriodCard({ planId, rows, period, previous, asOf }: PeriodCardProps) {
  const { t, f } = useText();
  const open = usePanel((panel) => panel.open);
  const { id, name, start, end, predecessor, source } = period;
  const goals = rows.subGoals.filter((subGoal) => livesIn(subGoal, period));
  const closed = goals.filter(({ outcomes }) => outcomes?.some((outcome) => outcome.period === id)).length;
  const due = rows.actions.filter((action) => action.due && action.due >= start && action.due <= end);
  const unfinished = due.filter((action) => !isOver(action)).length;
  const isFollowed = rows.planPeriods.some((next) => next.predecessor === id);
  const state = end < asOf ? 'past' : start > asOf ? 'coming' : 'now';

  return (
    <li id={anchorOf('planPeriods', id)} className={css.card} data-state={state}>
      <div className={css.about}>
        <h3>{name}</h3>
        <p>
          {f.longDate(start)} – {f.longDate(end)}{' '}
          <span className={css.state}>{t(`periods.state.${state}`)}</span>
        </p>
        <p className={css.facts}>
          {[
            t('common.subGoals', { count: goals.length }),
            t('periods.due', { count: due.length }) +
              (unfinished > 0 ? ` (${t('periods.unfinished', { count: unfinished })})` : ''),
            ...(closed > 0 ? [t('periods.closed', { count: closed })] : []),
          ].join(' · ')}
        </p>
        {predecessor !== undefined && previous?.id === predecessor && (
          <p className={css.facts}>{t('periods.from', { name: previous.name })}</p>
        )}
        {source && (
          <p className={css.facts}>
            <SourceText source={source} isLabelled />
          </p>
        )}
      </div>
      <div className={css.tools} data-print="hide">
        <EditOnly>
          <Button asChild variant={state === 'coming' || isFollowed ? 'tertiary' : 'primary'}>
            <Link to="/plan/$planId/build/roll-over" params={{ planId }} search={{ from: id }}>
              <ArrowForwardIcon aria-hidden fontSize="1.25rem" />
              {t('periods.start')}
              <span className="sr-only">{t('periods.startAfter', { name })}</span>
            </Link>
          </Button>
        </EditOnly>
        {previous && (
          <Button asChild variant="tertiary">
            <Link to="/plan/$planId/compare" params={{ planId }} search={{ from: previous.id, to: id }}>
              {t('periods.compareWith', { name: previous.name })}
            </Link>
          </Button>
        )}
        <EditOnly>
          <Button
            variant="tertiary"
            aria-label={t('periods.edit', { name })}
            onClick={() => open({ kind: 'planPeriod', id })}
          >
            <PencilIcon aria-hidden fontSize="1.25rem" />
            {t('common.edit')}
          </Button>
        </EditOnly>
      </div>
    </li>
  );
}
