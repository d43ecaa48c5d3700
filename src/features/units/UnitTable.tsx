/** A part of what a unit answers for, as a table; where there is no room for columns each row becomes a block. */
import type { ReactNode } from 'react';
import table from '#/ui/list/DataTable.module.css';
import { type RowProps, RowsBody } from '#/ui/list/RowsBody.tsx';
import css from './units.module.css';

export interface Column<T> {
  label: string;
  /** `plain` needs no name before its value on a narrow screen; `tools` is not on paper. */
  kind?: 'num' | 'plain' | 'tools';
  /** How wide it is where there are columns; the others share what is left. */
  width?: 'narrow' | 'middle' | 'wide';
  cell: (row: T) => ReactNode;
}

interface UnitTableProps<T> {
  /** The id of the heading that names the table. */
  labelledBy: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** What a row is known by, to choose among pages of very many. */
  nameOf: (row: T) => string;
  /** The first one names the row. */
  columns: readonly [Column<T>, ...Column<T>[]];
}

/** A usual row's height in pixels. */
const HEIGHT = 72;

export function UnitTable<T>({ labelledBy, rows, keyOf, nameOf, columns }: UnitTableProps<T>) {
  const [first, ...others] = columns;
  return (
    <div className={table.place}>
      <table
        className={`${table.table} ${css.table}`}
        aria-labelledby={labelledBy}
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr>
            {columns.map(({ label, kind, width }) => (
              <th key={label} scope="col" data-width={width} {...shape(kind)}>
                {kind === 'tools' ? <span className="sr-only">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <RowsBody
          rows={rows}
          keyOf={keyOf}
          nameOf={nameOf}
          height={HEIGHT}
          columns={columns.length}
          row={(row, props: RowProps) => (
            <tr key={keyOf(row)} {...props}>
              <th scope="row">{first.cell(row)}</th>
              {others.map(({ label, kind, cell }) => (
                <td
                  key={label}
                  {...shape(kind)}
                  {...(kind !== 'plain' && kind !== 'tools' && { 'data-label': label })}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          )}
        />
      </table>
    </div>
  );
}

function shape(kind: Column<never>['kind']): object {
  if (kind === 'tools') return { 'data-print': 'hide' };
  return kind === 'num' ? { 'data-num': true } : {};
}
