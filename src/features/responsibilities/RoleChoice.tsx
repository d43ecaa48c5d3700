/** The small choice of roles beside a cell of the matrix. Every tick is saved at once, with undo in the message. */
import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Responsibility, ROLES, type Role } from '#/domain/tables/responsibilities.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { setRoles } from '#/store/intents/responsibilities.ts';
import { useChosen } from '#/ui/page/useChosen.ts';
import { rolesByCell, rolesIn } from './matrix.ts';
import type { ChosenCell } from './RoleCell.tsx';
import css from './RoleChoice.module.css';
import { RoleMark } from './RoleMark.tsx';

interface RoleChoiceProps {
  planId: Id;
  cell: ChosenCell;
  responsibilities: readonly Responsibility[];
  onClosed: () => void;
}

export function RoleChoice({ planId, cell, responsibilities, onClosed }: RoleChoiceProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const box = useRef<HTMLDivElement>(null);
  const { duty, unit, button } = cell;
  const [chosen, show] = useChosen<readonly Responsibility[], readonly Role[]>(responsibilities);
  const roles = chosen ?? rolesIn(rolesByCell(responsibilities), duty.id, unit.id);

  useEffect(() => {
    const popover = box.current;
    popover?.showPopover();
    popover?.querySelector('input')?.focus();
  }, []);
  usePlaceBeside(box, button);

  const toggle = (role: Role, isOn: boolean) => {
    const next = ROLES.filter((each) => (each === role ? isOn : roles.includes(each)));
    const said = next.map((each) => t(`responsibilities.role.${each}`)).join(', ');
    const message = t('responsibilities.cell', {
      unit: unit.name,
      duty: duty.name,
      roles: said || t('responsibilities.noRole'),
    });
    const saving = write(() => setRoles(planId, duty.id, unit.id, next), message);
    show(next, saving);
    // The first write of all may ask who is writing, which closes the choice; focus is not to be lost with it.
    void saving.then(() => {
      if (document.activeElement === document.body) button.focus();
    });
  };
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t('responsibilities.choose', { unit: unit.name, duty: duty.name })}
      tabIndex={-1}
      className={css.box}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClosed();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        // Tab leads out of it, not round within it.
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
          currentTarget.hidePopover();
        }
      }}
    >
      <Fieldset className={css.fields}>
        <Fieldset.Legend className={css.legend}>
          <span className={css.unit}>{unit.name}</span>
          <span className={css.duty}>{duty.name}</span>
        </Fieldset.Legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            data-size="sm"
            value={role}
            label={<RoleMark role={role} />}
            description={t(`responsibilities.meaning.${role}`)}
            checked={roles.includes(role)}
            onChange={({ target }) => toggle(role, target.checked)}
          />
        ))}
      </Fieldset>
      <Button
        variant="secondary"
        data-size="sm"
        onClick={() => {
          box.current?.hidePopover();
          button.focus();
        }}
      >
        {t('common.close')}
      </Button>
    </div>
  );
}

/** Space (px) between the cell and the choice, and between the choice and the edge of the window. */
const GAP = 4;
const MARGIN = 8;

/** Puts the choice under the button, or over it where there is more room, and keeps it there while the page scrolls. */
function usePlaceBeside(box: React.RefObject<HTMLElement | null>, button: HTMLElement): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = box.current;
      if (!element) return;
      const anchor = button.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = element;
      const under = anchor.bottom + GAP;
      const over = anchor.top - GAP - height;
      const fitsUnder = under + height <= window.innerHeight - MARGIN;
      const top = fitsUnder || over < MARGIN ? Math.min(under, window.innerHeight - MARGIN - height) : over;
      const left = Math.min(anchor.left, window.innerWidth - MARGIN - width);
      element.style.top = `${Math.max(MARGIN, top)}px`;
      element.style.left = `${Math.max(MARGIN, left)}px`;
    };
    const observer = new ResizeObserver(place);
    if (box.current) observer.observe(box.current);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [box, button]);
}
