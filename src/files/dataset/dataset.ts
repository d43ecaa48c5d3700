/**
 * The data set: one CSV row per indicator with the figures and how they were judged, for open-data portals and
 * statistics tools. The columns are a promise to whoever reads the file; `docs/file-format.md` explains them.
 */
import type { Direction, Id, IsoDate } from '#/domain/model.ts';
import { type CsvCell, csvText } from '../csv.ts';

export interface DatasetRow {
  indicatorId: Id;
  indicator: string;
  subGoal: string;
  goalArea: string;
  /** Unit of measurement of `value` and `expected`. */
  unit: string;
  direction: Direction;
  /** The current reading's date and value; absent where nothing is measured. */
  readingDate?: IsoDate;
  value?: number;
  /** The value the target path asks for on the reading's date. */
  expected?: number;
  /** Share of the planned change that is made; below 0 and above 1 are possible. */
  progress?: number;
  /** Share of the planned change that is missing now; below 0 is ahead. */
  lag?: number;
  /** Codes of the progress rule, not words in a language. */
  status: string;
  flags: readonly string[];
  /** Name of the plan period that was judged, or `plan` for the whole plan. */
  period: string;
  asOf: IsoDate;
}

/** The columns in order, each with where its cells come from. */
const COLUMNS: readonly [name: string, cell: (row: DatasetRow) => CsvCell][] = [
  ['indicator_id', (row) => row.indicatorId],
  ['indicator', (row) => row.indicator],
  ['sub_goal', (row) => row.subGoal],
  ['goal_area', (row) => row.goalArea],
  ['unit', (row) => row.unit],
  ['direction', (row) => row.direction],
  ['reading_date', (row) => row.readingDate],
  ['value', (row) => row.value],
  ['expected', (row) => row.expected],
  ['progress', (row) => row.progress],
  ['lag', (row) => row.lag],
  ['status', (row) => row.status],
  ['flags', (row) => row.flags.join(' ')],
  ['period', (row) => row.period],
  ['as_of', (row) => row.asOf],
];

/** The data set as comma-separated CSV. */
export function writeDataset(rows: readonly DatasetRow[]): string {
  const fields = COLUMNS.map(([name]) => name);
  return csvText(
    fields,
    rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  );
}
