/** Every editing panel: answers what pages ask for through `ui/panel.ts`. Loaded when the first panel is opened. */
import { type ReactNode, useCallback, useState } from 'react';
import { blankAction, blankGoalArea, blankIndicator, blankSubGoal } from '#/domain/model/blankRows.ts';
import type { Id } from '#/domain/values/ids.ts';
import { ActionForm } from '#/features/actions/editing/ActionForm.tsx';
import { GoalAreaForm } from '#/features/areas/editing/GoalAreaForm.tsx';
import { SubGoalForm } from '#/features/areas/editing/SubGoalForm.tsx';
import { ClimateTargetForm } from '#/features/connections/editing/climateTarget/ClimateTargetForm.tsx';
import {
  type BlankClimateTarget,
  blankClimateTarget,
} from '#/features/connections/editing/climateTarget/climateTargetDraft.ts';
import { FrameworkForm } from '#/features/connections/editing/framework/FrameworkForm.tsx';
import { blankFramework } from '#/features/connections/editing/framework/frameworkDraft.ts';
import { LinksForm } from '#/features/connections/editing/links/LinksForm.tsx';
import { MandateForm } from '#/features/connections/editing/mandate/MandateForm.tsx';
import { blankMandate } from '#/features/connections/editing/mandate/mandateDraft.ts';
import { IndicatorForm } from '#/features/indicators/editing/indicator/IndicatorForm.tsx';
import { ReadingPanel } from '#/features/indicators/editing/reading/ReadingPanel.tsx';
import { PartnerPanel } from '#/features/partners/editing/PartnerPanel.tsx';
import { blankPlanPeriod } from '#/features/periods/editing/blankPlanPeriod.ts';
import { PlanPeriodForm } from '#/features/periods/editing/PlanPeriodForm.tsx';
import { DutyForm } from '#/features/responsibilities/editing/DutyForm.tsx';
import { blankDuty, blankUnit } from '#/features/responsibilities/editing/namedDraft.ts';
import { UnitForm } from '#/features/responsibilities/editing/UnitForm.tsx';
import { PlanForm } from '#/features/settings/editing/PlanForm.tsx';
import { DraftBoundary } from '#/parts/editing/DraftBoundary.tsx';
import { Drawer } from '#/parts/editing/Drawer.tsx';
import { RowGone } from '#/parts/editing/RowGone.tsx';
import type { PanelProps } from '#/parts/editing/rows.ts';
import { isRow, useBase } from '#/parts/form/useBase.ts';
import { type PanelRequest, panelKey, usePanel } from '#/parts/frame/panel.ts';
import { newRowId } from '#/store/intents/write.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { draftKey } from '#/ui/form/drafts.ts';

export function PanelHost({ planId, lens, showAsOf }: Pick<PanelProps, 'planId' | 'lens' | 'showAsOf'>) {
  const request = usePanel((panel) => panel.request);
  const close = usePanel((panel) => panel.close);
  const [round, setRound] = useState(0);
  const startOver = useCallback(() => setRound((before) => before + 1), []);
  const { snapshot } = useSnapshot(planId);
  if (!request || !snapshot) return null;
  const draft = draftKey(planId, panelKey(request));
  return (
    <Drawer onClosed={close} startOver={startOver}>
      <DraftBoundary key={`${sittingOf(request)}|${round}`} draftKey={draft}>
        <Panel
          request={request}
          planId={planId}
          snapshot={snapshot}
          lens={lens}
          showAsOf={showAsOf}
          draftKey={draft}
        />
      </DraftBoundary>
    </Drawer>
  );
}

/** Readings are one sitting, however many indicators they are for; every other request is a form of its own. */
function sittingOf(request: PanelRequest): string {
  return request.kind === 'reading' ? request.kind : panelKey(request);
}

function Panel({ request, ...panel }: PanelProps & { request: PanelRequest }) {
  const { rows } = panel.snapshot;
  switch (request.kind) {
    case 'reading':
      return <ReadingPanel {...panel} indicator={request.indicator} date={request.date} />;
    case 'links':
      return <LinksForm {...panel} table={request.table} from={request.from} />;
    case 'plan':
      return (
        <Base {...panel} id={rows.plan.id} rows={[rows.plan]} blank={() => rows.plan}>
          {(base) => <PlanForm {...panel} base={base} isNew={false} />}
        </Base>
      );
    case 'goalArea':
      return (
        <Base {...panel} id={request.id} rows={rows.goalAreas} blank={(id) => blankGoalArea(rows, id)}>
          {(base, isNew) => <GoalAreaForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'subGoal':
      return (
        <Base
          {...panel}
          id={request.id}
          rows={rows.subGoals}
          blank={(id) => blankSubGoal(rows, id, request.goalArea)}
        >
          {(base, isNew) => <SubGoalForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'action':
      return (
        <Base
          {...panel}
          id={request.id}
          rows={rows.actions}
          blank={(id) => blankAction(rows, id, request.subGoal)}
        >
          {(base, isNew) => <ActionForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'indicator':
      return (
        <Base
          {...panel}
          id={request.id}
          rows={rows.indicators}
          blank={(id) => blankIndicator(rows, id, request.subGoal)}
        >
          {(base, isNew) => <IndicatorForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'unit':
      return (
        <Base {...panel} id={request.id} rows={rows.units} blank={(id) => blankUnit(rows, id)}>
          {(base, isNew) => <UnitForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'duty':
      return (
        <Base {...panel} id={request.id} rows={rows.duties} blank={(id) => blankDuty(rows, id)}>
          {(base, isNew) => <DutyForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'climateTarget':
      return (
        <Base<BlankClimateTarget>
          {...panel}
          id={request.id}
          rows={rows.climateTargets}
          blank={(id) => blankClimateTarget(rows, id)}
        >
          {(base, isNew) => <ClimateTargetForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'mandate':
      return (
        <Base {...panel} id={request.id} rows={rows.mandates} blank={(id) => blankMandate(rows, id)}>
          {(base, isNew) => <MandateForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'framework':
      return (
        <Base {...panel} id={request.id} rows={rows.frameworks} blank={(id) => blankFramework(rows, id)}>
          {(base, isNew) => <FrameworkForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
    case 'partner': {
      const { kind: _, ...asked } = request;
      return <PartnerPanel {...panel} {...asked} />;
    }
    case 'planPeriod':
      return (
        <Base {...panel} id={request.id} rows={rows.planPeriods} blank={(id) => blankPlanPeriod(rows, id)}>
          {(base, isNew) => <PlanPeriodForm {...panel} base={base} isNew={isNew} />}
        </Base>
      );
  }
}

interface BaseProps<R extends { id: Id }> extends Pick<PanelProps, 'draftKey'> {
  id: Id | undefined;
  rows: readonly R[];
  blank: (id: Id) => R;
  children: (base: R, isNew: boolean) => ReactNode;
}

function Base<R extends { id: Id }>({ id, rows, blank, draftKey, children }: BaseProps<R>) {
  const base = useBase(
    draftKey,
    (kept): kept is R => isRow(kept, id),
    () => (id === undefined ? blank(newRowId()) : rows.find((row) => row.id === id)),
  );
  return base ? children(base, id === undefined) : <RowGone />;
}
