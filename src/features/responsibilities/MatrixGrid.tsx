import { useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { ScrollBox } from '#/ui/list/ScrollBox.tsx';
import css from './matrix.module.css';
import { type Place, placeAfter, rolesIn } from './matrix.ts';
import type { MatrixFormProps } from './matrixForm.ts';
import { RoleCell } from './RoleCell.tsx';

/**
 * Duties as rows and units as columns. One stop for the Tab key: arrow keys move within, as in the ARIA grid pattern. As it
 * can only be looked at it is a plain table.
 */
export function MatrixGrid({ duties, units, roles, open, onChoose }: MatrixFormProps) {
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  // A unit or duty may have gone since.
  const stop = { row: Math.min(at.row, duties.length - 1), column: Math.min(at.column, units.length - 1) };
  return (
    <ScrollBox label={t('responsibilities.matrixBox')} className={css.scroll}>
      <table
        ref={table}
        className={css.table}
        aria-label={t('responsibilities.matrix')}
        {...(onChoose && { role: 'grid' })}
        onKeyDown={(event) => {
          if (!onChoose || event.altKey || event.metaKey || event.shiftKey) return;
          const next = placeAfter(event, stop, { rows: duties.length, columns: units.length });
          if (!next) return;
          event.preventDefault();
          table.current?.tBodies[0]?.rows[next.row]?.querySelectorAll('button')[next.column]?.focus();
        }}
      >
        <thead>
          <tr>
            <td className={css.corner} />
            {units.map(({ id, name }) => (
              <th key={id} scope="col">
                <span className={css.name}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty, row) => (
            <tr key={duty.id}>
              <th scope="row">
                <span className={css.name}>{duty.name}</span>
              </th>
              {units.map((unit, column) => (
                <td key={unit.id}>
                  <RoleCell
                    duty={duty}
                    unit={unit}
                    roles={rolesIn(roles, duty.id, unit.id)}
                    isOpen={open?.duty.id === duty.id && open.unit.id === unit.id}
                    onChoose={onChoose}
                    tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                    onFocus={() => setAt({ row, column })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
