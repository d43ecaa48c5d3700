/** A card that can be moved, with its handle, its status and the way to the rest of it. */

import { Button } from '@digdir/designsystemet-react';
import { useDraggable } from '@dnd-kit/core';
import { DragVerticalIcon, PencilIcon } from '@navikt/aksel-icons';
import { memo, useEffect, useRef } from 'react';
import { ACTION_STATUSES, type ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { StatusSelect } from '#/ui/form/fields/StatusSelect.tsx';
import type { ActionItem } from '../actionList.ts';
import css from './Card.module.css';
import { Card } from './Card.tsx';
import type { CardFocus } from './columns.ts';

interface BoardCardProps {
  planId: Id;
  item: ActionItem;
  /** The column it stands in, which may be ahead of what is saved. */
  status: ActionStatus;
  hueIndex: number;
  isReadOnly: boolean;
  /** The control that is to take focus now, as it did where the card stood before. */
  takesFocus: CardFocus['part'] | undefined;
  onFocused: () => void;
  onStatus: (item: ActionItem, status: ActionStatus) => void;
}

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { item, status, hueIndex, isReadOnly, takesFocus, onFocused, onStatus } = props;
  const { action, number } = item;
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const card = useRef<HTMLDivElement>(null);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: action.id,
    disabled: isReadOnly,
    attributes: { roleDescription: t('actions.board.card') },
  });
  useEffect(() => {
    if (!takesFocus) return;
    const control = card.current?.querySelector<HTMLElement>(
      takesFocus === 'handle' ? '[data-part="handle"]' : 'select',
    );
    control?.focus();
    onFocused();
  }, [takesFocus, onFocused]);
  return (
    <div
      ref={(element) => {
        card.current = element;
        setNodeRef(element);
      }}
      {...listeners}
    >
      <Card
        item={item}
        hueIndex={hueIndex}
        isAway={isDragging}
        handle={
          !isReadOnly && (
            <button
              ref={setActivatorNodeRef}
              type="button"
              className={css.handle}
              data-part="handle"
              data-print="hide"
              {...attributes}
              aria-label={t('actions.board.move', { number })}
            >
              <DragVerticalIcon aria-hidden />
            </button>
          )
        }
        foot={
          !isReadOnly && (
            <>
              <StatusSelect
                label={t('actions.statusOf', { number })}
                value={status}
                options={ACTION_STATUSES.map((value) => ({
                  value,
                  label: t(`common.actionStatus.${value}`),
                }))}
                onChange={(next) => onStatus(item, next)}
              />
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={t('actions.editOne', { number })}
                title={t('actions.editOne', { number })}
                onClick={() => open({ kind: 'action', id: action.id })}
              >
                <PencilIcon aria-hidden />
              </Button>
            </>
          )
        }
      />
    </div>
  );
});
