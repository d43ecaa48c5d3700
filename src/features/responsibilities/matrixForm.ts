import type { Duty } from '#/domain/tables/duties.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Roles } from './matrix.ts';
import type { ChosenCell } from './RoleCell.tsx';

/** What both forms of the matrix, grid and list, are given. */
export interface MatrixFormProps {
  duties: readonly Duty[];
  units: readonly Unit[];
  roles: Roles;
  /** The cell whose roles are being chosen. */
  open: ChosenCell | undefined;
  /** Undefined while the plan can only be looked at. */
  onChoose: ((cell: ChosenCell) => void) | undefined;
}
