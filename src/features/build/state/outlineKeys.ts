/**
 * The outline's keys. On a row's name the arrows go from row to row, open and close, as in a tree; Home and End go to the
 * ends, F2 (and Enter, the name being a button) renames. Alt with an arrow moves the row, from anywhere in it.
 */
import type { KeyboardEvent } from 'react';
import type { OutlineItem } from '#/domain/model/outline.ts';
import { keyOf, type Line, type RowLine } from './lines.ts';

interface KeyActions {
  canEdit: boolean;
  focus: (key: string) => void;
  rename: (key: string) => void;
  step: (item: OutlineItem, by: -1 | 1) => void;
  toggle: (key: string, open: boolean) => void;
}

export function outlineKeys(lines: readonly Line[], actions: KeyActions) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement) || target.matches('input, textarea'))
      return;
    const rows = lines.filter((line) => line.kind === 'row');
    const at = rows.findIndex((row) => row.key === target.closest<HTMLElement>('[data-key]')?.dataset.key);
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const run = event.altKey
      ? withAlt(key, row, actions)
      : target.dataset.part === 'name'
        ? onName(key, rows, at, actions)
        : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  };
}

function withAlt(key: string, { item }: RowLine, { canEdit, step }: KeyActions): (() => void) | undefined {
  if (!canEdit) return undefined;
  if (key === 'ArrowUp') return () => step(item, -1);
  if (key === 'ArrowDown') return () => step(item, 1);
  return undefined;
}

function onName(
  key: string,
  rows: readonly RowLine[],
  at: number,
  { canEdit, focus, rename, toggle }: KeyActions,
): (() => void) | undefined {
  const row = rows[at];
  const next = rows[at + 1];
  const goTo = (to: RowLine | undefined) => (to ? () => focus(to.key) : undefined);
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return goTo(next);
    case 'ArrowUp':
      return goTo(rows[at - 1]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
      if (row.isOpen === false) return () => toggle(row.key, true);
      return row.isOpen && next && next.level > row.level ? goTo(next) : undefined;
    case 'ArrowLeft': {
      if (row.isOpen && row.item.children.length > 0) return () => toggle(row.key, false);
      const { parent } = row.item;
      return parent && goTo(rows.find((each) => each.key === keyOf(parent)));
    }
    case 'F2':
      return canEdit ? () => rename(row.key) : undefined;
    default:
      return undefined;
  }
}
