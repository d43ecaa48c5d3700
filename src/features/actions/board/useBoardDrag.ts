/** How cards are taken hold of and where they land, by mouse, by finger and by keyboard, and what is said meanwhile. */
import {
  type Announcements,
  type CollisionDetection,
  type DndContextProps,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useRef, useState } from 'react';
import type { ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { ActionItem } from '../actionList.ts';
import { asStatus, columnBeside } from './columns.ts';

const STEPS: Record<string, 1 | -1> = {
  [KeyboardCode.Left]: -1,
  [KeyboardCode.Up]: -1,
  [KeyboardCode.Right]: 1,
  [KeyboardCode.Down]: 1,
};

interface BoardDragOptions {
  items: ReadonlyMap<Id, ActionItem>;
  /** The column a card stands in. */
  statusOf: (id: unknown) => ActionStatus | undefined;
}

export function useBoardDrag({ items, statusOf }: BoardDragOptions) {
  const { t } = useText();
  const [active, setActive] = useState<Id>();
  // By keyboard a card goes from column to column whatever its place on the screen.
  const aim = useRef<ActionStatus>(undefined);
  // What was said last: a card begins over its own column, which is not worth the words.
  const saidOver = useRef<unknown>(undefined);
  const toColumn: KeyboardCoordinateGetter = (event, { active: id, currentCoordinates, context }) => {
    const by = STEPS[event.code];
    const from = aim.current ?? statusOf(id);
    if (by === undefined || !from) return undefined;
    event.preventDefault();
    aim.current = columnBeside(from, by);
    const column = context.droppableRects.get(aim.current);
    if (!column) return undefined;
    const isBeside = Math.abs(column.left - (context.droppableRects.get(from)?.left ?? 0)) > 1;
    return { x: column.left + 8, y: isBeside ? currentCoordinates.y : column.top + 48 };
  };
  const landing: CollisionDetection = (args) => {
    if (aim.current) return [{ id: aim.current }];
    const under = pointerWithin(args);
    return under.length > 0 ? under : rectIntersection(args);
  };
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that rests lifts; one that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toColumn, scrollBehavior: 'auto' }),
  );
  const nameOf = (status: ActionStatus | undefined) => (status ? t(`common.actionStatus.${status}`) : '');
  const numberOf = (id: unknown) => items.get(String(id))?.number ?? '';
  const say = (key: 'lifted' | 'over' | 'dropped' | 'cancelled', id: unknown, status: unknown) =>
    t(`actions.board.${key}`, { number: numberOf(id), status: nameOf(asStatus(status)) });
  const announcements: Announcements = {
    onDragStart: ({ active: { id } }) => {
      saidOver.current = statusOf(id);
      return say('lifted', id, saidOver.current);
    },
    onDragOver: ({ active: { id }, over }) => {
      if (!over || over.id === saidOver.current) return undefined;
      saidOver.current = over.id;
      return say('over', id, over.id);
    },
    onDragEnd: ({ active: { id }, over }) => say('dropped', id, over?.id ?? statusOf(id)),
    onDragCancel: (event) => say('cancelled', event.active.id, statusOf(event.active.id)),
  };
  const end = () => {
    aim.current = undefined;
    setActive(undefined);
  };
  const context: DndContextProps = {
    sensors,
    collisionDetection: landing,
    accessibility: {
      announcements,
      screenReaderInstructions: { draggable: t('actions.board.instructions') },
      // The board does it: the card is somewhere else afterwards.
      restoreFocus: false,
    },
    onDragStart: (event) => {
      aim.current = undefined;
      setActive(String(event.active.id));
    },
    onDragCancel: end,
  };
  return { context, active, end };
}
