import { Button } from '@digdir/designsystemet-react';
import { useSortable } from '@dnd-kit/sortable';
import { ChatIcon, ChevronRightIcon, DragVerticalIcon, PencilIcon } from '@navikt/aksel-icons';
import { memo, useId } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { PartnerDetails } from './PartnerDetails.tsx';
import css from './PartnerRow.module.css';
import type { PartnerItem } from './partnerList.ts';

interface PartnerRowProps {
  planId: Id;
  rows: PlanRows;
  item: PartnerItem;
  /** Place among those shown of its kind, from 0. */
  index: number;
  /** How many of its kind are shown. */
  count: number;
  isTarget: boolean;
  isOpen: boolean;
  onToggle: (id: Id) => void;
  onMove: (id: Id, index: number) => void;
}

/** One partner, and under it, when open, everything else about it. */
export const PartnerRow = memo(function PartnerRow(props: PartnerRowProps) {
  const { planId, rows, item, index, count, isTarget, isOpen, onToggle, onMove } = props;
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { partner, unit, comments } = item;
  const { id, name, country, since, state, description, tags } = partner;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: t('partners.move.role') } });
  const detailsId = useId();
  return (
    <li
      ref={setNodeRef}
      id={anchorOf('partners', id)}
      className={css.row}
      data-target={isTarget}
      data-dragging={isDragging}
      // Only up and down: to the side there is nowhere to go.
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <EditOnly>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css.handle}
          data-print="hide"
          {...attributes}
          {...listeners}
          aria-label={t('partners.move.handle', { name })}
        >
          <DragVerticalIcon aria-hidden fontSize="1.25rem" />
        </button>
      </EditOnly>
      <div className={css.name}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={() => onToggle(id)}
        >
          <ChevronRightIcon className={css.chevron} aria-hidden data-print="hide" />
          <span>{name}</span>
        </button>
        <TagChips tags={tags} />
        {comments > 0 && (
          <span className={css.comments}>
            <ChatIcon aria-hidden /> {t('partners.comments', { count: comments })}
          </span>
        )}
        {description && !isOpen && <p className={css.description}>{description}</p>}
      </div>
      <p className={css.country}>
        {[country, since !== undefined && t('partners.since', { year: since })].filter(Boolean).join(', ')}
      </p>
      <p className={css.state}>{state}</p>
      <p className={css.unit}>{unit && <UnitNames planId={planId} units={[unit]} />}</p>
      <EditOnly>
        <Button
          className={css.edit}
          variant="tertiary"
          data-size="sm"
          data-print="hide"
          icon
          aria-label={t('partners.editOne', { name })}
          title={t('partners.editOne', { name })}
          onClick={() => open({ kind: 'partner', id })}
        >
          <PencilIcon aria-hidden />
        </Button>
      </EditOnly>
      {isOpen && (
        <div id={detailsId} className={css.details}>
          <PartnerDetails
            planId={planId}
            rows={rows}
            item={item}
            index={index}
            count={count}
            onMove={(to) => onMove(id, to)}
          />
        </div>
      )}
    </li>
  );
});
