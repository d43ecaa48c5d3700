/** Tables as CSV text, the one way in which Varde writes them (RFC 4180). */
import Papa from 'papaparse';
import { withoutIsolates } from '#/domain/values/text.ts';

/**
 * A cell that a spreadsheet would run as a formula, also in full-width characters and after spaces or line breaks that it skips
 * (OWASP, CSV injection). A plain number is none, also when it is negative.
 */
const FORMULA = /^(?!-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$)(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

export type CsvCell = string | number | undefined;

/**
 * Who the file is for. `open`: commas between cells and decimal points, as statistics tools and portals of open data want them.
 * `norwegian`: semicolons and decimal commas, which Excel reads as a table on a machine set to Norway.
 */
export type CsvDialect = 'open' | 'norwegian';

/**
 * A table with a byte order mark, so that Excel reads UTF-8, CRLF between lines and none at the end. Numbers are written
 * unrounded; a cell without a value is empty; text that looks like a formula gets an apostrophe in front.
 */
export function csvText(
  fields: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  dialect: CsvDialect = 'open',
): string {
  const isOpen = dialect === 'open';
  const written = (cell: CsvCell) => {
    if (typeof cell === 'string') return withoutIsolates(cell);
    return isOpen || cell === undefined ? cell : String(cell).replace('.', ',');
  };
  const data = rows.map((row) => row.map(written));
  const options = { delimiter: isOpen ? ',' : ';', newline: '\r\n', escapeFormulae: FORMULA };
  return `\uFEFF${Papa.unparse({ fields: fields.map(withoutIsolates), data }, options)}`;
}
