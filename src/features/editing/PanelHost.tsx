/** Every editing panel: answers what pages ask for through `ui/panel.ts`. Loaded when the first panel is opened. */
import { type ReactNode, useCallback, useState } from 'react';
import { blankAction, blankGoalArea, blankIndicator, blankSubGoal } from '#/domain/model/blankRows.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isRow, useBase } from '#/parts/form/useBase.ts';
import { type PanelRequest, panelKey, usePanel } from '#/parts/frame/panel.ts';
import { newRowId } from '#/store/intents/write.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { draftKey } from '#/ui/form/drafts.ts';
import { ActionForm } from './action/ActionForm.tsx';
import { blankPlanPeriod } from './blankRows.ts';
import { ClimateTargetForm } from './climateTarget/ClimateTargetForm.tsx';
import { type BlankClimateTarget, blankClimateTarget } from './climateTarget/climateTargetDraft.ts';
import { DraftBoundary } from './DraftBoundary.tsx';
import { Drawer } from './Drawer.tsx';
import { DutyForm } from './duty/DutyForm.tsx';
import { FrameworkForm } from './framework/FrameworkForm.tsx';
import { blankFramework } from './framework/frameworkDraft.ts';
import { GoalAreaForm } from './goalArea/GoalAreaForm.tsx';
import { IndicatorForm } from './indicator/IndicatorForm.tsx';
import { LinksForm } from './links/LinksForm.tsx';
import { MandateForm } from './mandate/MandateForm.tsx';
import { blankMandate } from './mandate/mandateDraft.ts';
import { PartnerPanel } from './partner/PartnerPanel.tsx';
import { PlanForm } from './plan/PlanForm.tsx';
import { PlanPeriodForm } from './planPeriod/PlanPeriodForm.tsx';
import { RowGone } from './RowGone.tsx';
import { ReadingPanel } from './reading/ReadingPanel.tsx';
import type { PanelProps } from './rows.ts';
import { SubGoalForm } from './subGoal/SubGoalForm.tsx';
import { blankDuty, blankUnit } from './unit/namedDraft.ts';
import { UnitForm } from './unit/UnitForm.tsx';

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
