/** What the forms need to know about a plan's rows beyond the one they edit. */

import { goalsOf, type OutlineItem } from '#/domain/model/outline.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder, nextOrder } from '#/domain/values/order.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import type { Option } from '#/ui/form/fields/SelectField.tsx';

/** Where a row that may have moved to another parent stands: its own place, or last among its new siblings. */
export function orderUnder(
  row: { id: Id; order: number },
  moved: boolean,
  siblings: readonly { id: Id; order: number }[],
): number {
  return moved ? nextOrder(siblings.filter(({ id }) => id !== row.id)) : row.order;
}

export function areaOptions(rows: PlanRows): Option[] {
  return goalsOf(rows).map(optionOf);
}

/** Sub-goals with their outline numbers, grouped by goal area. */
export function subGoalOptions(rows: PlanRows): Option[] {
  return goalsOf(rows).flatMap((area) =>
    area.children.map((subGoal) => ({ ...optionOf(subGoal), group: optionOf(area).label })),
  );
}

function optionOf({ row: { id, name }, number }: OutlineItem): Option {
  return { value: id, label: `${number} ${name}` };
}

export function unitOptions(rows: PlanRows): Option[] {
  return [...rows.units].sort(byOrder).map(({ id, name }) => ({ value: id, label: name }));
}

/** The plan's units, and the id and order that a new one would get. */
export interface UnitContext {
  units: readonly Unit[];
  blank: Pick<Unit, 'id' | 'order'>;
}

/** The unit of a typed name: one that is there already, whatever the case, or one to add. The name must not be empty. */
export function namedUnit(name: string, { units, blank }: UnitContext): { id: Id; added?: Unit } {
  const known = units.find((unit) => unit.name.toLowerCase() === name.toLowerCase());
  return known ? { id: known.id } : { id: blank.id, added: { ...blank, name } };
}

/** What the form of a row is given. */
export interface RowFormProps<R> extends PanelProps {
  /** The row as the form found it, or the blank that a new one starts from. */
  base: R;
  isNew: boolean;
}
