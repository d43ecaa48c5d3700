import type { Ref } from 'react';
import type { Duty } from '#/domain/tables/duties.ts';
import type { Role } from '#/domain/tables/responsibilities.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './matrix.module.css';
import { RoleMark } from './RoleMark.tsx';

/** What a cell of the matrix is about, and the button in it, beside which its roles are chosen. */
export interface ChosenCell {
  duty: Duty;
  unit: Unit;
  button: HTMLElement;
}

interface RoleCellProps {
  duty: Duty;
  unit: Unit;
  roles: readonly Role[];
  isOpen: boolean;
  /** Undefined while the plan can only be looked at. */
  onChoose: ((cell: ChosenCell) => void) | undefined;
  tabIndex?: number;
  ref?: Ref<HTMLButtonElement>;
  onFocus?: () => void;
}

/** The roles of a unit in a duty, and the button that changes them. */
export function RoleCell({ duty, unit, roles, isOpen, onChoose, ...button }: RoleCellProps) {
  const { t } = useText();
  const marks =
    roles.length > 0 ? (
      roles.map((role) => <RoleMark key={role} role={role} />)
    ) : (
      <span className={css.none} aria-hidden>
        –
      </span>
    );
  if (!onChoose) {
    return (
      <span className={css.roles}>
        {marks}
        {roles.length === 0 && <span className="sr-only">{t('responsibilities.noRole')}</span>}
      </span>
    );
  }
  const said = roles.map((role) => t(`responsibilities.role.${role}`)).join(', ');
  return (
    <button
      {...button}
      type="button"
      className={`${css.roles} ${css.button}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={t('responsibilities.cell', {
        unit: unit.name,
        duty: duty.name,
        roles: said || t('responsibilities.noRole'),
      })}
      onClick={({ currentTarget }) => onChoose({ duty, unit, button: currentTarget })}
    >
      {marks}
    </button>
  );
}
