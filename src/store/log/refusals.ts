/**
 * What a write may be refused for because of what the plan has become: told to whoever came too late, who keeps what was
 * typed. Nothing has been written.
 */

import { foldRow } from '#/domain/log/fold.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { VardeDatabase } from '../database/db.ts';
import { commitsTouching } from '../read/logRecords.ts';

/** A row that is not there, and what is known of how it went. */
export interface Gone {
  ref: RowRef;
  /** What it was last called; undefined where nothing is known of it. */
  name?: string;
  /** Who deleted it, and when (ISO instant); undefined where it never was, or where no single deletion can be named. */
  by?: { author: string; at: string };
}

/** A commit was refused because of what it would make wrong in the plan. */
export class PlanFaultError extends Error {
  override name = 'PlanFaultError';

  constructor(
    readonly faults: readonly Fault[],
    /** What the commit would have pointed at and is not there. */
    readonly gone: readonly Gone[] = [],
  ) {
    super(`The commit would leave the plan with ${faults.map(({ code }) => code).join(', ')}`);
  }
}

/** What was to be changed is gone. */
export class RowGoneError extends Error {
  override name = 'RowGoneError';

  constructor(readonly gone: Gone) {
    super(`There is no row ${gone.ref.id} in ${gone.ref.table}`);
  }
}

/** Somebody has changed the same thing since it was last seen here. */
export class ChangedMeanwhileError extends Error {
  override name = 'ChangedMeanwhileError';

  constructor(
    readonly table: TableName | 'readings',
    /** The fields in question; for a reading none. */
    readonly fields: readonly string[],
    /** The row, or the reading, as it has become; undefined for a reading that is gone. */
    readonly now: Readonly<Record<string, unknown>> | undefined,
  ) {
    super(`Changed meanwhile in ${table}: ${fields.join(', ')}`);
  }
}

/** More would go with a row than whoever deletes it has been told. */
export class MoreGoesAlongError extends Error {
  override name = 'MoreGoesAlongError';

  constructor(readonly count: number) {
    super(`${count} more rows would be deleted than was seen`);
  }
}

/** Something has been written to the plan that was to be removed since whoever removes it saw it. */
export class PlanChangedError extends Error {
  override name = 'PlanChangedError';

  constructor(
    plan: Id,
    /** Who wrote last, and when (ISO instant). */
    readonly last: { author: string; at: string } | undefined,
  ) {
    super(`Plan ${plan} has been written to since`);
  }
}

/** The plan that was to be written to is not in this browser any more. */
export class PlanGoneError extends Error {
  override name = 'PlanGoneError';

  constructor(plan: Id) {
    super(`There is no plan ${plan}`);
  }
}

/**
 * What is known of a row that is not there. Call within a transaction over everything. Throws a {@link PlanGoneError} where it is
 * the whole plan that is not there.
 */
export async function whatBecameOf(db: VardeDatabase, plan: Id, ref: RowRef): Promise<Gone> {
  if (!(await db.heads.get(plan))) throw new PlanGoneError(plan);
  const isRow = ({ table, row }: { table: string; row: Id }) => table === ref.table && row === ref.id;
  const commits = await commitsTouching(db, plan, [{ table: ref.table, row: ref.id }]);
  const { name, title = name } =
    foldRow(commits.flatMap(({ changes }) => changes.filter(isRow)))?.fields ?? {};
  const deletion = commits.findLast(({ changes }) =>
    changes.some((change) => isRow(change) && change.deleted === true),
  );
  return {
    ref,
    ...(typeof title === 'string' && { name: title }),
    ...(deletion && { by: { author: deletion.author, at: deletion.at } }),
  };
}
