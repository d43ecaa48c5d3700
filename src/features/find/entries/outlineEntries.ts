/** The rows of the outline as they can be found, and the milestones of its actions. */

import type { OutlineItem } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Text } from '#/i18n/i18n.ts';
import { destinationOf, rowKey } from '#/parts/place/destination.ts';
import { type Found, type Lives, some } from './entry.ts';

export function outlineEntry(item: OutlineItem, t: Text['t'], unitName: UnitName): Found {
  const { table, row, number, parent } = item;
  const ref = { table, id: row.id };
  return {
    key: rowKey(ref),
    kind: table,
    number,
    name: row.name,
    place: parent && `${parent.number} ${parent.row.name}`,
    context: some([t(`tables.${table}.one`), parent?.row.name, parent?.parent?.row.name], ' '),
    text: some([...textsOf(item, unitName), row.source, ...(row.tags ?? [])]),
    lives: livesOf(item),
    destination: destinationOf(ref),
  };
}

export type UnitName = (id: Id | undefined) => string | undefined;

/** What is written about a row of the outline, apart from what all such rows have. */
function textsOf(item: OutlineItem, unitName: UnitName): (string | undefined)[] {
  switch (item.table) {
    case 'goalAreas':
      return [item.row.aim, item.row.strategy, item.row.note];
    case 'subGoals': {
      const { description, unit, outcomes = [] } = item.row;
      return [description, unitName(unit), ...outcomes.map(({ note }) => note)];
    }
    case 'indicators':
      return [item.row.description, item.row.unit, unitName(item.row.responsible)];
    case 'actions':
      return [item.row.description, ...item.row.units.map(unitName)];
  }
}

/** What decides in which plan periods a row of the outline is shown. */
export function livesOf({ table, row, parent }: OutlineItem): Lives | undefined {
  if (table === 'goalAreas') return undefined;
  if (table === 'indicators') return parent && { table: 'subGoals', id: parent.row.id };
  return { table, id: row.id };
}

export function* milestoneEntries(items: readonly OutlineItem[], t: Text['t']): Generator<Found> {
  for (const item of items) {
    if (item.table !== 'actions') continue;
    const { id, name, milestones } = item.row;
    const place = `${item.number} ${name}`;
    for (const milestone of milestones) {
      yield {
        // A milestone's id is its own within its action only.
        key: `milestones:${id}/${milestone.id}`,
        kind: 'milestones',
        name: milestone.name,
        place,
        context: `${t('find.kind.milestones')} ${name}`,
        lives: { table: 'actions', id },
        destination: destinationOf({ table: 'actions', id }),
      };
    }
  }
}
