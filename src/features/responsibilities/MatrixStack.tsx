import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Duty } from '#/domain/tables/duties.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './matrix.module.css';
import { rolesIn } from './matrix.ts';
import type { MatrixFormProps } from './matrixForm.ts';
import { RoleCell } from './RoleCell.tsx';

/** Each duty with the units under it, for screens too narrow for a table. */
export function MatrixStack({ duties, ...matrix }: MatrixFormProps) {
  return (
    <ul className={css.stack}>
      {duties.map((duty) => (
        <li key={duty.id} className={css.card}>
          <h3 className={css.name}>{duty.name}</h3>
          <DutyUnits duty={duty} {...matrix} />
        </li>
      ))}
    </ul>
  );
}

interface DutyUnitsProps extends Omit<MatrixFormProps, 'duties'> {
  duty: Duty;
}

/** The units that have a role in the duty; the others behind a line that says how many they are. */
function DutyUnits({ duty, units, roles, open, onChoose }: DutyUnitsProps) {
  const { t } = useText();
  const hasRole = (unit: Unit) => rolesIn(roles, duty.id, unit.id).length > 0;
  // As it was when the page opened: a unit must not move away under the hand that gives it its first role.
  const [first] = useState(() => new Set(units.filter(hasRole).map(({ id }) => id)));
  const list = (some: readonly Unit[]) => (
    <dl className={css.units}>
      {some.map((unit) => (
        <div key={unit.id}>
          <dt className={css.name}>{unit.name}</dt>
          <dd>
            <RoleCell
              duty={duty}
              unit={unit}
              roles={rolesIn(roles, duty.id, unit.id)}
              isOpen={open?.duty.id === duty.id && open.unit.id === unit.id}
              onChoose={onChoose}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
  const others = units.filter(({ id }) => !first.has(id));
  return (
    <>
      {first.size > 0 && list(units.filter(({ id }) => first.has(id)))}
      {others.length > 0 && (
        <details className={css.others}>
          <summary>
            <ChevronRightIcon className={css.chevron} aria-hidden />
            {t(first.size > 0 ? 'responsibilities.otherUnits' : 'responsibilities.allUnits', {
              count: others.length,
            })}
          </summary>
          {list(others)}
        </details>
      )}
    </>
  );
}
