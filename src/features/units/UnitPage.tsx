/** One unit: what it answers for, what of it is late, and what is due soon. What a head of unit opens and fills in from. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PersonIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens, PlanView } from '#/domain/view/planView.ts';
import { isIdle, workByUnit, workOf } from '#/domain/view/unitWork.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { RowMissing } from '#/parts/place/RowMissing.tsx';
import { useOwnUnit, usePrefs } from '#/store/device/prefs.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { Breadcrumbs } from '#/ui/page/Breadcrumbs.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import { DueSection } from './DueSection.tsx';
import { OwnTag } from './OwnTag.tsx';
import { summariseWork } from './sentences.ts';
import css from './units.module.css';
import { WorkSections } from './WorkSections.tsx';

interface UnitPageProps {
  planId: Id;
  lens: Lens;
  id: Id;
}

export function UnitPage({ planId, lens, id }: UnitPageProps) {
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  if (!view || !snapshot) return <Loading />;
  const unit = snapshot.rows.units.find((row) => row.id === id);
  if (!unit) return <RowMissing planId={planId} />;
  return <UnitContent planId={planId} view={view} snapshot={snapshot} unit={unit} />;
}

interface UnitContentProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
  unit: Unit;
}

function UnitContent({ planId, view, snapshot: { rows, summaries }, unit }: UnitContentProps) {
  const text = useText();
  const { t } = text;
  const { id, name } = unit;
  usePageTitle(name);
  const all = useMemo(() => workByUnit(view, rows, summaries), [view, rows, summaries]);
  const work = workOf(all, id);
  const isOwn = useOwnUnit(planId) === id;
  return (
    <>
      <Breadcrumbs>
        <Link to="/plan/$planId/units" params={{ planId }}>
          {t('units.title')}
        </Link>
      </Breadcrumbs>
      <header className={css.head}>
        <h1>{name}</h1>
        {isOwn && <OwnTag />}
        {!isIdle(work) && <p className={css.lead}>{summariseWork(work, view.lens.period, text)}</p>}
        <div className={css.tools} data-print="hide">
          <ChooseButton planId={planId} unit={unit} isOwn={isOwn} />
          <EditOnly>
            <EditUnit id={id} />
          </EditOnly>
        </div>
      </header>
      {isIdle(work) ? (
        <Idle planId={planId} period={view.lens.period?.name} />
      ) : (
        <>
          <DueSection planId={planId} kind="late" items={work.late} />
          <DueSection planId={planId} kind="coming" items={work.coming} />
          <WorkSections planId={planId} unit={id} view={view} rows={rows} work={work} />
        </>
      )}
    </>
  );
}

/** Remembers on this device that the unit is the user's own, or forgets it: one button, which keeps focus. */
function ChooseButton({ planId, unit: { id, name }, isOwn }: { planId: Id; unit: Unit; isOwn: boolean }) {
  const { t } = useText();
  const chooseUnit = usePrefs((prefs) => prefs.chooseUnit);
  const show = useToasts((toasts) => toasts.show);
  const choose = () => {
    if (isOwn) chooseUnit(planId);
    else chooseUnit(planId, id);
    show({ tone: 'done', text: t(isOwn ? 'units.unchosen' : 'units.chosen', { name }) });
  };
  return (
    <Button variant={isOwn ? 'tertiary' : 'secondary'} onClick={choose}>
      <PersonIcon aria-hidden />
      {t(isOwn ? 'units.unchoose' : 'units.choose')}
    </Button>
  );
}

function EditUnit({ id }: { id: Id }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  return (
    <Button variant="tertiary" onClick={() => open({ kind: 'unit', id })}>
      <PencilIcon aria-hidden />
      {t('units.edit')}
    </Button>
  );
}

/** A unit that answers for nothing, in the plan period looked at or in the plan. */
function Idle({ planId, period }: { planId: Id; period: string | undefined }) {
  const { t } = useText();
  if (period !== undefined) {
    return (
      <EmptyState
        title={t('units.idle.periodTitle', { period })}
        action={
          <Button asChild>
            <Link to="." search={(search: object) => ({ ...search, period: WHOLE_PLAN })}>
              {t('units.idle.whole')}
            </Link>
          </Button>
        }
      >
        {t('units.idle.periodText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('units.idle.title')}
      action={
        <EditOnly>
          <Button asChild>
            <Link to="/plan/$planId/build" params={{ planId }}>
              {t('units.idle.build')}
            </Link>
          </Button>
        </EditOnly>
      }
    >
      {t('units.idle.text')}
    </EmptyState>
  );
}
