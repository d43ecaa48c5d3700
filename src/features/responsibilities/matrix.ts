/** The responsibility matrix as it is drawn: pure, from the plan's rows. */

import { type Responsibility, ROLES, type Role } from '#/domain/tables/responsibilities.ts';
import type { Id } from '#/domain/values/ids.ts';

/** The roles by duty and unit; ask with {@link rolesIn}. */
export type Roles = ReadonlyMap<string, readonly Role[]>;

/** Every role of every unit in every duty, each once and in the order of {@link ROLES}. */
export function rolesByCell(responsibilities: readonly Responsibility[]): Roles {
  const found = new Map<string, Set<Role>>();
  for (const { duty, unit, role } of responsibilities) {
    const key = cellKey(duty, unit);
    found.set(key, (found.get(key) ?? new Set()).add(role));
  }
  return new Map([...found].map(([key, held]) => [key, ROLES.filter((role) => held.has(role))]));
}

export function rolesIn(roles: Roles, duty: Id, unit: Id): readonly Role[] {
  return roles.get(cellKey(duty, unit)) ?? [];
}

function cellKey(duty: Id, unit: Id): string {
  return `${duty}|${unit}`;
}

/** A place in the grid, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/**
 * Where a key leads from a place in a grid of so many rows and columns, as in the ARIA grid pattern: arrows go one step and
 * stop at the edge, Home and End go along the row, with Ctrl to the corners. Undefined for every other key.
 */
export function placeAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
