import { StatusIcon } from '#/parts/status/StatusIcon.tsx';
import { ScrollBox } from '#/ui/list/ScrollBox.tsx';
import { LongWords } from '#/ui/page/LongWords.tsx';
import type { ReportCell, ReportColumn, ReportTable } from '../model/reportTypes.ts';
import css from './ReportTableView.module.css';

/** A table of the report. On a narrow screen it scrolls in its own box; on paper its rows are never split. */
export function ReportTableView({ table }: { table: ReportTable }) {
  const { caption, columns, rows } = table;
  return (
    <ScrollBox className={css.box} label={caption}>
      <table className={css.table}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${width * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(({ text }) => text).join('|')}>
              {columns.map((column, at) => (
                <Cell key={column.title} column={column} cell={row[at]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell({ column, cell }: { column: ReportColumn; cell: ReportCell | undefined }) {
  const content = cell && (
    <>
      {cell.status ? (
        <span className={css.status}>
          <StatusIcon status={cell.status} size={14} />
          <LongWords text={cell.text} />
        </span>
      ) : (
        <LongWords text={cell.text} />
      )}
      {cell.detail && (
        <span className={css.detail}>
          <LongWords text={cell.detail} />
        </span>
      )}
    </>
  );
  return column.rowHeader ? (
    <th scope="row" data-align={column.align}>
      {content}
    </th>
  ) : (
    <td data-align={column.align}>{content}</td>
  );
}
