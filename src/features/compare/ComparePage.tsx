/** Two plan periods side by side: which they are, one sentence that sums up, and every sub-goal of either. */

import { Field, Label, Select } from '@digdir/designsystemet-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import * as v from 'valibot';
import { comparePeriods } from '#/domain/periods/comparison.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { isolate } from '#/i18n/format/isolate.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { AreaComparison } from './AreaComparison.tsx';
import css from './ComparePage.module.css';
import { comparisonSentences } from './sentences.ts';

/** The router reads a bare number in an address as one; ids are text. */
const id = v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined);
const compareSearch = v.object({ from: id, to: id });

export function ComparePage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId);
  const wanted = v.parse(compareSearch, useSearch({ strict: false }));
  usePageTitle(t('compare.title'));
  if (!snapshot) return <Loading />;
  const periods = [...snapshot.rows.planPeriods].sort((a, b) => (a.start < b.start ? -1 : 1));
  const pair = pairOf(periods, wanted, lens.asOf);
  if (!pair) {
    return (
      <>
        <h1>{t('compare.title')}</h1>
        <div className={css.empty}>
          <EmptyState
            title={t('compare.tooFew')}
            action={
              <Link to="/plan/$planId/build/periods" params={{ planId }}>
                {t('compare.toPeriods')}
              </Link>
            }
          >
            {t('compare.tooFewHelp')}
          </EmptyState>
        </div>
      </>
    );
  }
  return <Compared planId={planId} periods={periods} {...pair} asOf={lens.asOf} />;
}

/**
 * The periods in the address, the earlier first; where one is not given, its neighbour; where neither is, the period looked
 * at in time and the one before it. Undefined where the plan has fewer than two.
 */
function pairOf(
  periods: readonly PlanPeriod[],
  wanted: { from?: string | undefined; to?: string | undefined },
  asOf: string,
): { from: PlanPeriod; to: PlanPeriod } | undefined {
  const at = (id: string | undefined) => periods.findIndex((period) => period.id === id);
  const begun = periods.findLastIndex(({ start }) => start <= asOf);
  let [first, second] = [at(wanted.from), at(wanted.to)];
  if (first < 0 && second < 0) second = Math.max(1, begun);
  if (second < 0) second = first + 1 < periods.length ? first + 1 : first - 1;
  if (first < 0 || first === second) first = second > 0 ? second - 1 : second + 1;
  const [from, to] = [periods[Math.min(first, second)], periods[Math.max(first, second)]];
  return from && to && from !== to ? { from, to } : undefined;
}

interface ComparedProps {
  planId: Id;
  /** In the order of time. */
  periods: readonly PlanPeriod[];
  from: PlanPeriod;
  to: PlanPeriod;
  asOf: string;
}

function Compared({ planId, periods, from, to, asOf }: ComparedProps) {
  const text = useText();
  const { t, f } = text;
  const navigate = useNavigate();
  const { snapshot } = useSnapshot(planId);
  const before = usePlanView(
    planId,
    useMemo((): Lens => ({ asOf, period: from }), [asOf, from]),
  );
  const after = usePlanView(
    planId,
    useMemo((): Lens => ({ asOf, period: to }), [asOf, to]),
  );
  const rows = snapshot?.rows;
  const comparison = useMemo(
    () => (rows && before && after ? comparePeriods(rows, before, after) : undefined),
    [rows, before, after],
  );
  usePageTitle(`${t('compare.title')}: ${t('compare.titleOf', { from: from.name, to: to.name })}`);
  const choose = (change: { from?: string; to?: string }) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (search: object) => ({ ...search, from: from.id, to: to.id, ...change }),
    });
  const isEmpty = comparison?.areas.every(({ goals }) => goals.length === 0);
  return (
    <>
      <Breadcrumbs>
        <Link to="/plan/$planId/build/periods" params={{ planId }}>
          {t('periods.title')}
        </Link>
      </Breadcrumbs>
      <header className={css.head}>
        <h1>{t('compare.titleOf', { from: from.name, to: to.name })}</h1>
        {comparison && (
          <p className={css.lead}>{comparisonSentences(comparison, from, to, asOf, text).join(' ')}</p>
        )}
        <div className={css.choices} data-print="hide">
          {(
            [
              ['from', from],
              ['to', to],
            ] as const
          ).map(([which, chosen]) => (
            <Field key={which}>
              <Label>{t(`compare.${which}`)}</Label>
              <Select value={chosen.id} onChange={(event) => choose({ [which]: event.target.value })}>
                {periods.map(({ id, name, start, end }) => (
                  <Select.Option key={id} value={id} disabled={id === (which === 'from' ? to : from).id}>
                    {isolate(name)} ({f.date(start)}–{f.date(end)})
                  </Select.Option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </header>
      {!comparison && <Loading />}
      {isEmpty && <EmptyState title={t('compare.none')} />}
      {!isEmpty &&
        comparison?.areas.map((area) => (
          <AreaComparison
            key={area.area.area.id}
            planId={planId}
            pair={area}
            from={from}
            to={to}
            asOf={asOf}
          />
        ))}
    </>
  );
}
