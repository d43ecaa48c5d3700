import type { ComponentType } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isRow, useBase } from '#/parts/form/useBase.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { newRowId } from '#/store/intents/write.ts';
import { RowGone } from './RowGone.tsx';
import type { RowFormProps } from './rows.ts';

interface RowPanelProps<R extends { id: Id }> extends PanelProps {
  /** The row to edit; undefined for a new one. */
  id: Id | undefined;
  /** The table's rows. */
  rows: readonly R[];
  /** What a new one starts from. */
  blank: (rows: PlanRows, id: Id) => R;
  Form: ComponentType<RowFormProps<R>>;
}

/** The panel of a table: its form, on the row that is asked for as it is now, or on a blank one. */
export function RowPanel<R extends { id: Id }>({ id, rows, blank, Form, ...panel }: RowPanelProps<R>) {
  const base = useBase(
    panel.draftKey,
    (kept): kept is R => isRow(kept, id),
    () => (id === undefined ? blank(panel.snapshot.rows, newRowId()) : rows.find((row) => row.id === id)),
  );
  return base ? <Form {...panel} base={base} isNew={id === undefined} /> : <RowGone />;
}
