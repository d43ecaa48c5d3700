/** A commit of the history in words: one sentence that says it all where that is possible, otherwise a head and its lines. */
import { type Edit, type EditKind, fieldsOf, readingCount } from '#/domain/history/edit.ts';
import type { Entry } from '#/domain/history/history.ts';
import { isOfReadings, type RepairReport } from '#/domain/log/log.ts';
import { OUTLINE_TABLES } from '#/domain/model/outline.ts';
import { LISTS, type ListName, type TableName } from '#/domain/tables/names.ts';
import { rowPiece, type Telling } from './changeFields.ts';
import { sayEachReading } from './changeReadings.ts';
import { sayDetails, sayEdit, underOf } from './changes.ts';
import { sayRepairs } from './repairs.ts';
import { capitalised, type Filling, fill, type Piece, PLACES, type Said, type Sentence } from './sentence.ts';

export interface EntryWords {
  /** Who did what. */
  head: Sentence;
  /** What it was more precisely; empty where the head says it. */
  lines: Sentence[];
  /** Whether there is more to see than head and lines. */
  hasMore: boolean;
}

/** Edits above which a commit is summed up, and lines above which the rest waits until it is opened. */
const MANY = 6;

/** A commit in words. `edits` are those of its edits that are to be told of, by default all. */
export function describeEntry(
  { commit, edits: all }: Entry,
  telling: Telling,
  whenOf: (commit: string) => string,
  edits: readonly Edit[] = all,
): EntryWords {
  const { t, language } = telling.text;
  const told = edits.filter(isSomething);
  const { did, lines, isTold } = tell(commit, told, telling, whenOf);
  const isVardes = commit.intent === 'repair' || commit.intent === 'settle';
  const nobody = isVardes ? t('common.appName') : t('history.someone');
  const who: Piece = { kind: 'who', text: commit.author === '' ? nobody : commit.author };
  return {
    head: [who, { kind: 'text', text: ' ' }, ...did],
    lines: lines.slice(0, MANY).map((line) => capitalised(line, language)),
    hasMore: !isTold || lines.length > MANY || told.some((edit) => edit.kind === 'added' && hasDetails(edit)),
  };
}

/** Everything a commit did, edit by edit, each with what more there is to say of it. */
export function everyChange(
  entry: Entry,
  telling: Telling,
  edits: readonly Edit[] = entry.edits,
): { key: string; line: Sentence; details: () => Sentence[] }[] {
  const { language } = telling.text;
  if (entry.commit.repairs) {
    return sayRepairsIn(entry.commit.repairs, telling).map((line, i) => ({
      key: `${i}`,
      line: capitalised(line, language),
      details: () => [],
    }));
  }
  return edits.filter(isSomething).flatMap((edit, at) => {
    const lines = sayEdit(edit, telling);
    // Readings that were counted in one sentence are told one by one.
    const isCounted = lines.length === 1 && readingCount(edit) > 1;
    return lines.map((line, i) => ({
      key: `${at}.${i}`,
      line: capitalised(line, language),
      details: () =>
        (isCounted ? sayEachReading(edit, telling, {}) : sayDetails(edit, telling)).map((detail) =>
          capitalised(detail, language),
        ),
    }));
  });
}

/** What a list of rows comes to: `3 sub-goals, 12 indicators and 600 readings`, in the plan's own order. */
export function countRows(
  refs: Iterable<{ table: TableName | 'readings'; count?: number }>,
  { text }: Pick<Telling, 'text'>,
): string {
  const { t, f } = text;
  const counts = new Map<TableName | 'readings', number>();
  for (const { table, count = 1 } of refs) counts.set(table, (counts.get(table) ?? 0) + count);
  const known = [...ORDER, 'plans' as const].filter((table) => counts.has(table));
  return f.list(known.map((table) => t(`tables.${table}.count`, { count: counts.get(table) ?? 0 })));
}

/** As people would count what a plan has: its goals first. */
const ORDER: readonly (ListName | 'readings')[] = [
  ...new Set([
    'planPeriods' as const,
    ...LISTS.filter((table) => OUTLINE_TABLES.some((each) => each === table)),
    'readings' as const,
    'partners' as const,
    ...LISTS,
  ]),
];

interface Told {
  did: Sentence;
  lines: Sentence[];
  /** Whether head and lines say everything. */
  isTold: boolean;
}

function tell(
  commit: Entry['commit'],
  edits: readonly Edit[],
  telling: Telling,
  whenOf: (id: string) => string,
): Told {
  const { t } = telling.text;
  const whole = (key: string): Told => ({ did: [{ kind: 'text', text: key }], lines: [], isTold: false });
  const what = () => countEdits(edits, telling);
  switch (commit.intent) {
    case 'create-plan':
    case 'open-file': {
      const did = commit.intent === 'create-plan' ? 'created' : 'opened';
      const rows = edits.filter(({ table }) => table !== 'plans');
      if (rows.length === 0) return whole(t(`history.did.${did}`));
      return {
        ...whole(''),
        did: fill(t(`history.did.${did}With`, PLACES), { what: countEdits(rows, telling) }),
      };
    }
    case 'add-practice':
    case 'remove-practice': {
      const did = commit.intent === 'add-practice' ? 'practiceAdded' : 'practiceRemoved';
      return { ...whole(''), did: fill(t(`history.did.${did}`, PLACES), { what: what() }) };
    }
    case 'roll-over': {
      const period = edits.find(({ table, kind }) => table === 'planPeriods' && kind === 'added');
      if (!period) break;
      const row = rowPiece(period.about, telling);
      const rest = edits.filter((edit) => edit !== period);
      return {
        ...whole(''),
        did: fill(t('history.did.rolledOver', PLACES), { row, what: sumUp(rest, telling) }),
      };
    }
    case 'merge': {
      const count = commit.joined?.length ?? 0;
      const joined = t('history.count.changes', { count });
      const did =
        count === 0 ? t('history.did.tookValues') : fill(t('history.did.merged', PLACES), { what: joined });
      const lines = edits.length <= MANY ? edits.flatMap((edit) => sayEdit(edit, telling)) : [];
      return { did: asSentence(did), lines, isTold: edits.length <= MANY };
    }
    case 'settle': {
      const isTold = edits.length <= MANY;
      const lines = isTold ? edits.flatMap((edit) => sayEdit(edit, telling)) : [];
      return { did: asSentence(t('history.did.settled')), lines, isTold };
    }
    case 'repair': {
      const { repairs } = commit;
      const did = t('history.did.repaired', { count: repairs?.places ?? 0 });
      return { did: asSentence(did), lines: repairs ? sayRepairsIn(repairs, telling) : [], isTold: true };
    }
    case 'undo':
    case 'redo': {
      const when: Filling =
        commit.of === undefined ? undefined : { kind: 'commit', text: whenOf(commit.of), id: commit.of };
      const did = fill(t(commit.intent === 'undo' ? 'history.did.undone' : 'history.did.redone', PLACES), {
        when,
      });
      if (edits.length > MANY) return { did, lines: [sumUp(edits, telling)], isTold: false };
      return { did, lines: edits.flatMap((edit) => sayEdit(edit, telling)), isTold: true };
    }
    case 'delete-row':
    case 'restore': {
      const told = tellAlong(commit.intent, edits, telling);
      if (told) return told;
      break;
    }
    case 'copy-row': {
      const first = edits.find(({ kind }) => kind === 'added');
      if (!first) break;
      const row = rowPiece(first.about, telling);
      const did = fill(t('history.did.copied', PLACES), { row, under: underOf(first, telling) });
      return { did, lines: [], isTold: edits.length === 1 };
    }
  }
  return tellEdits(edits, telling);
}

function sayRepairsIn(repairs: RepairReport, telling: Telling): Sentence[] {
  return sayRepairs(repairs, (table, id) => rowPiece({ table, id }, telling), telling.text);
}

/** A deletion or its opposite: the row that it was about, and how much went along. */
function tellAlong(
  intent: 'delete-row' | 'restore',
  edits: readonly Edit[],
  telling: Telling,
): Told | undefined {
  const { t } = telling.text;
  const kind: EditKind = intent === 'delete-row' ? 'deleted' : 'restored';
  const [first, ...along] = edits.filter((edit) => edit.kind === kind);
  if (!first || first.table === 'links' || first.table === 'comments' || first.table === 'responsibilities') {
    return undefined;
  }
  const row = rowPiece(first.about, telling, first.name);
  if (along.length === 0)
    return { did: fill(t(`history.did.${kind}`, PLACES), { row }), lines: [], isTold: edits.length === 1 };
  const what = countRows(along, telling);
  return { did: fill(t(`history.did.${kind}Along`, PLACES), { row, what }), lines: [], isTold: false };
}

function tellEdits(edits: readonly Edit[], telling: Telling): Told {
  const { t } = telling.text;
  if (edits.length === 0)
    return { did: [{ kind: 'text', text: t('history.did.nothing') }], lines: [], isTold: true };
  if (edits.length > MANY) return { did: sumUp(edits, telling), lines: [], isTold: false };
  const sentences = edits.flatMap((edit) => sayEdit(edit, telling));
  const [only, ...more] = sentences;
  if (only && more.length === 0) return { did: only, lines: [], isTold: true };
  const [first] = edits;
  const isOne = edits.every(({ about }) => about.id === first?.about.id && about.table === first.about.table);
  if (!first || !isOne) return { did: sumUp(edits, telling), lines: sentences, isTold: true };
  // One row, of which several things are said: named once.
  const main = edits.find((edit) => edit.kind !== 'changed' && edit.table === edit.about.table);
  const rest = edits.filter((edit) => edit !== main);
  const lines = rest.flatMap((edit) => sayEdit(edit, telling, false));
  if (main) return { did: sayEdit(main, telling)[0] ?? [], lines, isTold: true };
  const row = rowPiece(first.about, telling, first.name);
  const areLinks = edits.every(({ table }) => table === 'links');
  const did: Said = areLinks ? { for: fill(t('history.at.for', PLACES), { row }) } : { row };
  return {
    did: fill(t(areLinks ? 'history.did.changedLinks' : 'history.did.changedRow', PLACES), did),
    lines,
    isTold: true,
  };
}

/** Edits summed up by what was done: `added 126 indicators and 600 readings, changed 3 actions`. */
function sumUp(edits: readonly Edit[], telling: Telling): Sentence {
  const { t, f } = telling.text;
  const parts = (['added', 'restored', 'deleted', 'changed'] as const).flatMap((kind) => {
    const own = edits.filter((edit) => edit.kind === kind);
    const what = countEdits(own, telling);
    return own.length > 0 ? [t(`history.did.${kind}Many`, { what })] : [];
  });
  return [{ kind: 'text', text: f.list(parts) }];
}

function countEdits(edits: readonly Edit[], telling: Telling): string {
  return countRows(
    edits.map((edit) => ({
      table: edit.table,
      ...(isOfReadings(edit) && { count: readingCount(edit) }),
    })),
    telling,
  );
}

/** Whether anything came of an edit. */
function isSomething(edit: Edit): boolean {
  if (isOfReadings(edit) ? edit.many !== undefined : edit.kind !== 'changed') return true;
  return fieldsOf(edit).length > 0;
}

/** Whether a new row has more to tell than its name and place. */
function hasDetails(edit: Edit): boolean {
  if (isOfReadings(edit) || edit.table === 'comments' || edit.table === 'links') return false;
  return Object.keys(edit.patch).length > 3;
}

function asSentence(text: string | Sentence): Sentence {
  return typeof text === 'string' ? [{ kind: 'text', text }] : text;
}
