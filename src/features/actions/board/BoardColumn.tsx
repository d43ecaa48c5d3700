import { useDroppable } from '@dnd-kit/core';
import { useId } from 'react';
import type { ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { ActionStatusIcon } from '#/parts/status/ActionStatusBadge.tsx';
import type { ActionItem } from '../actionList.ts';
import { NearLines } from '../NearLines.tsx';
import { BoardCard } from './BoardCard.tsx';
import css from './BoardColumn.module.css';
import type { CardFocus } from './columns.ts';

/** About how tall (px) a card is before it has been measured. */
const USUAL_HEIGHT = 240;

interface BoardColumnProps {
  planId: Id;
  status: ActionStatus;
  items: readonly ActionItem[];
  hueIndexOf: (area: Id) => number;
  isFiltered: boolean;
  isReadOnly: boolean;
  /** Id of the card that is being moved. */
  held: Id | undefined;
  focus: CardFocus | undefined;
  target: string;
  onFocused: () => void;
  onStatus: (item: ActionItem, status: ActionStatus) => void;
}

export function BoardColumn(props: BoardColumnProps) {
  const { planId, status, items, isFiltered, isReadOnly, held, focus, target } = props;
  const { t } = useText();
  const headingId = useId();
  const { setNodeRef, isOver } = useDroppable({ id: status, disabled: isReadOnly });
  return (
    <section
      ref={setNodeRef}
      className={css.column}
      aria-labelledby={headingId}
      data-over={isOver || undefined}
      data-empty={items.length === 0 || undefined}
    >
      <h2 id={headingId} className={css.heading} data-heading={status} tabIndex={-1}>
        <ActionStatusIcon status={status} />
        {t(`common.actionStatus.${status}`)}{' '}
        <span className={css.count} aria-hidden>
          {items.length}
        </span>
        <span className="sr-only">{t('common.actions', { count: items.length })}</span>
      </h2>
      {items.length > 0 ? (
        <div className={css.cards}>
          <NearLines
            lines={items}
            keyOf={({ action }) => action.id}
            height={USUAL_HEIGHT}
            holdsStill={false}
            keep={held ?? focus?.id}
            goTo={focus?.id ?? (target || undefined)}
          >
            {(item, place) => (
              <div
                key={item.action.id}
                id={anchorOf('actions', item.action.id)}
                className={css.place}
                {...place}
              >
                <BoardCard
                  planId={planId}
                  item={item}
                  status={status}
                  hueIndex={props.hueIndexOf(item.area)}
                  isReadOnly={isReadOnly}
                  takesFocus={focus?.id === item.action.id ? focus.part : undefined}
                  onFocused={props.onFocused}
                  onStatus={props.onStatus}
                />
              </div>
            )}
          </NearLines>
        </div>
      ) : (
        <div className={css.empty}>
          <p>{isFiltered ? t('actions.empty.filteredTitle') : t(`actions.board.empty.${status}`)}</p>
          {!isReadOnly && <p data-print="hide">{t('actions.board.dropHere')}</p>}
        </div>
      )}
    </section>
  );
}
