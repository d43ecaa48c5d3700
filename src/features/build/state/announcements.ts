/** What is read out while a row is dragged. */
import type { Announcements } from '@dnd-kit/core';
import type { OutlineItem } from '#/domain/model/outline.ts';
import type { Text } from '#/i18n/i18n.ts';
import { draggedIn, isSamePlace, lineIn, placeAt } from './dragging.ts';
import type { What } from './useWhat.ts';

type Dragging = Parameters<Announcements['onDragOver']>[0];
/** What the sentences name; each uses what it needs. */
type Names = { what: string; other: string; where: string };
type Where = 'before' | 'last' | 'lastOfAll' | 'same' | 'nowhere';

export function announcements(
  items: readonly OutlineItem[],
  what: What,
  { t }: Pick<Text, 't'>,
): Announcements {
  const place = ({ active, over }: Dragging): { where: Where; names: Names } | undefined => {
    const moved = draggedIn(active);
    if (!moved) return undefined;
    const names: Names = { what: what(moved, 'start'), other: '', where: '' };
    const line = lineIn(over);
    const to = line && placeAt(line, moved);
    if (!line || !to) return { where: 'nowhere', names };
    if (isSamePlace(to, moved, items)) return { where: 'same', names };
    if (line.kind === 'row' && to.before !== undefined) {
      return { where: 'before', names: { ...names, other: what(line.item) } };
    }
    const parent = line.kind === 'row' && to.parent === line.item.row.id ? line.item : parentOf(line);
    return parent
      ? { where: 'last', names: { ...names, where: what(parent) } }
      : { where: 'lastOfAll', names };
  };
  const started: Announcements['onDragStart'] = ({ active }) => {
    const moved = draggedIn(active);
    return moved && t('build.drag.lifted', { what: what(moved, 'start') });
  };
  return {
    onDragStart: started,
    onDragOver: (event) => {
      const found = place(event);
      return found && t(`build.drag.${found.where}`, found.names);
    },
    onDragEnd: (event) => {
      const found = place(event);
      return found && t(`build.drag.${DROPPED[found.where]}`, found.names);
    },
    onDragCancel: ({ active }) => {
      const moved = draggedIn(active);
      return moved && t('build.drag.cancelled', { what: what(moved, 'start') });
    },
  };
}

const DROPPED = {
  before: 'droppedBefore',
  last: 'droppedLast',
  lastOfAll: 'droppedLastOfAll',
  same: 'droppedSame',
  nowhere: 'droppedSame',
} as const satisfies Record<Where, string>;

function parentOf(line: NonNullable<ReturnType<typeof lineIn>>): OutlineItem | undefined {
  return line.kind === 'row' ? line.item.parent : line.parent;
}
