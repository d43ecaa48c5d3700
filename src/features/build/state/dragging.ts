/**
 * Dragging rows of the outline, with a pointer or with the keyboard. Every line on the page is at most one place for the
 * row that is dragged: before the row that stands there, last where a goal's rows end, or in a goal that is folded. A place
 * lies at its line's upper edge; the row falls to the place nearest to the pointer, and the arrow keys go from one to the
 * next.
 */
import type {
  ClientRect,
  CollisionDetection,
  DataRef,
  DroppableContainer,
  KeyboardCoordinateGetter,
  UniqueIdentifier,
} from '@dnd-kit/core';
import { type OutlineItem, type Place, parentTable } from '#/domain/model/outline.ts';
import { keyOf, type Line } from './lines.ts';

/** What dnd-kit carries for each line. */
export interface LineData {
  line: Line;
}

/** The place that a line is for a row; undefined where the row cannot stand there. */
export function placeAt(line: Line, moved: OutlineItem): Place | undefined {
  const { table } = moved;
  if (line.kind === 'new') return undefined;
  if (line.kind === 'add') {
    // Above the actions is the end of the indicators; where there are any, the first of them is that place.
    const isBelowActions =
      table === 'indicators' && line.parent?.children.some((child) => child.table === 'actions');
    return line.tables.includes(table) && !isBelowActions ? { parent: line.parent?.row.id } : undefined;
  }
  const { item, isOpen } = line;
  if (item.table === table) return { parent: item.parent?.row.id, before: item.row.id };
  if (item.table === parentTable(table) && isOpen === false) return { parent: item.row.id };
  const firstAction = item.parent?.children.find((child) => child.table === 'actions');
  return table === 'indicators' && item === firstAction ? { parent: item.parent?.row.id } : undefined;
}

/** Whether a place is the one where the row stands. */
export function isSamePlace(
  place: Place,
  { table, row, parent }: OutlineItem,
  items: readonly OutlineItem[],
) {
  if (place.parent !== parent?.row.id) return false;
  const siblings = (parent?.children ?? items).filter((item) => item.table === table);
  const at = siblings.findIndex((item) => item.row.id === row.id);
  return place.before === row.id || place.before === siblings[at + 1]?.row.id;
}

/** The line behind what dnd-kit hands over; undefined for none. */
export function lineIn(of: { data: DataRef } | null | undefined): Line | undefined {
  const data: Partial<LineData> | undefined = of?.data.current;
  return data?.line;
}

/** The row that is dragged. */
export function draggedIn(of: { data: DataRef } | null | undefined): OutlineItem | undefined {
  const line = lineIn(of);
  return line?.kind === 'row' ? line.item : undefined;
}

/** Where on the screen the place of a line is. */
function placeTop(line: Line, moved: OutlineItem, rect: { top: number; height: number }): number {
  const isInto = line.kind === 'row' && line.item.table === parentTable(moved.table);
  return isInto ? rect.top + rect.height / 2 : rect.top;
}

/** Where a line's place is on the screen; undefined where the row cannot stand there, or stands there already by its own line. */
function topOf(
  container: DroppableContainer,
  rects: ReadonlyMap<UniqueIdentifier, ClientRect>,
  moved: OutlineItem,
  items: readonly OutlineItem[],
): number | undefined {
  const rect = rects.get(container.id);
  const line = lineIn(container);
  const place = line && placeAt(line, moved);
  if (!rect || !place) return undefined;
  // Before the row that follows is where it stands: one place, and its own line is it.
  const isTwin = line.key !== keyOf(moved) && isSamePlace(place, moved, items);
  return isTwin ? undefined : placeTop(line, moved, rect);
}

/** The line whose place is nearest to the pointer, or to where the keys have brought the row. */
export function nearestPlace(items: readonly OutlineItem[]): CollisionDetection {
  return ({ active, collisionRect, droppableContainers, droppableRects, pointerCoordinates }) => {
    const moved = draggedIn(active);
    if (!moved) return [];
    const at = pointerCoordinates?.y ?? collisionRect.top;
    let nearest: { id: UniqueIdentifier; distance: number } | undefined;
    for (const container of droppableContainers) {
      const top = topOf(container, droppableRects, moved, items);
      if (top === undefined) continue;
      const distance = Math.abs(top - at);
      if (!nearest || distance < nearest.distance) nearest = { id: container.id, distance };
    }
    return nearest ? [{ id: nearest.id }] : [];
  };
}

/** The arrow keys, while a row is lifted: to the next place above or below. */
export function nextPlace(items: readonly OutlineItem[]): KeyboardCoordinateGetter {
  return (event, { currentCoordinates, context: { active, droppableContainers, droppableRects } }) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const moved = draggedIn(active);
    if (!step || !moved) return undefined;
    event.preventDefault();
    const ahead = droppableContainers
      .getEnabled()
      .flatMap((container) => topOf(container, droppableRects, moved, items) ?? [])
      .filter((top) => (top - currentCoordinates.y) * step > 1)
      .sort((a, b) => (a - b) * step);
    return ahead[0] === undefined ? undefined : { x: currentCoordinates.x, y: ahead[0] };
  };
}
