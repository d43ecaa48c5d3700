/** The actions by status. A card moves between columns by pointer, by keyboard, or by the status chosen on it. */
import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Action, ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { ActionStatusIcon } from '#/parts/status/ActionStatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { setActionStatus } from '#/store/intents/actions.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { ScrollBox } from '#/ui/list/ScrollBox.tsx';
import type { ActionItem } from '../actionList.ts';
import css from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { Card } from './Card.tsx';
import { asStatus, type CardFocus, columnsOf } from './columns.ts';
import { useBoardDrag } from './useBoardDrag.ts';

interface BoardProps {
  planId: Id;
  view: PlanView;
  items: readonly ActionItem[];
  /** Whether the items are those that filters leave. */
  isFiltered: boolean;
  /** Id of the action a link points at; scrolled to. */
  target: string;
}

export function Board({ planId, view, items, isFiltered, target }: BoardProps) {
  const { t } = useText();
  const isReadOnly = useIsReadOnly();
  const [moved, moveTo] = useMoved(planId, items);
  const columns = useMemo(() => columnsOf(items, moved), [items, moved]);
  const [focus, setFocus] = useState<CardFocus>();
  const board = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(items.map((item) => [item.action.id, item])), [items]);
  const indexOf = useMemo(() => new Map(view.areas.map(({ area, index }) => [area.id, index])), [view.areas]);
  const statusOf = (id: unknown) => columns.find((column) => holds(column.items, id))?.status;
  const move = (item: ActionItem, status: ActionStatus, part: CardFocus['part']) => {
    if (statusOf(item.action.id) === status) return;
    setFocus({ id: item.action.id, part });
    moveTo(item, status);
  };
  // The same functions each time: thousands of cards are not to be drawn anew because one was moved.
  const moveNow = useRef(move);
  useEffect(() => {
    moveNow.current = move;
  });
  const onStatus = useCallback(
    (item: ActionItem, status: ActionStatus) => moveNow.current(item, status, 'status'),
    [],
  );
  const onFocused = useCallback(() => setFocus(undefined), []);
  const hueIndexOf = useCallback((area: Id) => indexOf.get(area) ?? 0, [indexOf]);
  const drag = useBoardDrag({ items: byId, statusOf });
  const held = drag.active === undefined ? undefined : byId.get(drag.active);
  return (
    <DndContext
      {...drag.context}
      onDragEnd={({ active, over }) => {
        drag.end();
        const item = byId.get(String(active.id));
        const status = asStatus(over?.id);
        if (item && status) move(item, status, 'handle');
      }}
    >
      <section className={css.board} aria-label={t('actions.board.label')} ref={board}>
        <nav className={css.jump} aria-label={t('actions.board.jump')} data-print="hide">
          {columns.map(({ status, items: own }) => (
            <button
              key={status}
              type="button"
              onClick={() => {
                const heading = board.current?.querySelector<HTMLElement>(`[data-heading="${status}"]`);
                heading?.focus({ preventScroll: true });
                heading?.scrollIntoView({ block: 'start' });
              }}
            >
              <ActionStatusIcon status={status} />
              {t(`common.actionStatus.${status}`)} <span className="muted">{own.length}</span>
            </button>
          ))}
        </nav>
        <ScrollBox className={css.scroll} label={t('actions.board.label')}>
          <div className={css.columns}>
            {columns.map(({ status, items: own }) => (
              <BoardColumn
                key={status}
                planId={planId}
                status={status}
                items={own}
                hueIndexOf={hueIndexOf}
                isFiltered={isFiltered}
                isReadOnly={isReadOnly}
                held={drag.active}
                focus={focus}
                target={target}
                onFocused={onFocused}
                onStatus={onStatus}
              />
            ))}
          </div>
        </ScrollBox>
      </section>
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {held && <Card item={held} hueIndex={hueIndexOf(held.area)} isLifted />}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}

function holds(items: readonly ActionItem[], id: unknown): boolean {
  return items.some(({ action }) => action.id === id);
}

interface Moved {
  row: Action;
  status: ActionStatus;
}

/**
 * The statuses that are being saved, and a function that saves one. A saved row comes back as another object, which ends it;
 * so does a save that fails. Without it a card would jump back for the moment between.
 */
function useMoved(planId: Id, items: readonly ActionItem[]) {
  const { t } = useText();
  const write = useWrite(planId);
  const [all, setAll] = useState<ReadonlyMap<Id, Moved>>(new Map());
  const moved = useMemo(() => {
    const rows = new Map(items.map(({ action }) => [action.id, action]));
    return new Map(
      [...all].flatMap(([id, { row, status }]): [Id, ActionStatus][] =>
        rows.get(id) === row ? [[id, status]] : [],
      ),
    );
  }, [all, items]);
  const moveTo = ({ action, number }: ActionItem, status: ActionStatus) => {
    const message = t('actions.statusSaved', { number, status: t(`common.actionStatus.${status}`) });
    setAll((before) => new Map(before).set(action.id, { row: action, status }));
    void write(() => setActionStatus(planId, action.id, status, today()), message).then((isSaved) => {
      if (isSaved) return;
      setAll((before) => new Map([...before].filter(([id]) => id !== action.id)));
    });
  };
  return [moved, moveTo] as const;
}
