/** The history's filters as they stand in the address, and which commits pass them. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Edit, isAbout } from '#/domain/history/edit.ts';
import type { Entry } from '#/domain/history/history.ts';
import { type Clock, isOfReadings } from '#/domain/log/log.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { beginningOf } from '#/domain/values/text.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';
import type { Text } from '#/i18n/i18n.ts';
import { labelOf } from '#/i18n/telling/changeLabels.ts';
import { kindsOf } from '#/parts/history/changeKind.ts';
import {
  type HistorySearch,
  MAX_WORDS,
  rowOf,
  validateHistorySearch,
} from '#/parts/history/historySearch.ts';
import { liesUnder, type Shown } from '#/parts/history/shown.ts';
import { dayOf } from '#/parts/history/times.ts';

export type HistoryFilter = Omit<HistorySearch, 'commit'>;

/** What the address asks for, and a function that puts other filters there in their place. */
export function useHistorySearch(): {
  filter: HistoryFilter;
  /** The change to go to. */
  commit: Clock | undefined;
  setFilter: (filter: HistoryFilter) => void;
} {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { filter, commit } = useMemo(() => {
    const { commit, ...filter } = validateHistorySearch(search);
    return { filter, commit };
  }, [search]);
  const setFilter = useCallback(
    ({ area, who, kind, from, to, q, row, under }: HistoryFilter) =>
      void navigate({
        to: '.',
        // A filter is a view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({
          ...before,
          area,
          who,
          kind,
          from,
          to,
          q: beginningOf(q ?? '', MAX_WORDS) || undefined,
          row,
          under,
          commit: undefined,
        }),
      }),
    [navigate],
  );
  return { filter, commit, setFilter };
}

/** Whether anything is asked for at all. */
export function isFiltered(filter: HistoryFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The commits that pass all filters with those of their edits that do, the newest first. */
export function filterEntries(entries: readonly Entry[], filter: HistoryFilter, text: Text): Shown[] {
  const { area, who, kind, from, to } = filter;
  const row = filter.row === undefined ? undefined : rowOf(filter.row);
  const isFound = filter.q === undefined ? undefined : finderOf(filter.q);
  const shown: Shown[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (!entry) continue;
    const { commit } = entry;
    if (who !== undefined && commit.author !== who) continue;
    if (from !== undefined || to !== undefined) {
      const day = dayOf(commit.at);
      if ((from !== undefined && day < from) || (to !== undefined && day > to)) continue;
    }
    const edits = entry.edits.filter(
      (edit) =>
        (area === undefined || edit.place.areas.includes(area)) &&
        (!row || isAbout(edit, row) || (filter.under === true && liesUnder(edit, row))),
    );
    if (edits.length === 0 && (area !== undefined || row)) continue;
    const each = { entry, edits };
    if (kind && !kindsOf(each).includes(kind)) continue;
    if (isFound && !isFound(textOf(each, text))) continue;
    shown.push(each);
  }
  return shown;
}

/** Edits of one commit looked into for words at most: an import is found by the words of its first rows. */
const LOOKED_INTO = 2_000;

const said = new WeakMap<Entry, { language: string; text: string }>();

function textOf({ entry }: Shown, text: Text): string {
  const known = said.get(entry);
  const found = known?.language === text.language ? known.text : wordsOf(entry, text);
  if (found !== known?.text) said.set(entry, { language: text.language, text: found });
  return found;
}

/** All that could be looked for in a commit: who, names, the fields that changed, and what was and is in them. */
function wordsOf({ commit, edits }: Entry, { t, f }: Text): string {
  const words = new Set([commit.author]);
  const addValue = (value: unknown): void => {
    if (typeof value === 'string') words.add(isIsoDate(value) ? f.date(value) : value);
    else if (typeof value === 'number') words.add(f.number(value));
    else if (value instanceof Object) for (const inner of Object.values(value)) addValue(inner);
  };
  for (const edit of edits.slice(0, LOOKED_INTO)) {
    words.add(edit.name ?? '');
    addFields(edit, words, t);
    addValue(edit.before);
    addValue(edit.patch);
    if (isOfReadings(edit)) for (const date of Object.keys(edit.patch)) addValue(date);
  }
  return searchable([...words].join('\n'));
}

function addFields(edit: Edit, words: Set<string>, t: Text['t']): void {
  const { table, kind, patch } = edit;
  words.add(once(`tables.${table}.count`, () => t(`tables.${table}.count`, { count: 1 }), t));
  if (table === 'readings' || kind !== 'changed') return;
  for (const field of Object.keys(patch)) {
    const label = labelOf(table, field);
    words.add(once(label, () => t(`history.field.${label}`), t));
  }
}

const words = new WeakMap<Text['t'], Map<string, string>>();

/** Looks a word up once: fifty thousand commits are told with a few dozen of them. */
function once(key: string, find: () => string, t: Text['t']): string {
  const known = words.get(t) ?? new Map<string, string>();
  words.set(t, known);
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
