/** Writing who answers for what: the duties of a plan and the roles that its units have in them. */
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { Duty } from '#/domain/tables/duties.ts';
import { type Responsibility, ROLES, type Role } from '#/domain/tables/responsibilities.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { rowsNow } from './rows.ts';
import { newRowId, write } from './write.ts';

/**
 * Makes `roles` the roles that a unit has in a duty. Undefined when it has just these already. What is there is read in
 * the same transaction, so that two ticks in quick succession do not give one role twice; a role that stands twice, as
 * two people's offline work may leave it, is taken away whole.
 */
export function setRoles(plan: Id, duty: Id, unit: Id, roles: readonly Role[]): Promise<Commit | undefined> {
  return database().atomically(async () => {
    const marks = (await rowsNow(plan, 'responsibilities')).filter(
      (row) => row.duty === duty && row.unit === unit,
    );
    const held = new Set(marks.map(({ role }) => role));
    const changes: DraftChange[] = [
      ...ROLES.filter((role) => roles.includes(role) && !held.has(role)).map(
        (role): DraftChange => ({
          table: 'responsibilities',
          row: newRowId(),
          patch: { duty, unit, role } satisfies Omit<Responsibility, 'id'>,
        }),
      ),
      ...marks
        .filter(({ role }) => !roles.includes(role))
        .map(({ id }): DraftChange => ({ table: 'responsibilities', row: id, deleted: true })),
    ];
    return changes.length > 0 ? write(plan, 'edit-roles', changes) : undefined;
  });
}

/** Adds duties, in the order given, but for those whose name the plan has already. Undefined when it has them all. */
export function addDuties(plan: Id, duties: readonly Duty[]): Promise<Commit | undefined> {
  // Looked up in the same transaction, so that asking twice at once adds them once.
  return database().atomically(async () => {
    const known = new Set((await rowsNow(plan, 'duties')).map(({ name }) => name));
    const missing = duties.filter(({ name }) => !known.has(name));
    if (missing.length === 0) return undefined;
    return write(
      plan,
      'add-row',
      missing.map(({ id, ...fields }) => ({ table: 'duties', row: id, patch: fields })),
    );
  });
}
