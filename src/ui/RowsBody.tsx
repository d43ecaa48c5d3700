/** A table's body that stays quick with ten thousand rows: only those near the screen are there, and all on paper. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '#/ui/usePrinting.ts';

/**
 * Up to this many rows are simply there: found by the browser's search, and no scrolling sums. More would cost each new
 * reading a tenth of a second of layout.
 */
const ALL_AT_ONCE = 60;

/** What a row must put on its `tr`. */
export interface RowProps {
  ref?: Ref<HTMLTableRowElement>;
  'data-index'?: number;
  'aria-rowindex'?: number;
}

interface RowsBodyProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** A usual row's height in pixels; the real heights are measured. */
  height: number;
  columns: number;
  row: (row: T, props: RowProps) => ReactNode;
}

export function RowsBody<T>(props: RowsBodyProps<T>) {
  const isPrinting = usePrinting();
  if (props.rows.length > ALL_AT_ONCE && !isPrinting) return <NearRows {...props} />;
  return <tbody>{props.rows.map((row) => props.row(row, {}))}</tbody>;
}

function NearRows<T>({ rows, keyOf, height, columns, row }: RowsBodyProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the table may grow or shrink with every render.
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = rows[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body}>
      <Gap height={before} columns={columns} />
      {items.map(({ index }) => {
        const item = rows[index];
        if (item === undefined) return null;
        // The heading is row 1.
        return row(item, { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 });
      })}
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
