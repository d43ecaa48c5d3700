/** A row of the outline: folded or not, its number, its name to be changed in place, its weight, and what can be done. */

import { Button } from '@digdir/designsystemet-react';
import { useDraggable } from '@dnd-kit/core';
import {
  BarChartIcon,
  ChevronRightIcon,
  DragVerticalIcon,
  PencilIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import { isWeighted, type OutlineItem, weighedWith } from '#/domain/model/outline.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import css from '../outline.module.css';
import type { RowLine } from '../state/lines.ts';
import { useOutline } from '../state/outlineContext.ts';
import { nameDraft, weightDraft } from '../state/outlineDrafts.ts';
import { capitalised, useWhat } from '../state/useWhat.ts';
import { NameInput } from './NameInput.tsx';
import { type RowCommand, RowMenu } from './RowMenu.tsx';
import { RowTags } from './RowTags.tsx';
import { WeightCell } from './WeightCell.tsx';

export function OutlineRow({ line }: { line: RowLine }) {
  const { item, key } = line;
  const { t } = useText();
  const { command, canEdit } = useOutline();
  const what = useWhat()(item);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: key,
    data: { line },
    disabled: !canEdit,
    attributes: { roleDescription: t('build.drag.role') },
  });
  return (
    <div
      ref={setNodeRef}
      className={css.row}
      data-level={line.level}
      style={{ borderInlineStartColor: hueVar(line.area) }}
    >
      <EditOnly>
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={css.handle}
          data-part="drag"
          {...attributes}
          {...listeners}
          aria-label={t('build.drag.handle', { what })}
        >
          <DragVerticalIcon aria-hidden fontSize="1.25rem" />
        </button>
      </EditOnly>
      <Fold line={line} what={what} />
      <div className={css.what}>
        <Name line={line} what={what} />
        <RowTags item={item} isOpen={line.isOpen} />
      </div>
      <div className={css.tools}>
        <Weight item={item} rowKey={key} what={what} />
        <EditOnly>
          <Button
            className={css.form}
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            icon
            aria-label={t('build.formButton', { what })}
            onClick={() => command(item, 'form')}
          >
            <PencilIcon aria-hidden />
          </Button>
          <Menu line={line} what={what} />
        </EditOnly>
      </div>
    </div>
  );
}

function Fold({ line: { key, item, isOpen }, what }: { line: RowLine; what: string }) {
  const { t } = useText();
  const { toggle } = useOutline();
  if (isOpen === undefined) return <LeafIcon item={item} />;
  return (
    <button
      type="button"
      className={css.fold}
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'build.close' : 'build.open', { what })}
      disabled={item.children.length === 0 && isOpen}
      onClick={() => toggle(key, !isOpen)}
    >
      <ChevronRightIcon aria-hidden fontSize="1.25rem" />
    </button>
  );
}

/** Indicators and actions are numbered alike; their pictures are those of the navigation. */
function LeafIcon({ item: { table } }: { item: OutlineItem }) {
  const Icon = table === 'indicators' ? BarChartIcon : TasklistIcon;
  return (
    <span className={css.leafIcon}>
      <Icon aria-hidden fontSize="1.125rem" />
    </span>
  );
}

function Name({ line: { key, item }, what }: { line: RowLine; what: string }) {
  const { t } = useText();
  const { plan, canEdit, busy, setBusy, writes, focus } = useOutline();
  const { table, row, number } = item;
  if (busy?.key === key && busy.with === 'name') {
    return (
      <NameInput
        draftKey={nameDraft(plan, key)}
        label={t('build.renameLabel', { what })}
        name={row.name}
        save={(name) => writes.rename(item, name)}
        leave={(byKey) => {
          setBusy(undefined);
          if (byKey) focus(key, 'name');
        }}
      />
    );
  }
  return (
    <Heading table={table}>
      <span className={css.number}>{number}</span>
      <span className="sr-only">{capitalised(t(`build.kind.${table}`))} </span>
      {canEdit ? (
        <button
          type="button"
          data-part="name"
          className={css.name}
          title={t('build.renameHint')}
          onClick={() => setBusy({ key, with: 'name' })}
        >
          {row.name}
        </button>
      ) : (
        <span className={css.name}>{row.name}</span>
      )}
    </Heading>
  );
}

/** The two upper levels are headings, so that those who do not see the page can go from one to the next. */
function Heading({ table, children }: { table: OutlineItem['table']; children: ReactNode }) {
  if (table === 'goalAreas') return <h2 className={css.areaName}>{children}</h2>;
  if (table === 'subGoals') return <h3 className={css.subGoalName}>{children}</h3>;
  return <p className={css.leafName}>{children}</p>;
}

function Weight({ item, rowKey, what }: { item: OutlineItem; rowKey: string; what: string }) {
  const { plan, busy, setBusy, writes, focus, snapshot } = useOutline();
  const { table, row } = item;
  if (!isWeighted(table) || !('weight' in row)) return null;
  const isEditing = busy?.key === rowKey && busy.with === 'weight';
  return (
    <WeightCell
      draftKey={weightDraft(plan, rowKey)}
      what={what}
      row={row}
      siblings={isEditing ? weighedWith(snapshot.rows, { table, id: row.id }) : []}
      isEditing={isEditing}
      edit={() => setBusy({ key: rowKey, with: 'weight' })}
      leave={(byKey) => {
        setBusy(undefined);
        if (byKey) focus(rowKey, 'weight');
      }}
      save={(weight) => writes.weigh({ table, id: row.id }, weight)}
    />
  );
}

function Menu({ line: { key, item }, what }: { line: RowLine; what: string }) {
  const { plan, busy, setBusy, command, startAdding, items } = useOutline();
  const isOpen = busy?.key === key && busy.with === 'menu';
  return (
    <RowMenu
      plan={plan}
      item={item}
      what={what}
      isOpen={isOpen}
      without={isOpen ? idleCommands(item, items) : NONE}
      onToggle={(open) => setBusy(open ? { key, with: 'menu' } : undefined)}
      onCommand={(chosen) => command(item, chosen)}
      onAdd={(table) => startAdding(table, item)}
    />
  );
}

const NONE: ReadonlySet<RowCommand> = new Set();

/** What would do nothing for a row where it stands. */
function idleCommands(item: OutlineItem, items: readonly OutlineItem[]): ReadonlySet<RowCommand> {
  const { table, row, parent, children } = item;
  const siblings = (parent?.children ?? items).filter((each) => each.table === table);
  const idle = new Set<RowCommand>();
  if (siblings[0]?.row.id === row.id) idle.add('up');
  if (siblings.at(-1)?.row.id === row.id) idle.add('down');
  if (!parent) idle.add('moveTo').add('links');
  const hasActions = table === 'subGoals' && children.some((child) => child.table === 'actions');
  if (!hasActions) idle.add('copyWithActions');
  return idle;
}
