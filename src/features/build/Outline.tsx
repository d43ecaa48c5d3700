/** The whole plan as an outline that is written where it stands. */
import {
  DndContext,
  type DragOverEvent,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useRef, useState } from 'react';
import { flatten, type OutlineItem, type OutlineRef } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { DeleteDialog } from './dialogs/DeleteDialog.tsx';
import { MoveDialog } from './dialogs/MoveDialog.tsx';
import { OutlineTools } from './OutlineTools.tsx';
import css from './outline.module.css';
import { type LinesHandle, OutlineLines } from './rows/OutlineLines.tsx';
import { announcements } from './state/announcements.ts';
import { draggedIn, isSamePlace, lineIn, nearestPlace, nextPlace, placeAt } from './state/dragging.ts';
import { keyOf, newKey, refKey } from './state/lines.ts';
import { OutlineProvider, type OutlineShared } from './state/outlineContext.ts';
import { outlineKeys } from './state/outlineKeys.ts';
import { useCommands } from './state/useCommands.ts';
import { useOutlineFocus } from './state/useOutlineFocus.ts';
import { useOutlineState } from './state/useOutlineState.ts';
import { useOutlineWrites } from './state/useOutlineWrites.ts';
import { useStep } from './state/useStep.ts';
import { useWhat } from './state/useWhat.ts';

interface OutlineProps {
  plan: Id;
  snapshot: Snapshot;
  items: readonly OutlineItem[];
  /** A row that takes focus as soon as it is there. */
  focused?: OutlineRef | undefined;
}

export function Outline({ plan, snapshot, items, focused }: OutlineProps) {
  const text = useText();
  const { t } = text;
  const what = useWhat();
  const canEdit = !useIsReadOnly();
  const state = useOutlineState(plan, items, canEdit);
  const { lines, adding, busy, setBusy } = state;
  const box = useRef<HTMLElement>(null);
  const handle = useRef<LinesHandle>(null);
  const focus = useOutlineFocus(box, handle, lines);
  useEffect(() => {
    if (focused) focus(refKey(focused), 'name');
  }, [focused, focus]);
  const writes = useOutlineWrites(plan, snapshot);
  const { step, news } = useStep(items, writes, focus);
  const rename = (key: string) => setBusy({ key, with: 'name' });
  const commands = useCommands({ snapshot, lines, writes, rename, step, reveal: state.reveal, focus });
  const { question } = commands;

  const [dragged, setDragged] = useState<OutlineItem>();
  const [dropKey, setDropKey] = useState<string>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace(items), scrollBehavior: 'auto' }),
  );
  const placeOf = ({ active, over }: Pick<DragOverEvent, 'active' | 'over'>) => {
    const moved = draggedIn(active);
    const line = lineIn(over);
    const place = moved && line && placeAt(line, moved);
    return place && !isSamePlace(place, moved, items) ? { moved, place, line } : undefined;
  };
  const endDrag = () => {
    setDragged(undefined);
    setDropKey(undefined);
  };

  const shared: OutlineShared = {
    plan,
    snapshot,
    items,
    numbers: new Map(items.flatMap((area) => area.children.map(({ row, number }) => [row.id, number]))),
    canEdit,
    busy,
    setBusy,
    writes,
    toggle: state.toggle,
    command: commands.run,
    startAdding: (table, parent) => {
      state.setSearch('');
      if (parent) state.reveal(parent, true);
      state.setAdding({ table, parent: parent && keyOf(parent) });
    },
    stopAdding: (byKey) => {
      state.setAdding(undefined);
      if (byKey) focus(`add|${adding?.parent ?? ''}`, 'add');
    },
    focus,
  };
  const kept = new Set(
    [busy?.key, dragged && keyOf(dragged), adding && newKey(adding)].filter((key) => key !== undefined),
  );

  return (
    <OutlineProvider value={shared}>
      <OutlineTools
        search={state.search}
        onSearch={state.setSearch}
        found={state.found}
        onToggleAll={state.toggleAll}
      />
      <DndContext
        sensors={sensors}
        collisionDetection={nearestPlace(items)}
        measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
        accessibility={{
          announcements: announcements(items, what, text),
          screenReaderInstructions: { draggable: t('build.drag.instructions') },
        }}
        onDragStart={({ active }) => {
          setDragged(draggedIn(active));
          setBusy(undefined);
        }}
        onDragOver={(event) => setDropKey(placeOf(event)?.line.key)}
        onDragCancel={endDrag}
        onDragEnd={(event) => {
          endDrag();
          const drop = placeOf(event);
          if (!drop) return;
          const { parent } = drop.place;
          const into = flatten(items).find(
            (item) => item.row.id === parent && item.table !== drop.moved.table,
          );
          if (into) state.reveal(into, true);
          void writes.move(drop.moved, drop.place);
        }}
      >
        <section
          ref={box}
          className={css.outline}
          aria-label={t('build.outline')}
          data-dragging={dragged !== undefined || undefined}
          onKeyDown={outlineKeys(lines, {
            canEdit,
            focus: (key) => focus(key, 'name'),
            rename,
            step,
            toggle: state.toggle,
          })}
        >
          <OutlineLines ref={handle} lines={lines} kept={kept} dropKey={dropKey} />
        </section>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className={css.ghost}>
              <span className={css.number}>{dragged.number}</span> {dragged.row.name}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      <p role="status" className="sr-only">
        {news}
      </p>
      {question?.kind === 'move' && (
        <MoveDialog
          what={what(question.item)}
          item={question.item}
          items={items}
          onChoose={(parent) => void commands.moveTo(parent)}
          onClose={() => void commands.moveTo(undefined)}
        />
      )}
      {question?.kind === 'delete' && (
        <DeleteDialog
          what={what(question.item)}
          consequences={question.consequences}
          onAnswer={(isYes) => void commands.confirm(isYes)}
        />
      )}
    </OutlineProvider>
  );
}
