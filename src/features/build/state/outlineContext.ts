/** What the lines of the outline share: what the user is doing, and how a line asks for something to be done. */
import { createContext, useContext } from 'react';
import type { OutlineItem, OutlineTable } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Snapshot } from '#/store/read/load.ts';
import type { RowCommand } from '../rows/RowMenu.tsx';
import type { OutlineWrites } from './useOutlineWrites.ts';

/** The part of a row that is being changed, or whose menu is open; one at a time. */
export interface Busy {
  key: string;
  with: 'name' | 'weight' | 'menu';
}

/** Part of a line that can have focus. */
export type Part = 'name' | 'weight' | 'menu' | 'drag' | 'add';

export interface OutlineShared {
  plan: Id;
  snapshot: Snapshot;
  /** The goal areas with all under them. */
  items: readonly OutlineItem[];
  /** Outline numbers of the sub-goals by id. */
  numbers: ReadonlyMap<Id, string>;
  canEdit: boolean;
  busy: Busy | undefined;
  setBusy: (busy: Busy | undefined) => void;
  writes: OutlineWrites;
  toggle: (key: string, open: boolean) => void;
  command: (item: OutlineItem, command: RowCommand) => void;
  /** Opens the field for a new row; without a parent for a goal area. */
  startAdding: (table: OutlineTable, parent: OutlineItem | undefined) => void;
  /** Closes that field; `byKey` when focus is to go back to where it was opened. */
  stopAdding: (byKey: boolean) => void;
  /** Gives focus to a part of a line, also of one that is not on the page yet. */
  focus: (key: string, part: Part) => void;
}

const OutlineContext = createContext<OutlineShared | undefined>(undefined);

export const OutlineProvider = OutlineContext.Provider;

export function useOutline(): OutlineShared {
  const shared = useContext(OutlineContext);
  if (!shared) throw new Error('A line of the outline stands outside of it');
  return shared;
}
