/** What a row's menu does, and the two questions it may ask first: where to, and whether to delete all that goes along. */
import { useState } from 'react';
import type { OutlineItem } from '#/domain/model/outline.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { consequencesOf } from '#/parts/writing/consequences.ts';
import type { Snapshot } from '#/store/read/load.ts';
import type { RowCommand } from '../rows/RowMenu.tsx';
import { keyOf, type Line, refKey, refOf } from './lines.ts';
import type { OutlineShared } from './outlineContext.ts';
import type { OutlineWrites } from './useOutlineWrites.ts';
import { useWhat } from './useWhat.ts';

export type Question =
  | { kind: 'move'; item: OutlineItem }
  | { kind: 'delete'; item: OutlineItem; consequences: string[] };

interface CommandsContext {
  snapshot: Snapshot;
  lines: readonly Line[];
  writes: OutlineWrites;
  rename: (key: string) => void;
  step: (item: OutlineItem, by: -1 | 1) => void;
  reveal: (item: OutlineItem, itself: boolean) => void;
  focus: OutlineShared['focus'];
}

export function useCommands({ snapshot, lines, writes, rename, step, reveal, focus }: CommandsContext) {
  const text = useText();
  const what = useWhat();
  const open = usePanel((panel) => panel.open);
  const [question, setQuestion] = useState<Question>();

  const copy = async (item: OutlineItem, withActions: boolean) => {
    const id = await writes.copy(item, withActions);
    if (id !== undefined) focus(refKey({ table: item.table, id }), 'name');
  };

  const remove = async (item: OutlineItem) => {
    const next = neighbourOf(item, lines);
    if ((await writes.remove(item)) && next !== undefined) focus(next, 'name');
  };

  const run = (item: OutlineItem, command: RowCommand): void => {
    switch (command) {
      case 'rename':
        rename(keyOf(item));
        break;
      case 'form':
        open(formOf(item));
        break;
      case 'links':
        if (item.table !== 'goalAreas') open({ kind: 'links', table: item.table, from: item.row.id });
        break;
      case 'copy':
        void copy(item, item.table === 'goalAreas');
        break;
      case 'copyWithActions':
        void copy(item, true);
        break;
      case 'up':
        step(item, -1);
        break;
      case 'down':
        step(item, 1);
        break;
      case 'moveTo':
        setQuestion({ kind: 'move', item });
        break;
      case 'delete': {
        const consequences = consequencesOf(snapshot, refOf(item), text);
        if (consequences.length === 0) void remove(item);
        else setQuestion({ kind: 'delete', item, consequences });
      }
    }
  };

  return {
    run,
    question,
    /** The answer to where to; without a parent the row stays. */
    moveTo: async (parent: OutlineItem | undefined) => {
      if (question?.kind !== 'move') return;
      const { item } = question;
      setQuestion(undefined);
      if (parent) {
        reveal(parent, true);
        await writes.move(item, { parent: parent.row.id }, text.t('build.movedTo', { where: what(parent) }));
      }
      focus(keyOf(item), parent ? 'name' : 'menu');
    },
    /** The answer to whether to delete. */
    confirm: async (isYes: boolean) => {
      if (question?.kind !== 'delete') return;
      const { item } = question;
      setQuestion(undefined);
      if (isYes) await remove(item);
      else focus(keyOf(item), 'menu');
    },
  };
}

function formOf({ table, row: { id } }: OutlineItem): PanelRequest {
  switch (table) {
    case 'goalAreas':
      return { kind: 'goalArea', id };
    case 'subGoals':
      return { kind: 'subGoal', id };
    case 'indicators':
      return { kind: 'indicator', id };
    case 'actions':
      return { kind: 'action', id };
  }
}

/** The row that takes focus when another is deleted: the next one of its level or a higher one, or the one above. */
function neighbourOf(item: OutlineItem, lines: readonly Line[]): string | undefined {
  const rows = lines.filter((line) => line.kind === 'row');
  const at = rows.findIndex(({ key }) => key === keyOf(item));
  const level = rows[at]?.level ?? 0;
  const next = rows.slice(at + 1).find((row) => row.level <= level);
  return next && next.level === level ? next.key : rows[at - 1]?.key;
}
