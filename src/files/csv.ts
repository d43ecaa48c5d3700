/** Tables as CSV text, the one way in which Varde writes them (RFC 4180). */
import Papa from 'papaparse';
import { withoutIsolates } from '#/domain/values/text.ts';

/**
 * A cell that a spreadsheet would run as a formula, also in full-width characters and after spaces or line breaks that it skips
 * (OWASP, CSV injection). A plain number is none, also when it is negative.
 */
const FORMULA = /^(?!-?\d+(?:[.,]\d+)?$)(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

export type CsvCell = string | number | undefined;

/**
 * A table with a byte order mark, so that Excel reads UTF-8, CRLF between lines and none at the end. Numbers are written with a
 * decimal point, unrounded; a cell without a value is empty; text that looks like a formula gets an apostrophe in front.
 */
export function csvText(
  fields: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  delimiter: ',' | ';' = ',',
): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? withoutIsolates(cell) : cell)),
  );
  const options = { delimiter, newline: '\r\n', escapeFormulae: FORMULA };
  return `\uFEFF${Papa.unparse({ fields: fields.map(withoutIsolates), data }, options)}`;
}
