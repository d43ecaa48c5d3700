/** Starting the next plan period: finds the period that ends, and gives the form what it needs to know of the plan. */

import { Field, Label, Select } from '@digdir/designsystemet-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import * as v from 'valibot';
import type { Ground } from '#/domain/periods/rollover.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { isolate } from '#/i18n/format/isolate.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import css from './RollOver.module.css';
import { RollOverForm } from './RollOverForm.tsx';

/** The router reads a bare number in an address as one; ids are text. */
const fromSearch = v.object({
  from: v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
});

export function RollOverPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId);
  const isReadOnly = useIsReadOnly();
  const { from: wanted } = v.parse(fromSearch, useSearch({ strict: false }));
  usePageTitle(t('periods.roll.title'));
  if (!snapshot) return <Loading />;
  const from = endingPeriod(snapshot.rows.planPeriods, wanted, lens.asOf);
  return (
    <>
      <Breadcrumbs>
        <Link to="/plan/$planId/build/periods" params={{ planId }}>
          {t('periods.title')}
        </Link>
      </Breadcrumbs>
      <header className={css.pageHead}>
        <h1>{t('periods.roll.title')}</h1>
        {from && !isReadOnly && <p className={css.lead}>{t('periods.roll.lead', { period: from.name })}</p>}
      </header>
      {isReadOnly || !from ? (
        <EmptyState
          title={isReadOnly ? t('periods.roll.title') : t('periods.emptyTitle')}
          action={
            <Link to="/plan/$planId/build/periods" params={{ planId }}>
              {t('compare.toPeriods')}
            </Link>
          }
        >
          {isReadOnly ? t('periods.roll.readOnly') : t('periods.roll.noPeriods')}
        </EmptyState>
      ) : (
        <Chosen key={from.id} planId={planId} snapshot={snapshot} from={from} asOf={lens.asOf} />
      )}
    </>
  );
}

/** The period in the address, or the latest that has begun; the first where none has. */
function endingPeriod(
  periods: readonly PlanPeriod[],
  wanted: string | undefined,
  asOf: string,
): PlanPeriod | undefined {
  const inTime = [...periods].sort((a, b) => (a.start < b.start ? -1 : 1));
  return inTime.find(({ id }) => id === wanted) ?? inTime.findLast(({ start }) => start <= asOf) ?? inTime[0];
}

interface ChosenProps {
  planId: Id;
  snapshot: Snapshot;
  from: PlanPeriod;
  asOf: string;
}

function Chosen({ planId, snapshot, from, asOf }: ChosenProps) {
  const { t, f } = useText();
  const navigate = useNavigate();
  const lens = useMemo((): Lens => ({ asOf, period: from }), [asOf, from]);
  const view = usePlanView(planId, lens);
  const ground = useMemo((): Ground | undefined => {
    if (!view) return undefined;
    const { rows, summaries } = snapshot;
    return { rows, from, view, summaryOf: (id) => summaries.get(id) };
  }, [snapshot, view, from]);
  if (!ground) return <Loading />;
  const periods = [...snapshot.rows.planPeriods].sort((a, b) => (a.start < b.start ? -1 : 1));
  return (
    <>
      {periods.length > 1 && (
        <Field className={css.from}>
          <Label>{t('periods.roll.from')}</Label>
          <Select
            value={from.id}
            onChange={(event) =>
              void navigate({
                to: '.',
                replace: true,
                resetScroll: false,
                search: (before: object) => ({ ...before, from: event.target.value }),
              })
            }
          >
            {periods.map(({ id, name, start, end }) => (
              <Select.Option key={id} value={id}>
                {isolate(name)} ({f.date(start)}–{f.date(end)})
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <RollOverForm planId={planId} ground={ground} />
    </>
  );
}
