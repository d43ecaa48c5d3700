/** Saving and deleting a row from its form. */
import { useMemo } from 'react';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { rebased } from '#/domain/merge/rebase.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanTables } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { withPatch } from '#/domain/values/same.ts';
import { useText } from '#/i18n/i18n.ts';
import { useTold } from '#/parts/form/useTold.ts';
import { consequencesOf } from '#/parts/writing/consequences.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { addRow, deleteRow, editRow } from '#/store/intents/rows.ts';
import type { Validated } from '#/ui/form/message.ts';
import type { PanelProps } from '../registry/panel.ts';
import type { Deletion } from './EditForm.tsx';

/** What a valid draft amounts to: the row, and the unit that was named for it where that is new. */
export interface RowToSave<R> {
  row: R;
  unit?: Unit;
}

/**
 * `before` is the row as the form found it, `untouched` what the form makes of that when nothing is typed; only what differs
 * from that is written. So what the form merely puts in order stays as it is, and so does a colleague's change of something
 * else. Where both have changed the same thing, the user is told before it is written over. Resolves to whether it was saved.
 */
export function useRowForm<T extends TableName>(
  { planId, snapshot }: PanelProps,
  table: T,
  before: PlanTables[T],
  isNew: boolean,
  untouched: Validated<RowToSave<PlanTables[T]>>,
): { save: (next: RowToSave<PlanTables[T]>) => Promise<boolean>; deletion: Deletion | undefined } {
  const write = useWrite(planId);
  const text = useText();
  const { t } = text;
  const { edit } = useTold();
  const save = ({ row, unit }: RowToSave<PlanTables[T]>) =>
    write(
      () =>
        isNew
          ? addRow(planId, table, row, unit)
          : edit((told) => {
              const next = touchedOnly(before, untouched, row);
              return editRow(planId, { table, before, next, told, unit });
            }),
      isNew ? t('editing.added') : undefined,
    );
  const ref = useMemo(() => ({ table, id: before.id }), [table, before.id]);
  const deletable = !isNew && table !== 'plans';
  return {
    save,
    deletion: deletable
      ? {
          consequences: consequencesOf(snapshot, ref, text),
          run: () =>
            write(() => deleteRow(planId, ref, deletionOf(snapshot.rows, ref).deleted), t('editing.deleted')),
        }
      : undefined,
  };
}

/** The row as the form found it with what was touched in the form. */
export function touchedOnly<R extends object>(before: R, untouched: Validated<RowToSave<R>>, row: R): R {
  return untouched.ok ? withPatch(before, rebased(untouched.value.row, row, before)) : row;
}
