/**
 * Tables as an Excel workbook. Which sheets there are and what they are called is the caller's, in the reader's language;
 * here numbers become numbers, dates become dates, and text never becomes a formula.
 */
import type { Cell, Row, SheetData } from 'write-excel-file/universal';
import { type IsoDate, toDay } from '#/domain/values/dates.ts';
import { beginningOf, withoutIsolates } from '#/domain/values/text.ts';
import { xmlText } from '../xmlText.ts';
import { paperFeature, type WorkbookProperties } from './paper.ts';
import { sheetNames } from './sheetName.ts';

export interface WorkbookColumn {
  title: string;
  /** In characters of the default font. */
  width: number;
  /** `percent` holds shares: 0.5 is shown as 50 %. */
  type: 'text' | 'number' | 'date' | 'percent';
  /** Excel's number format, e.g. `0.0` or `dd.mm.yyyy`; each type has a default. Not used for text. */
  format?: string;
  /** Not printed: for sorting and reckoning on the screen. Such columns stand after all others. */
  isAside?: boolean;
}

/** Dates are `YYYY-MM-DD` in a date column. A value that is not of its column's type is written as text. */
export type WorkbookCell = string | number | IsoDate | undefined;

export interface WorkbookSheet {
  /** Cleaned where Excel would refuse it. */
  name: string;
  columns: readonly WorkbookColumn[];
  rows: readonly (readonly WorkbookCell[])[];
  /** Whether the rows are alike, so that they can be filtered; they are unless it is said. */
  isList?: boolean;
}

export interface WorkbookInput {
  sheets: readonly WorkbookSheet[];
  /** Excel's number format of dates, where a column has none of its own. */
  dateFormat?: string;
  properties?: WorkbookProperties;
}

const DEFAULT_FORMATS = { number: 'General', percent: '0 %', date: 'yyyy-mm-dd' };

/** Excel's limits. */
const MAX_ROWS = 1_048_576;
const MAX_CELL_LENGTH = 32_767;
/** Before this day Excel's calendar has the 29th of February 1900, which never was, or no dates at all. */
const FIRST_SOUND_DATE = '1900-03-01';

/**
 * The workbook as a Blob. Each sheet has a bold, frozen row of titles, which is on every printed page too; one with more rows
 * than Excel can hold goes on in further sheets. Rejects only where the browser cannot make the file.
 */
export async function writeWorkbook({ sheets, dateFormat, properties }: WorkbookInput): Promise<Blob> {
  // Loaded here because few visits make a workbook.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const fitting = sheets.map(withAsidesLast).flatMap(inSheetsThatFit);
  const names = sheetNames(fitting.map(({ name }) => name));
  const named = fitting.map((sheet, at) => ({ ...sheet, name: names[at] ?? sheet.name }));
  const paper = named.map(({ name, columns, rows, isList = true }) => ({
    name,
    columns: columns.length,
    printed: columns.filter(({ isAside }) => !isAside).length,
    rows: rows.length + 1,
    isFiltered: isList,
  }));
  return writeExcelFile(
    named.map((sheet) => ({
      sheet: sheet.name,
      data: sheetData(sheet, { ...DEFAULT_FORMATS, ...(dateFormat && { date: dateFormat }) }),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { ...FONT, features: [paperFeature(paper, properties)] },
  ).toBlob();
}

/** The sheet with the columns that are not printed after those that are: what is printed is one area. */
function withAsidesLast(sheet: WorkbookSheet): WorkbookSheet {
  const order = [...sheet.columns.keys()].sort(
    (a, b) => Number(sheet.columns[a]?.isAside ?? false) - Number(sheet.columns[b]?.isAside ?? false),
  );
  return {
    ...sheet,
    columns: order.flatMap((at) => sheet.columns[at] ?? []),
    rows: sheet.rows.map((row) => order.map((at) => row[at])),
  };
}

function inSheetsThatFit(sheet: WorkbookSheet): WorkbookSheet[] {
  const perSheet = MAX_ROWS - 1;
  const parts = Math.max(1, Math.ceil(sheet.rows.length / perSheet));
  return Array.from({ length: parts }, (_, part) => ({
    ...sheet,
    rows: parts === 1 ? sheet.rows : sheet.rows.slice(part * perSheet, (part + 1) * perSheet),
  }));
}

/** Excel's own standard font; without a name each program falls back on another. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Numbers and dates, with some air before the text of the next column. */
const AT_THE_RIGHT = { align: 'right', indent: 1 } as const;
/** Points that a line of {@link FONT} takes. */
const LINE_HEIGHT = 15;

function sheetData({ columns, rows }: WorkbookSheet, formats: typeof DEFAULT_FORMATS): SheetData {
  const titles = columns.map(
    ({ title, type }): Cell => ({
      ...textCell(title),
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'bottom',
      // Over what stands under it.
      ...(type !== 'text' && AT_THE_RIGHT),
    }),
  );
  const titleLines = columns.reduce(
    (most, { title, width }) => Math.max(most, wrappedLines(title, width)),
    1,
  );
  const lines = (row: readonly WorkbookCell[]) =>
    columns.reduce((most, { width }, at) => Math.max(most, wrappedLines(row[at], width)), 1);
  return [
    inRow(titles, titleLines),
    ...rows.map((row) =>
      inRow(
        columns.map((column, at) => cell(row[at], column, formats)),
        lines(row),
      ),
    ),
  ];
}

/** Cells with room for so many lines: only Excel makes room for wrapped text by itself. */
function inRow(cells: Cell[], lines: number): Row {
  if (lines === 1) return cells;
  const height = Math.min(409, lines * LINE_HEIGHT);
  return cells.map((cell) => (cell ? { ...cell, height } : cell));
}

/** Lines a text is likely to need in a column of so many characters. */
function wrappedLines(value: WorkbookCell, width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function cell(value: WorkbookCell, { type, format }: WorkbookColumn, formats: typeof DEFAULT_FORMATS): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    if (type === 'number' || type === 'percent') {
      return { value, type: Number, format: format ?? formats[type], alignVertical: 'top', ...AT_THE_RIGHT };
    }
  } else if (type === 'date' && value >= FIRST_SOUND_DATE && Number.isFinite(toDay(value))) {
    // Midnight in UTC, which the library counts in too: the same calendar day in every time zone.
    const date = new Date(`${value}T00:00:00Z`);
    return { value: date, type: Date, format: format ?? formats.date, alignVertical: 'top', ...AT_THE_RIGHT };
  }
  return { ...textCell(String(value)), wrap: true, alignVertical: 'top' };
}

/** A cell of text, whatever the text begins with: only a cell of type `Formula` is one. */
function textCell(text: string): { value: string; type: StringConstructor } {
  const clean = xmlText(withoutIsolates(text));
  const fitting = clean.length > MAX_CELL_LENGTH ? `${beginningOf(clean, MAX_CELL_LENGTH - 1)}…` : clean;
  // write-excel-file looks texts up in a plain object, where a name like `constructor` finds what is not a text.
  return { value: fitting in Object.prototype ? `${fitting} ` : fitting, type: String };
}
