/** The choice of one responsible unit as a form holds it. */

import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { FieldReader } from '#/parts/form/fieldReader.ts';
import { namedUnit, type UnitContext } from './rows.ts';

/** Chosen instead of a unit's id to name a new one; no id is made of this sign alone. */
export const NEW_UNIT = '+';

export interface UnitChoice {
  /** A unit's id, {@link NEW_UNIT}, or empty for none. */
  unitId: string;
  newUnit: string;
}

export function unitChoiceOf(unit: Id | undefined): UnitChoice {
  return { unitId: unit ?? '', newUnit: '' };
}

/** The chosen unit: its id, and the unit itself where it must be added. Both absent when none is chosen. */
export function readUnit(
  read: FieldReader,
  { unitId, newUnit }: UnitChoice,
  context: UnitContext,
): { id?: Id; added?: Unit } {
  if (unitId === '') return {};
  if (unitId !== NEW_UNIT) return { id: unitId };
  const name = read.name('newUnit', newUnit);
  return name === '' ? {} : namedUnit(name, context);
}
