/**
 * A table's body that stays quick however many rows it has: only those near the screen are there, and all on paper. Of very
 * many one page is there at a time, and others are chosen above it.
 */
import { Fragment, type ReactNode, type Ref, useMemo, useState } from 'react';
import { PageEnd, Pager } from './Pager.tsx';
import { useIsLong, useNearWindow } from './useNearWindow.ts';

/** Rows on a page: some hundreds of sheets of paper, and as many as heights are summed up for without being felt. */
const PAGE = 10_000;

/** What a row must put on its `tr`. */
export interface RowProps {
  ref?: Ref<HTMLTableRowElement>;
  'data-index'?: number;
  'aria-rowindex'?: number;
}

interface RowsBodyProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** What a row is known by, a date or a name, to choose among pages. */
  nameOf: (row: T) => string;
  /** A usual row's height in pixels; the real heights are measured. */
  height: number;
  columns: number;
  row: (row: T, props: RowProps) => ReactNode;
}

export function RowsBody<T>(props: RowsBodyProps<T>) {
  const { rows, nameOf, columns } = props;
  const [chosen, setChosen] = useState(0);
  const count = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(chosen, count - 1);
  const start = page * PAGE;
  const shown = useMemo(() => (count === 1 ? rows : rows.slice(start, start + PAGE)), [rows, count, start]);
  const nameAt = (at: number) => {
    const row = rows[at];
    return row === undefined ? '' : nameOf(row);
  };
  const pages = { total: rows.length, size: PAGE, page, columns };
  const isLong = useIsLong(shown.length);
  return (
    <>
      {count > 1 && (
        <tbody>
          <Pager {...pages} nameOf={nameAt} onChoose={setChosen} />
        </tbody>
      )}
      {isLong ? (
        <NearRows key={page} {...props} rows={shown} start={start} />
      ) : (
        <tbody>{shown.map((row) => props.row(row, {}))}</tbody>
      )}
      {count > 1 && (
        <tbody>
          <PageEnd {...pages} />
        </tbody>
      )}
    </>
  );
}

function NearRows<T>({ rows, start, keyOf, height, columns, row }: RowsBodyProps<T> & { start: number }) {
  const { top, near, after, measure } = useNearWindow({ lines: rows, keyOf, height });
  return (
    <tbody ref={top}>
      {near.map(({ line, key, index, gap }) => (
        <Fragment key={key}>
          <Gap height={gap} columns={columns} />
          {/* The heading is row 1. */}
          {row(line, { ref: measure, 'data-index': index, 'aria-rowindex': start + index + 2 })}
        </Fragment>
      ))}
      <Gap height={after} columns={columns} />
    </tbody>
  );
}

/** The room of the rows that are not there. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr data-gap>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
