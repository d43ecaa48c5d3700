/** Makes the index of a plan when it is first needed, a little at a time so that the page stays quick meanwhile. */
import { useEffect, useState } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import type { TargetName } from '#/parts/links/linkGroups.ts';
import { FindIndex } from '../matching/findIndex.ts';
import { planEntries } from './entries.ts';
import type { RowEntry } from './entry.ts';

export interface PlanIndex {
  index: FindIndex<RowEntry>;
  byKey: ReadonlyMap<string, RowEntry>;
}

/** How long (ms) it works before it lets the page do what it has to. */
const SLICE = 12;

interface Kept {
  language: Language;
  made: PlanIndex;
}

/** Rows never change: a changed plan has other rows. */
const kept = new WeakMap<PlanRows, Kept>();

/**
 * The index of a plan's rows in the interface's language; undefined until it is first made. After a change the one before
 * is given until the new one is there.
 */
export function useFindIndex(rows: PlanRows | undefined): PlanIndex | undefined {
  const { t, f, language } = useText();
  const [made, setMade] = useState<PlanIndex>();
  useEffect(() => {
    if (!rows) return;
    const known = kept.get(rows);
    if (known?.language === language) {
      setMade(known.made);
      return;
    }
    const work = new AbortController();
    makeIndex(rows, { t, f, language }, work.signal).then(
      (index) => {
        if (!index) return;
        kept.set(rows, { language, made: index });
        setMade(index);
      },
      (error: unknown) => console.error(error),
    );
    return () => work.abort();
  }, [rows, t, f, language]);
  return made;
}

async function makeIndex(rows: PlanRows, text: Text, signal: AbortSignal): Promise<PlanIndex | undefined> {
  const targetName = await loadTargetNames(text.language);
  const index = new FindIndex<RowEntry>();
  const byKey = new Map<string, RowEntry>();
  let until = performance.now() + SLICE;
  for (const entry of planEntries(rows, text, targetName)) {
    index.add(entry);
    byKey.set(entry.key, entry);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    until = performance.now() + SLICE;
  }
  return signal.aborted ? undefined : { index, byKey };
}

/** The names of the UN's targets; without them, as when the network is gone on a first visit, the goals' own names stand. */
async function loadTargetNames(language: Language): Promise<TargetName> {
  try {
    const { sdgTarget } = await import('#/reference/sdgTargets.ts');
    return (code) => sdgTarget(code)?.name[language];
  } catch (error) {
    console.error(error);
    return () => undefined;
  }
}
