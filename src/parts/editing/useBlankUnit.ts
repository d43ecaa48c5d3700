import { useState } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { nextOrder } from '#/domain/values/order.ts';
import { newRowId } from '#/store/intents/write.ts';
import type { UnitContext } from './rows.ts';

/** The plan's units, with the id that a new one named in this form would get. */
export function useBlankUnit({ units }: PlanRows): UnitContext {
  const [id] = useState(newRowId);
  return { units, blank: { id, order: nextOrder(units) } };
}
