/** A list whose rows are put in order by dragging a handle, or by keyboard from the same handle, with what happens read aloud. */
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { DragVerticalIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useChosen } from '#/ui/page/useChosen.ts';
import css from './SortableList.module.css';

interface SortableListProps<R extends { id: string; name: string }> {
  label: string;
  table: 'units' | 'duties';
  /** In the order they stand. */
  rows: R[];
  /** Puts a row at an index, counted without the row itself. Resolves to whether it was saved. */
  onPlace: (row: R, index: number) => Promise<boolean>;
  children: (row: R) => ReactNode;
}

export function SortableList<R extends { id: string; name: string }>(props: SortableListProps<R>) {
  const { label, table, rows, onPlace, children } = props;
  const { t } = useText();
  const [chosen, show] = useChosen<R[], R[]>(rows);
  const shown = chosen ?? rows;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOf = (id: UniqueIdentifier) => shown.find((row) => row.id === id)?.name ?? '';
  const at = (id: UniqueIdentifier) => ({
    place: shown.findIndex((row) => row.id === id) + 1,
    total: shown.length,
  });
  const lifted = (id: UniqueIdentifier) =>
    t('responsibilities.order.lifted', { name: nameOf(id), ...at(id) });
  const announcements: Announcements = {
    onDragStart: ({ active }) => lifted(active.id),
    // A row that has been lifted is over its own place first; that must not drown what was said of it.
    onDragOver: ({ active, over }) => {
      if (!over) return undefined;
      if (over.id === active.id) return lifted(active.id);
      return t('responsibilities.order.over', { name: nameOf(active.id), ...at(over.id) });
    },
    onDragEnd: ({ active, over }) =>
      over ? t('responsibilities.order.dropped', { name: nameOf(active.id), ...at(over.id) }) : undefined,
    onDragCancel: ({ active }) => t('responsibilities.order.cancelled', { name: nameOf(active.id) }),
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const row = shown.find(({ id }) => id === active.id);
    const index = shown.findIndex(({ id }) => id === over?.id);
    if (!row || index < 0 || shown[index] === row) return;
    const next = shown.filter((each) => each !== row);
    next.splice(index, 0, row);
    show(next, onPlace(row, index));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('responsibilities.order.help') },
      }}
    >
      <SortableContext items={shown} strategy={verticalListSortingStrategy}>
        <ul className={css.list} aria-label={label}>
          {shown.map((row) => (
            <SortableRow key={row.id} table={table} id={row.id} name={row.name}>
              {children(row)}
            </SortableRow>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

interface SortableRowProps {
  table: 'units' | 'duties';
  id: string;
  name: string;
  children: ReactNode;
}

function SortableRow({ table, id, name, children }: SortableRowProps) {
  const { t } = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: t('responsibilities.order.handle') } });
  return (
    <li
      ref={setNodeRef}
      id={anchorOf(table, id)}
      className={css.row}
      data-dragging={isDragging}
      style={{
        ...(transform && { transform: `translate3d(0, ${transform.y}px, 0)` }),
        ...(transition && { transition }),
      }}
    >
      <EditOnly>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css.handle}
          data-print="hide"
          {...attributes}
          {...listeners}
          aria-label={t('responsibilities.order.move', { name })}
        >
          <DragVerticalIcon aria-hidden fontSize="1.375rem" />
        </button>
      </EditOnly>
      <div className={css.content}>{children}</div>
    </li>
  );
}
