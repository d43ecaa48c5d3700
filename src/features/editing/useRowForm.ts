/** Saving and deleting a row from its form. */
import { useMemo } from 'react';
import type { PlanTables, TableName, Unit } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { addRowWithUnit, editRowWithUnit } from '#/store/units.ts';
import { deleteRow } from '#/store/write.ts';
import { consequencesOf } from '#/ui/consequences.ts';
import { useWrite } from '#/ui/useWrite.ts';
import type { Deletion } from './EditForm.tsx';
import type { PanelProps } from './rows.ts';

/** What a valid draft amounts to: the row, and the unit that was named for it where that is new. */
export interface RowToSave<R> {
  row: R;
  unit?: Unit;
}

/**
 * `before` is the row as the form found it; only what the form changed is written, so that a colleague's change of another
 * field meanwhile is kept. Resolves to whether it was saved.
 */
export function useRowForm<T extends TableName>(
  { planId, snapshot }: PanelProps,
  table: T,
  before: PlanTables[T],
  isNew: boolean,
): { save: (next: RowToSave<PlanTables[T]>) => Promise<boolean>; deletion: Deletion | undefined } {
  const write = useWrite(planId);
  const text = useText();
  const { t } = text;
  const save = ({ row, unit }: RowToSave<PlanTables[T]>) =>
    write(
      () =>
        isNew ? addRowWithUnit(planId, table, row, unit) : editRowWithUnit(planId, table, before, row, unit),
      isNew ? t('editing.added') : undefined,
    );
  const ref = useMemo(() => ({ table, id: before.id }), [table, before.id]);
  const deletable = !isNew && table !== 'plans';
  return {
    save,
    deletion: deletable
      ? {
          consequences: consequencesOf(snapshot, ref, text),
          run: () => write(() => deleteRow(planId, snapshot.rows, ref), t('editing.deleted')),
        }
      : undefined,
  };
}
