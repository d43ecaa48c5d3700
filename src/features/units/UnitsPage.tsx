/** The plan's units, with what is late and due in each: where a head of unit finds theirs. */
import { Button } from '@digdir/designsystemet-react';
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { Lens, PlanView } from '#/domain/view/planView.ts';
import { isIdle, type UnitWork, workByUnit, workOf } from '#/domain/view/unitWork.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { useOwnUnit } from '#/store/device/prefs.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { OwnTag } from './OwnTag.tsx';
import { summariseWork } from './sentences.ts';
import { type Column, UnitTable } from './UnitTable.tsx';
import css from './units.module.css';

export function UnitsPage({ planId, lens }: { planId: Id; lens: Lens }) {
  const { t } = useText();
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  usePageTitle(t('units.title'));
  if (!view || !snapshot) return <Loading />;
  return (
    <>
      <header className={css.head}>
        <h1 id="units">{t('units.title')}</h1>
        {snapshot.rows.units.length > 0 && <p className={css.lead}>{t('units.lead')}</p>}
      </header>
      {snapshot.rows.units.length > 0 ? (
        <Units planId={planId} view={view} snapshot={snapshot} />
      ) : (
        <NoUnits planId={planId} />
      )}
    </>
  );
}

interface UnitsProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
}

interface Listed {
  unit: Unit;
  work: UnitWork;
}

function Units({ planId, view, snapshot: { rows, summaries } }: UnitsProps) {
  const text = useText();
  const own = useOwnUnit(planId);
  const all = useMemo(() => workByUnit(view, rows, summaries), [view, rows, summaries]);
  const listed = [...rows.units].sort(byOrder).map((unit): Listed => ({ unit, work: workOf(all, unit.id) }));
  return (
    <UnitTable
      labelledBy="units"
      rows={listed}
      keyOf={({ unit }) => unit.id}
      nameOf={({ unit }) => unit.name}
      columns={columnsOf(planId, own, view, text)}
    />
  );
}

function columnsOf(
  planId: Id,
  own: Id | undefined,
  { lens }: PlanView,
  text: Text,
): [Column<Listed>, ...Column<Listed>[]] {
  const { t } = text;
  const count = (label: string, of: (work: UnitWork) => number): Column<Listed> => ({
    label,
    kind: 'num',
    width: 'narrow',
    cell: ({ work }) => <Count>{of(work)}</Count>,
  });
  return [
    {
      label: t('units.column.unit'),
      cell: ({ unit, work }) => (
        <>
          <PlaceLink planId={planId} row={{ table: 'units', id: unit.id }} className={css.name}>
            {unit.name}
          </PlaceLink>{' '}
          {unit.id === own && <OwnTag />}
          {isIdle(work) && <span className={css.why}>{summariseWork(work, lens.period, text)}</span>}
        </>
      ),
    },
    {
      label: t('units.column.late'),
      kind: 'num',
      width: 'narrow',
      cell: ({ work: { late } }) =>
        late.length > 0 ? (
          <strong className={css.late}>
            <ClockDashedIcon aria-hidden />
            {late.length}
          </strong>
        ) : (
          <Count>{0}</Count>
        ),
    },
    count(t('units.column.coming'), ({ coming }) => coming.length),
    count(t('units.subGoals'), ({ subGoals }) => subGoals.length),
    count(t('units.actions'), ({ actions }) => actions.length),
    count(t('units.indicators'), ({ indicators }) => indicators.length),
  ];
}

/** A number that draws no attention where it is none. */
function Count({ children }: { children: number }) {
  return <span className={children === 0 ? 'muted' : undefined}>{children}</span>;
}

function NoUnits({ planId }: { planId: Id }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  return (
    <EmptyState
      title={t('units.empty.title')}
      action={
        <>
          <EditOnly>
            <Button onClick={() => open({ kind: 'unit' })}>{t('units.empty.add')}</Button>
          </EditOnly>
          <Link to="/plan/$planId/build/responsibilities" params={{ planId }}>
            {t('units.empty.matrix')}
          </Link>
        </>
      }
    >
      {t('units.empty.text')}
    </EmptyState>
  );
}
