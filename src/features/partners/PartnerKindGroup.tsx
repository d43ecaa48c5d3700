/** The partners of one kind. They are put in another order by dragging, with the keyboard, or with buttons. */
import { Button } from '@digdir/designsystemet-react';
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
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { PlusIcon } from '@navikt/aksel-icons';
import { useCallback, useMemo } from 'react';
import type { PartnerKind } from '#/domain/tables/partners.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { placeRow } from '#/store/intents/siblings.ts';
import { useChosen } from '#/ui/page/useChosen.ts';
import css from './PartnerKindGroup.module.css';
import { PartnerRow } from './PartnerRow.tsx';
import { type PartnerItem, placeAmongAll } from './partnerList.ts';

// Made once: other options would draw every row anew.
/** A press that does not move is a press. */
const BY_POINTER = { activationConstraint: { distance: 4 } };
const BY_KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

interface PartnerKindGroupProps {
  planId: Id;
  rows: PlanRows;
  kind: PartnerKind;
  /** Those of the kind that the filters leave. */
  items: readonly PartnerItem[];
  /** All of the kind. */
  all: readonly PartnerItem[];
  /** Id of the partner that a link points at. */
  target: string;
  opened: ReadonlySet<Id>;
  onToggle: (id: Id) => void;
}

export function PartnerKindGroup(props: PartnerKindGroupProps) {
  const { planId, rows, kind, items, all, target, opened, onToggle } = props;
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const write = useWrite(planId);
  // What has been moved stands in its new place while that is being saved.
  const [chosen, show] = useChosen<readonly PartnerItem[], readonly PartnerItem[]>(items);
  const shown = chosen ?? items;
  const ids = useMemo(() => shown.map(({ partner }) => partner.id), [shown]);

  const move = useCallback(
    (id: Id, index: number) => {
      const at = shown.findIndex(({ partner }) => partner.id === id);
      const item = shown[at];
      if (!item || index < 0 || index >= shown.length || index === at) return;
      const siblings = all.map(({ partner }) => partner);
      const place = placeAmongAll(
        siblings.map((partner) => partner.id),
        shown.map(({ partner }) => partner.id),
        id,
        index,
      );
      show(
        shown.toSpliced(at, 1).toSpliced(index, 0, item),
        write(
          () => placeRow(planId, 'partners', siblings, id, place),
          t('partners.move.moved', { name: item.partner.name }),
        ),
      );
    },
    [planId, shown, all, show, write, t],
  );

  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYBOARD));
  const announcements = useAnnouncements(shown);
  const headingId = `kind-${kind}`;
  const kinds = t(`partners.kinds.${kind}`);
  return (
    <section className={css.group} aria-labelledby={headingId}>
      <div className={css.head}>
        <h2 id={headingId}>
          {kinds} <span className={css.count}>{shown.length}</span>
        </h2>
        <EditOnly>
          <Button
            variant="tertiary"
            data-size="sm"
            data-print="hide"
            icon
            aria-label={t('partners.addOfKind', { kind: kinds })}
            title={t('partners.addOfKind', { kind: kinds })}
            onClick={() => open({ kind: 'partner', of: kind })}
          >
            <PlusIcon aria-hidden />
          </Button>
        </EditOnly>
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('partners.move.help') } }}
        onDragEnd={({ active, over }: DragEndEvent) => {
          if (over) move(String(active.id), ids.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul className={css.list}>
            {shown.map((item, index) => (
              <PartnerRow
                key={item.partner.id}
                planId={planId}
                rows={rows}
                item={item}
                index={index}
                count={shown.length}
                isTarget={item.partner.id === target}
                isOpen={opened.has(item.partner.id)}
                onToggle={onToggle}
                onMove={move}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    </section>
  );
}

/** What a screen reader says while a partner is being moved. */
function useAnnouncements(items: readonly PartnerItem[]): Announcements {
  const { t } = useText();
  const values = (id: UniqueIdentifier, over: UniqueIdentifier = id) => ({
    name: items.find(({ partner }) => partner.id === id)?.partner.name ?? '',
    place: items.findIndex(({ partner }) => partner.id === over) + 1,
    total: items.length,
  });
  return {
    onDragStart: ({ active }) => t('partners.move.picked', values(active.id)),
    onDragOver: ({ active, over }) =>
      over ? t('partners.move.over', values(active.id, over.id)) : undefined,
    onDragEnd: ({ active, over }) => t('partners.move.dropped', values(active.id, over?.id)),
    onDragCancel: ({ active }) => t('partners.move.cancelled', values(active.id)),
  };
}
