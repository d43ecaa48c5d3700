/** The panels of the feature's tables: each its form, on the row that is asked for. */
import type { Id } from '#/domain/values/ids.ts';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { ClimateTargetForm } from './climateTarget/ClimateTargetForm.tsx';
import { type BlankClimateTarget, blankClimateTarget } from './climateTarget/climateTargetDraft.ts';
import { FrameworkForm } from './framework/FrameworkForm.tsx';
import { blankFramework } from './framework/frameworkDraft.ts';
import { MandateForm } from './mandate/MandateForm.tsx';
import { blankMandate } from './mandate/mandateDraft.ts';

export function ClimateTargetPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { climateTargets } = panel.snapshot.rows;
  return (
    <RowPanel<BlankClimateTarget>
      {...panel}
      id={request.id}
      rows={climateTargets}
      blank={blankClimateTarget}
      Form={ClimateTargetForm}
    />
  );
}

export function MandatePanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { mandates } = panel.snapshot.rows;
  return <RowPanel {...panel} id={request.id} rows={mandates} blank={blankMandate} Form={MandateForm} />;
}

export function FrameworkPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { frameworks } = panel.snapshot.rows;
  return (
    <RowPanel {...panel} id={request.id} rows={frameworks} blank={blankFramework} Form={FrameworkForm} />
  );
}
