/** Responsibilities: the marks of the responsibility matrix. */
import type { Id } from '../values/ids.ts';
import { choice, id, on, type Row, table } from './describe.ts';

export const ROLES = ['decides', 'responsible', 'contributes', 'informed'] as const;
export type Role = (typeof ROLES)[number];

/** A mark in the responsibility matrix: what a unit is to a duty. A unit may have several roles in one duty. */
export interface Responsibility extends Row {
  duty: Id;
  unit: Id;
  role: Role;
}

export const responsibilities = table<Responsibility>()({
  one: 'responsibility',
  fields: { id, duty: on('duties'), unit: on('units'), role: choice(ROLES) },
  isTie: true,
});
