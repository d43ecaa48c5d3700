/** The panels of the feature's tables: each its form, on the row that is asked for. */
import type { Id } from '#/domain/values/ids.ts';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { DutyForm } from './DutyForm.tsx';
import { blankDuty, blankUnit } from './namedDraft.ts';
import { UnitForm } from './UnitForm.tsx';

export function UnitPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { units } = panel.snapshot.rows;
  return <RowPanel {...panel} id={request.id} rows={units} blank={blankUnit} Form={UnitForm} />;
}

export function DutyPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { duties } = panel.snapshot.rows;
  return <RowPanel {...panel} id={request.id} rows={duties} blank={blankDuty} Form={DutyForm} />;
}
