/** What can be done to the outline, each said when it is done and with undo offered. All resolve to whether it was done. */
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { OutlineItem, OutlineTable, Place, WeightedTable } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { beginningOf } from '#/domain/values/text.ts';
import { MAX_NAME_LENGTH } from '#/files/planFile/limits.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { deleteRow } from '#/store/intents/rows.ts';
import { addOutlineRow, copyRow, moveRow, renameRow, setWeight, stepRow } from '#/store/intents/structure.ts';
import { newRowId } from '#/store/intents/write.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { refOf } from './lines.ts';

export interface OutlineWrites {
  /** The new row's id, or undefined when it was not saved. */
  add: (table: OutlineTable, name: string, parent: Id | undefined) => Promise<Id | undefined>;
  rename: (item: OutlineItem, name: string) => Promise<boolean>;
  weigh: (row: { table: WeightedTable; id: Id }, weight: number) => Promise<boolean>;
  step: (item: OutlineItem, by: -1 | 1) => Promise<boolean>;
  move: (item: OutlineItem, place: Place, message?: string) => Promise<boolean>;
  /** The copy's id, or undefined when it was not made. */
  copy: (item: OutlineItem, withActions: boolean) => Promise<Id | undefined>;
  remove: (item: OutlineItem) => Promise<boolean>;
}

export function useOutlineWrites(plan: Id, snapshot: Snapshot): OutlineWrites {
  const { t } = useText();
  const write = useWrite(plan);
  return {
    add: async (table, name, parent) => {
      const id = newRowId();
      const done = await write(() => addOutlineRow(plan, table, { id, name, parent }), t('editing.added'));
      return done ? id : undefined;
    },
    rename: (item, name) => write(() => renameRow(plan, refOf(item), name)),
    weigh: (row, weight) => write(() => setWeight(plan, row, weight)),
    step: (item, by) =>
      write(() => stepRow(plan, refOf(item), by), by < 0 ? t('build.movedUp') : t('build.movedDown')),
    move: (item, place, message = t('build.moved')) =>
      write(() => moveRow(plan, refOf(item), place), message),
    copy: async (item, withActions) => {
      const id = newRowId();
      const name = copyName(item.row.name, (short) => t('build.copyName', { name: short }));
      const done = await write(
        () => copyRow(plan, refOf(item), { id, name, withActions }),
        t('build.copied'),
      );
      return done ? id : undefined;
    },
    remove: (item) =>
      write(
        () => deleteRow(plan, refOf(item), deletionOf(snapshot.rows, refOf(item)).deleted),
        t('editing.deleted'),
      ),
  };
}

/** What a copy is called. A name as long as names may be gives way for the mark, so that the copy can be saved to a file. */
function copyName(name: string, marked: (name: string) => string): string {
  const room = MAX_NAME_LENGTH - marked('').length;
  return marked(name.length > room ? beginningOf(name, room).trimEnd() : name);
}
