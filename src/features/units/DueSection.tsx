/** What of a unit's work is late, or due soon: each with the reason or the day, and the way to do something about it. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { UnitItem } from '#/domain/view/unitWork.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { whenDue, whereOf, whyLate } from './sentences.ts';
import { UnitTable } from './UnitTable.tsx';
import css from './units.module.css';

interface DueSectionProps {
  planId: Id;
  kind: 'late' | 'coming';
  items: readonly UnitItem[];
}

export function DueSection({ planId, kind, items }: DueSectionProps) {
  const text = useText();
  const { t } = text;
  const heading = useId();
  const isReadOnly = useIsReadOnly();
  const tools = {
    label: t('units.column.tools'),
    kind: 'tools' as const,
    width: 'wide' as const,
    cell: (item: UnitItem) => <Tool item={item} />,
  };
  return (
    <section className={css.section} data-kind={kind} aria-labelledby={heading}>
      <h2 id={heading}>
        {t(`units.${kind}.title`)} {items.length > 0 && <span className={css.count}>{items.length}</span>}
      </h2>
      {items.length === 0 ? (
        <p className="muted">{t(`units.${kind}.none`)}</p>
      ) : (
        <UnitTable
          labelledBy={heading}
          rows={items}
          keyOf={keyOf}
          nameOf={({ date = '' }) => date}
          columns={[
            {
              label: t('units.column.what'),
              cell: (item) => (
                <>
                  <ItemLink planId={planId} item={item} />
                  <span className={css.why}>
                    {kind === 'late' ? whyLate(item, text) : whenDue(item, text)}
                  </span>
                </>
              ),
            },
            {
              label: t('units.column.where'),
              kind: 'plain',
              width: 'wide',
              cell: (item) => <span className={css.where}>{whereOf(item, text)}</span>,
            },
            ...(isReadOnly ? [] : [tools]),
          ]}
        />
      )}
    </section>
  );
}

function ItemLink({ planId, item }: { planId: Id; item: UnitItem }) {
  if (item.kind === 'reading') {
    const { id, name } = item.indicator.view.indicator;
    return (
      <PlaceLink planId={planId} row={{ table: 'indicators', id }}>
        {name}
      </PlaceLink>
    );
  }
  const { action } = item.kind === 'milestone' ? item.milestone.action : item.action;
  return (
    <PlaceLink planId={planId} row={{ table: 'actions', id: action.id }}>
      {item.kind === 'milestone' ? item.milestone.milestone.name : action.name}
    </PlaceLink>
  );
}

function Tool({ item }: { item: UnitItem }) {
  if (item.kind === 'reading') {
    const { indicator, number } = item.indicator.view;
    return <RecordButton indicator={indicator.id} number={number} />;
  }
  const { action, number } = item.kind === 'milestone' ? item.milestone.action : item.action;
  return <EditAction action={action.id} number={number} />;
}

/** Opens the panel where a reading is entered. */
export function RecordButton({ indicator, number }: { indicator: Id; number: string }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  return (
    <Button variant="secondary" data-size="sm" onClick={() => open({ kind: 'reading', indicator })}>
      <PlusIcon aria-hidden />
      {t('units.record')}
      <span className="sr-only"> {t('units.recordFor', { number })}</span>
    </Button>
  );
}

function EditAction({ action, number }: { action: Id; number: string }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  return (
    <Button variant="tertiary" data-size="sm" onClick={() => open({ kind: 'action', id: action })}>
      <PencilIcon aria-hidden />
      {t('units.editAction')}
      <span className="sr-only"> {number}</span>
    </Button>
  );
}

function keyOf(item: UnitItem): string {
  switch (item.kind) {
    case 'reading':
      return `reading|${item.indicator.view.indicator.id}`;
    case 'milestone':
      return `milestone|${item.milestone.action.action.id}|${item.milestone.milestone.id}`;
    default:
      return `${item.kind}|${item.action.action.id}`;
  }
}
