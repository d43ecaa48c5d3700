/**
 * The data set: one CSV row per indicator with the figures and how they were judged, for open-data portals and
 * statistics tools. The columns are a promise to whoever reads the file; `docs/file-format.md` explains them.
 */
import type { Direction } from '#/domain/tables/indicators.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type CsvCell, type CsvDialect, csvText } from '../csv.ts';

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
  /** The value it asks for on `asOf`, or on the last day it asks for anything. */
  expectedNow?: number;
  /** Share of the planned change that is made; below 0 and above 1 are possible. */
  progress?: number;
  /** Share of the planned change that is missing now; below 0 is ahead. */
  lag?: number;
  /** Codes of the progress rule, not words in a language. */
  status: string;
  flags: readonly string[];
  /** Whether the status can no longer change. */
  isFinal: boolean;
  /** Since when the status holds. */
  since?: IsoDate;
  /** The status of the sub-goal that the indicator belongs to, what it comes from, and the ids of the indicators that decided. */
  subGoalStatus: string;
  subGoalBecause: string;
  subGoalBecauseOf: readonly Id[];
  /** Name of the plan period that was judged, or `plan` for the whole plan. */
  period: string;
  asOf: IsoDate;
  /** The number of the rule that was judged by. */
  rule: number;
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
  ['expected_now', (row) => row.expectedNow],
  ['progress', (row) => row.progress],
  ['lag', (row) => row.lag],
  ['status', (row) => row.status],
  ['flags', (row) => row.flags.join(' ')],
  ['final', (row) => String(row.isFinal)],
  ['since', (row) => row.since],
  ['sub_goal_status', (row) => row.subGoalStatus],
  ['sub_goal_because', (row) => row.subGoalBecause],
  ['sub_goal_because_of', (row) => row.subGoalBecauseOf.join(' ')],
  ['period', (row) => row.period],
  ['as_of', (row) => row.asOf],
  ['rule', (row) => row.rule],
];

/** The data set as CSV: the same columns and values, whoever it is written for. */
export function writeDataset(rows: readonly DatasetRow[], dialect: CsvDialect = 'open'): string {
  const fields = COLUMNS.map(([name]) => name);
  return csvText(
    fields,
    rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
    dialect,
  );
}
