/** Which rows of the outline are open. Kept per plan for as long as the app is open, not longer: it is no part of the plan. */
import { useState } from 'react';
import type { OutlineItem } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { keyOf } from './lines.ts';

/** All rows are open or closed, but for some. Rows that come later are as most are. */
export interface Expansion {
  isOpen: boolean;
  except: ReadonlySet<string>;
}

/** With more rows than this a plan opens folded: one looks for a place in it, and does not read it from end to end. */
const OPEN_UP_TO = 250;

const remembered = new Map<Id, Expansion>();

export function isOpen({ isOpen: most, except }: Expansion, key: string): boolean {
  return most !== except.has(key);
}

/** How a plan's outline opens the first time: all of it, or its goal areas, or nothing where even that would be long. */
function firstExpansion(items: readonly OutlineItem[]): Expansion {
  const subGoals = items.reduce((sum, area) => sum + area.children.length, 0);
  const leaves = items.reduce(
    (sum, area) => sum + area.children.reduce((own, subGoal) => own + subGoal.children.length, 0),
    0,
  );
  if (items.length + subGoals + leaves <= OPEN_UP_TO) return { isOpen: true, except: new Set() };
  return { isOpen: false, except: new Set(subGoals <= OPEN_UP_TO ? items.map(keyOf) : []) };
}

/** The same with some rows opened or closed. */
export function withRows(
  { isOpen: most, except }: Expansion,
  keys: readonly string[],
  open: boolean,
): Expansion {
  const next = new Set(except);
  for (const key of keys) {
    if (open === most) next.delete(key);
    else next.add(key);
  }
  return { isOpen: most, except: next };
}

/**
 * @param items The outline when the page is first drawn.
 * @param opened Keys of rows that are to be open then in any case.
 */
export function useExpansion(
  plan: Id,
  items: readonly OutlineItem[],
  opened: readonly string[],
): [Expansion, (change: (before: Expansion) => Expansion) => void] {
  const [expansion, setExpansion] = useState(() =>
    withRows(remembered.get(plan) ?? firstExpansion(items), opened, true),
  );
  const set = (change: (before: Expansion) => Expansion) =>
    setExpansion((before) => {
      const next = change(before);
      remembered.set(plan, next);
      return next;
    });
  return [expansion, set];
}
