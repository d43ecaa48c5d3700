/** Copying partners. */
import { addition, type Commit, type DraftChange } from '#/domain/log/log.ts';
import type { Partner } from '#/domain/tables/partners.ts';
import type { Link } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder, ordersToPlace } from '#/domain/values/order.ts';
import { database } from '../database/db.ts';
import { linksFrom } from './links.ts';
import { rowsNow } from './rows.ts';
import { newRowId, write } from './write.ts';

/**
 * Adds `copy`, made from the partner `original`, with that one's links and, where it is new to the plan, the unit that was
 * named for it. It stands right after the original where it is of the same kind, otherwise last among its own. What people
 * have said of the original stays with it.
 */
export function copyPartner(plan: Id, original: Id, copy: Partner, unit?: Unit): Promise<Commit> {
  return database().atomically(async () => {
    const [partners, links] = [await rowsNow(plan, 'partners'), await rowsNow(plan, 'links')];
    return write(plan, 'copy-row', copyChanges(partners, links, original, copy, unit));
  });
}

function copyChanges(
  partners: readonly Partner[],
  links: readonly Link[],
  original: Id,
  copy: Partner,
  unit: Unit | undefined,
): DraftChange[] {
  const kin = partners.filter(({ kind }) => kind === copy.kind).sort(byOrder);
  const after = kin.findIndex(({ id }) => id === original);
  const orders = ordersToPlace(kin, copy.id, after < 0 ? kin.length : after + 1);
  const placed = orders.find(({ id }) => id === copy.id);
  return [
    addition('partners', { ...copy, ...(placed && { order: placed.order }) }),
    ...(unit ? [addition('units', unit)] : []),
    ...linksFrom(links, 'partners', original).map((link) =>
      addition('links', { ...link, id: newRowId(), from: copy.id }),
    ),
    ...orders
      .filter(({ id }) => id !== copy.id)
      .map(({ id, order }): DraftChange => ({ table: 'partners', row: id, patch: { order } })),
  ];
}
