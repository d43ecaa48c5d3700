/**
 * The database: a log of commits and what they fold to. A plan is put in by `planRecords.ts`; from then on everything that is
 * written to it goes through `commit.ts` or `receive.ts`, in one transaction over all tables, so a reader never sees a commit
 * half done.
 */
import Dexie, { type Table } from 'dexie';
import { type Arrival, arrivalsByMerges } from '#/domain/log/arrivals.ts';
import { clockTime } from '#/domain/log/clock.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Clock, Commit, CommitHeadline } from '#/domain/log/log.ts';
import type { SeriesSummary } from '#/domain/readings/series.ts';
import type { Row } from '#/domain/tables/describe.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { watchDatabase } from './databaseState.ts';
import { endedWhenLeft } from './leaving.ts';
import { mendStoredText } from './mendStored.ts';
import { headlineOf, type PackedSeries, type StoredChange } from './seriesCodec.ts';

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

/** What lists need of a commit; its changes, which may be many megabytes, lie in a record of their own. */
export interface CommitRecord extends CommitHeadline {
  plan: Id;
  /** `plan|table|row` of every row it changed, for a row's own history. */
  touched: string[];
}

/** The changes of the commit with the same key. */
export interface ChangesRecord {
  plan: Id;
  id: string;
  changes: StoredChange[];
}

/** Where a plan's log stands. */
export interface HeadRecord {
  plan: Id;
  head: string;
  /** The greatest stamp in the log; the next comes after it. Not always the last commit's. */
  clock: Clock;
  commits: number;
  /** `commits` when the user last took a backup file. */
  backedUp: number;
  /** The commits that no other one names (`domain/log/heads.ts`): what the next one names. */
  heads: Clock[];
  /** The greatest stamp beneath a settlement that nothing stands on yet, where there is one; it is the last commit. */
  beneath?: Clock;
  /**
   * Whether more may have been known here at some moment than a single commit stands on: what had come in was not merged at
   * once. What was known then may have a settlement that is there no more.
   */
  isBraided?: true;
}

/** A commit that came from another device and waits for one that it stands on, or for one that stands on it. */
export interface WaitingRecord extends Omit<Commit, 'changes'> {
  plan: Id;
  changes: StoredChange[];
}

/** The overview that was worked out last for a plan, and what it was made from; see `overview.ts`. */
export interface OverviewRecord {
  plan: Id;
  head: string;
  commits: number;
  rules: string;
  lens: string;
  overview: Overview;
}

/** Commits that came from another copy at the same moment; see `domain/log/arrivals.ts`. */
export interface ArrivalRecord extends Arrival {
  plan: Id;
}

/** The device's name in clocks, and the names it had before. */
export interface MetaRecord {
  key: 'device';
  device: string;
  former?: string[];
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
  // Changes have records of their own, so that a list of commits need not read them. And there is the kept overview,
  // which follows from the rest.
  {
    stores: { changes: '[plan+id]', overviews: 'plan' },
    upgrade: async (tx) => {
      const commits = tx.table<CommitRecord & { changes?: StoredChange[] }>('commits');
      const changes = tx.table<ChangesRecord>('changes');
      // One at a time: a log may be larger than the memory.
      for (const key of await commits.toCollection().primaryKeys()) {
        const record = await commits.get(key);
        if (!record?.changes) continue;
        const { changes: own, ...rest } = record;
        await changes.add({ plan: rest.plan, id: rest.id, changes: own });
        await commits.put({ ...rest, first: headlineOf(own) });
      }
    },
  },
  // Ids are what an address can carry, and text is what can be seen.
  { stores: {}, upgrade: mendStoredText },
  // Each plan counts on from its own last stamp; before, all counted on from the greatest that any of them had.
  {
    stores: {},
    upgrade: async (tx) => {
      const meta = tx.table<MetaRecord & { clock?: Clock }>('meta');
      const changes = tx.table<ChangesRecord>('changes');
      const { clock: shared, ...device } = (await meta.get('device')) ?? {};
      // Where the shared one lies behind us it will do for all of them, and no log need be read.
      const isPast = shared !== undefined && clockTime(shared) <= Date.now();
      for (const head of await tx.table<Omit<HeadRecord, 'clock'>>('heads').toArray()) {
        let clock = isPast && shared > head.head ? shared : head.head;
        if (!isPast) {
          await changes
            .where('[plan+id]')
            .between(...ofPlan(head.plan))
            .each(({ changes: own }) => {
              for (const { id } of own) if (id > clock) clock = id;
            });
        }
        await tx.table<HeadRecord>('heads').put({ ...head, clock });
      }
      if ('key' in device) await meta.put(device);
    },
  },
  // Each plan knows on what its next commit stands, and when what came from others came; before, merges told the latter.
  {
    stores: { arrivals: '[plan+at]', waiting: '[plan+id]' },
    upgrade: async (tx) => {
      for (const head of await tx.table<Omit<HeadRecord, 'heads'>>('heads').toArray()) {
        const { plan } = head;
        const log: Pick<CommitRecord, 'id' | 'at' | 'joined'>[] = [];
        await tx
          .table<CommitRecord>('commits')
          .where('[plan+id]')
          .between(...ofPlan(plan))
          .each(({ id, at, joined }) => log.push({ id, at, ...(joined && { joined }) }));
        await tx.table<HeadRecord>('heads').put({ ...head, heads: headsOf(log) });
        const arrivals = arrivalsByMerges(log).map((arrival): ArrivalRecord => ({ plan, ...arrival }));
        await tx.table<ArrivalRecord>('arrivals').bulkAdd(arrivals);
      }
    },
  },
];

export class VardeDatabase extends Dexie {
  declare rows: Table<RowRecord, [Id, string, Id]>;
  declare series: Table<SeriesRecord, [Id, Id]>;
  declare commits: Table<CommitRecord, [Id, string]>;
  declare changes: Table<ChangesRecord, [Id, string]>;
  declare heads: Table<HeadRecord, Id>;
  declare overviews: Table<OverviewRecord, Id>;
  declare meta: Table<MetaRecord, string>;
  declare arrivals: Table<ArrivalRecord, [Id, string]>;
  declare waiting: Table<WaitingRecord, [Id, string]>;

  constructor(name = 'varde', versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    super(name, { cache: 'disabled' });
    this.use(endedWhenLeft);
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
    return this.transaction('rw', this.tables, work);
  }
}

/** Key range of all records of a plan in a store keyed by `[plan+…]`. */
export function ofPlan(plan: Id): [[Id, typeof Dexie.minKey], [Id, typeof Dexie.maxKey]] {
  return [
    [plan, Dexie.minKey],
    [plan, Dexie.maxKey],
  ];
}

/** Key range of the rows of one of a plan's tables. */
export function ofTable(
  plan: Id,
  table: TableName,
): [[Id, TableName, typeof Dexie.minKey], [Id, TableName, typeof Dexie.maxKey]] {
  return [
    [plan, table, Dexie.minKey],
    [plan, table, Dexie.maxKey],
  ];
}

let opened: VardeDatabase | undefined;

/** The app's database. Opening starts when it is first asked for; `databaseState.ts` tells how it goes. */
export function database(): VardeDatabase {
  if (!opened) {
    opened = new VardeDatabase();
    watchDatabase(opened);
  }
  return opened;
}
