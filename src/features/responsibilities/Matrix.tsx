/** The responsibility matrix: a grid where there is room for one, otherwise a list of units under each duty. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Duty } from '#/domain/tables/duties.ts';
import type { Responsibility } from '#/domain/tables/responsibilities.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixStack } from './MatrixStack.tsx';
import css from './matrix.module.css';
import { rolesByCell } from './matrix.ts';
import type { ChosenCell } from './RoleCell.tsx';
import { RoleChoice } from './RoleChoice.tsx';

interface MatrixProps {
  planId: Id;
  duties: readonly Duty[];
  units: readonly Unit[];
  responsibilities: readonly Responsibility[];
}

/** From this width (px) of the matrix on, duties and units have room to stand as rows and columns. */
const GRID_FROM = 640;

export function Matrix({ planId, duties, units, responsibilities }: MatrixProps) {
  const { t, f } = useText();
  const place = useRef<HTMLDivElement>(null);
  const isWide = useIsWiderThan(place, GRID_FROM);
  const isPrinting = usePrinting();
  const isReadOnly = useIsReadOnly();
  const [open, setOpen] = useState<ChosenCell>();
  const roles = useMemo(() => rolesByCell(responsibilities), [responsibilities]);
  const close = useCallback((closed: ChosenCell) => setOpen((now) => (now === closed ? undefined : now)), []);
  const Form = isWide || isPrinting ? MatrixGrid : MatrixStack;
  // Paper is no wider for empty columns.
  const active = useMemo(() => new Set(responsibilities.map(({ unit }) => unit)), [responsibilities]);
  const idle = isPrinting && active.size > 0 ? units.filter(({ id }) => !active.has(id)) : [];
  return (
    <div ref={place} className={css.place}>
      <Form
        duties={duties}
        units={idle.length > 0 ? units.filter(({ id }) => active.has(id)) : units}
        roles={roles}
        open={open}
        onChoose={isReadOnly ? undefined : setOpen}
      />
      {idle.length > 0 && (
        <p className={css.idle}>
          {t('responsibilities.withoutRole', { units: f.list(idle.map(({ name }) => name)) })}
        </p>
      )}
      {open && (
        <RoleChoice
          key={`${open.duty.id}|${open.unit.id}`}
          planId={planId}
          cell={open}
          responsibilities={responsibilities}
          onClosed={() => close(open)}
        />
      )}
    </div>
  );
}

/** Whether an element is wider than so many pixels; until it has been measured, whether the window is. */
function useIsWiderThan(element: React.RefObject<HTMLElement | null>, width: number): boolean {
  const [isWider, setWider] = useState(() => window.innerWidth > width);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWider(entry.contentRect.width > width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, width]);
  return isWider;
}
