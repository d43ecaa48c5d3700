/** What the outline remembers while one works in it: what is open, what is looked for, what is being changed. */
import { useDeferredValue, useMemo, useState } from 'react';
import { flatten, type OutlineItem } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { isOpen, useExpansion, withRows } from './expansion.ts';
import { type Adding, type Found, findIn, keyOf, keysAbove, type Line, linesOf } from './lines.ts';
import type { Busy } from './outlineContext.ts';
import { type LeftOpen, leftOpen } from './outlineDrafts.ts';

export interface OutlineState {
  lines: readonly Line[];
  search: string;
  setSearch: (search: string) => void;
  found: Found | undefined;
  adding: Adding | undefined;
  setAdding: (adding: Adding | undefined) => void;
  busy: Busy | undefined;
  setBusy: (busy: Busy | undefined) => void;
  toggle: (key: string, open: boolean) => void;
  toggleAll: (open: boolean) => void;
  /** Opens all that a row stands under, and the row itself when something was put into it. */
  reveal: (item: OutlineItem, itself: boolean) => void;
}

export function useOutlineState(plan: Id, items: readonly OutlineItem[], canEdit: boolean): OutlineState {
  const [left] = useState((): LeftOpen => (canEdit ? leftOpen(plan, items) : { above: [] }));
  const [expansion, setExpansion] = useExpansion(plan, items, left.above);
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(left.adding);
  const [busy, setBusy] = useState<Busy | undefined>(left.busy);
  // Rows opened or closed against what a search shows; forgotten with the next search.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(search);
  const found = useMemo(() => findIn(items, wanted), [items, wanted]);

  const lines = useMemo(
    () =>
      linesOf(items, {
        isOpen: found ? (key) => found.above.has(key) !== toggled.has(key) : (key) => isOpen(expansion, key),
        found,
        adding,
        canEdit,
      }),
    [items, expansion, found, toggled, adding, canEdit],
  );

  return {
    lines,
    search,
    setSearch: (next) => {
      setSearch(next);
      setToggled(new Set());
    },
    found,
    adding,
    setAdding: (next) => {
      setAdding(next);
      setBusy(undefined);
    },
    busy,
    setBusy,
    toggle: (key, open) => {
      if (!found) setExpansion((before) => withRows(before, [key], open));
      else setToggled(new Set(found.above.has(key) === open ? without(toggled, key) : [...toggled, key]));
    },
    toggleAll: (open) => {
      if (!found) setExpansion(() => ({ isOpen: open, except: new Set() }));
      else setToggled(new Set(open ? closedIn(items, found) : found.above));
    },
    reveal: (item, itself) =>
      setExpansion((before) =>
        withRows(before, [...(itself ? [keyOf(item)] : []), ...keysAbove(item)], true),
      ),
  };
}

function without(keys: ReadonlySet<string>, key: string): string[] {
  return [...keys].filter((each) => each !== key);
}

/** The rows that a search shows closed: hits that no other hit stands under. */
function closedIn(items: readonly OutlineItem[], { shown, above }: Found): string[] {
  return flatten(items)
    .map(keyOf)
    .filter((key) => shown.has(key) && !above.has(key));
}
