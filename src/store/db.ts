/**
 * The database: a log of commits and what they fold to. Every write goes through `commit.ts` or `planIO.ts`, in one
 * transaction over all tables, so a reader never sees a commit half done.
 */
import Dexie, { type Table } from 'dexie';
import type { Intent } from '#/domain/log.ts';
import type { Id, Row, TableName } from '#/domain/model.ts';
import type { SeriesSummary } from '#/domain/series.ts';
import type { PackedSeries, StoredChange } from './pack.ts';

/** A visible row of a plan. An indicator's record also carries its readings' summary. */
export interface RowRecord {
  plan: Id;
  table: TableName;
  id: Id;
  row: Row;
  summary?: SeriesSummary;
}

/** All readings of one indicator. */
export interface SeriesRecord extends PackedSeries {
  plan: Id;
  id: Id;
}

export interface CommitRecord {
  plan: Id;
  id: string;
  intent: Intent;
  author: string;
  at: string;
  of?: string;
  changes: StoredChange[];
  /** `plan|table|row` of every row it changed, for a row's own history. */
  touched: string[];
}

/** Where a plan's log stands. */
export interface HeadRecord {
  plan: Id;
  head: string;
  commits: number;
  /** `commits` when the user last took a backup file. */
  backedUp: number;
}

/** The device's name in clocks and the greatest clock it has made or read. */
export interface MetaRecord {
  key: 'device';
  device: string;
  clock?: string;
}

/** One version of the database's form: its stores and, from the second on, how older data is brought along. */
export interface SchemaVersion {
  stores: Record<string, string>;
  upgrade?: (tx: import('dexie').Transaction) => PromiseLike<unknown>;
}

/** Every version there has been, the first first. Never change one that has been released; add another. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      rows: '[plan+table+id]',
      series: '[plan+id]',
      commits: '[plan+id], *touched',
      heads: 'plan',
      meta: 'key',
    },
  },
];

export class VardeDatabase extends Dexie {
  declare rows: Table<RowRecord, [Id, string, Id]>;
  declare series: Table<SeriesRecord, [Id, Id]>;
  declare commits: Table<CommitRecord, [Id, string]>;
  declare heads: Table<HeadRecord, Id>;
  declare meta: Table<MetaRecord, string>;

  constructor(name = 'varde', versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    super(name, { cache: 'disabled' });
    versions.forEach(({ stores, upgrade }, i) => {
      const version = this.version(i + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    });
    // Dexie opens a database of a later version as it finds it; writing an older form into that would spoil it. Dexie
    // counts versions in tenths.
    this.on(
      'ready',
      () => {
        const found = Math.floor(this.backendDB().version / 10);
        if (found > versions.length) throw new Dexie.VersionError(`${name} is of version ${found}`);
      },
      true,
    );
  }

  /** Runs `work` in one read-write transaction over everything; any error undoes all of it. */
  atomically<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction('rw', [this.rows, this.series, this.commits, this.heads, this.meta], work);
  }
}

/** Key range of all records of a plan in a store keyed by `[plan+…]`. */
export function ofPlan(plan: Id): [[Id, typeof Dexie.minKey], [Id, typeof Dexie.maxKey]] {
  return [
    [plan, Dexie.minKey],
    [plan, Dexie.maxKey],
  ];
}

let opened: VardeDatabase | undefined;

/** The app's database. Opening starts with the first query (or {@link VardeDatabase.open}). */
export function database(): VardeDatabase {
  opened ??= new VardeDatabase();
  return opened;
}
