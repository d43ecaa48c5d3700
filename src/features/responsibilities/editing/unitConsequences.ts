/** What deleting a unit means, in words: where it is in use, and what stays without it. */
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { tablesPointingAt } from '#/domain/integrity/references.ts';
import { flatten, outlineOf } from '#/domain/model/outline.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Text } from '#/i18n/i18n.ts';

/** Tables whose rows name a unit, in the order in which they are mentioned. */
const RELEASED = tablesPointingAt(new Set<TableName>(['units']));
/** So many outline numbers are named; more would hide how many there are. */
const NAMED = 8;

/** One sentence for each kind of row that the unit is responsible for; none where it is not in use. */
export function unitConsequences(rows: PlanRows, unit: Id, { t }: Text): string[] {
  const numberOf = new Map(flatten(outlineOf(rows)).map(({ row, number }) => [row.id, number]));
  const { deleted, released } = deletionOf(rows, { table: 'units', id: unit });
  const of = (table: TableName, field?: string) =>
    released.filter(({ ref, patch }) => ref.table === table && (field === undefined || field in patch));
  const sentence = (said: string, ids: readonly Id[]) => {
    if (ids.length === 0) return [];
    const numbers = ids.flatMap((id) => numberOf.get(id) ?? []);
    const more = numbers.length - NAMED;
    if (numbers.length === 0) return [`${said}.`];
    const list = numbers.slice(0, NAMED).join(', ');
    return [more > 0 ? `${said}: ${t('editing.unit.andMore', { list, count: more })}` : `${said}: ${list}.`];
  };
  const milestones = of('actions', 'milestones');
  const roles = deleted.filter(({ table }) => table === 'responsibilities').length;
  return [
    ...RELEASED.flatMap((table) => {
      const ids = of(table, table === 'actions' ? 'units' : undefined).map(({ ref }) => ref.id);
      const count = ids.length;
      return sentence(
        t('editing.unit.released.row', { count, what: t(`tables.${table}.count`, { count }) }),
        ids,
      );
    }),
    ...sentence(
      t('editing.unit.released.milestones', { count: milestones.length }),
      milestones.map(({ ref }) => ref.id),
    ),
    ...(roles > 0
      ? [t('editing.goesAlong.row', { what: t('tables.responsibilities.count', { count: roles }) })]
      : []),
  ];
}
