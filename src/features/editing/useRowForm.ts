/** Saving and deleting a row from its form. */
import { useMemo, useRef } from 'react';
import type { Id, PlanTables, Row, TableName, Unit } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { labelOf } from '#/i18n/changeLabels.ts';
import { useText } from '#/i18n/i18n.ts';
import { addRowWithUnit, editRowWithUnit } from '#/store/units.ts';
import { deleteRow } from '#/store/write.ts';
import { consequencesOf } from '#/ui/consequences.ts';
import { useToasts } from '#/ui/toast.ts';
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
 * field meanwhile is kept; where it is the same field, the user is told before it is written over. Resolves to whether it
 * was saved.
 */
export function useRowForm<T extends TableName>(
  { planId, snapshot }: PanelProps,
  table: T,
  before: PlanTables[T],
  isNew: boolean,
): { save: (next: RowToSave<PlanTables[T]>) => Promise<boolean>; deletion: Deletion | undefined } {
  const write = useWrite(planId);
  const show = useToasts((state) => state.show);
  const text = useText();
  const { t, f } = text;
  /** What others have made of the fields meanwhile, as the user has been told. */
  const told = useRef('');
  /** Why it cannot be saved just like that: the row is gone, or others have changed the same fields meanwhile. */
  const objection = (next: PlanTables[T]): string | undefined => {
    if (isNew) return undefined;
    const now = rowIn(snapshot.rows, table, before.id);
    if (!now) return t('editing.goneMeanwhile');
    const fields = changedByBoth(before, now, next);
    const theirs = JSON.stringify(fields.map((field) => now[field]));
    if (fields.length === 0 || theirs === told.current) return undefined;
    told.current = theirs;
    const names = fields.map((field) => t(`history.field.${labelOf(table, field)}`));
    return t('editing.changedMeanwhile', { fields: f.list(names) });
  };
  const save = async ({ row, unit }: RowToSave<PlanTables[T]>) => {
    const objected = objection(row);
    if (objected !== undefined) {
      show({ tone: 'failed', text: objected });
      return false;
    }
    return write(
      () =>
        isNew ? addRowWithUnit(planId, table, row, unit) : editRowWithUnit(planId, table, before, row, unit),
      isNew ? t('editing.added') : undefined,
    );
  };
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

type Fields = Record<string, unknown>;

function rowIn(rows: PlanRows, table: TableName, id: Id): Fields | undefined {
  const list: readonly Row[] = table === 'plans' ? [rows.plan] : rows[table];
  const found = list.find((row) => row.id === id);
  return found && { ...found };
}

/** The fields that the form changes and that have become something else in the meantime. */
function changedByBoth(before: object, now: Fields, next: object): string[] {
  const was: Fields = { ...before };
  const wanted: Fields = { ...next };
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return [...new Set([...Object.keys(was), ...Object.keys(wanted)])].filter(
    (field) =>
      !same(was[field], wanted[field]) && !same(was[field], now[field]) && !same(now[field], wanted[field]),
  );
}
