/** What the page and the worker that opens a plan file say to each other. */

import type { Clock, CommitHeadline, DraftChange, RepairReport } from '#/domain/log/log.ts';
import type { ClockLeads } from '#/domain/merge/clocks.ts';
import type { Conflict } from '#/domain/merge/conflicts.ts';
import type { MendedTies } from '#/domain/merge/ties.ts';
import type { Fault } from '#/domain/tables/faults.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Problem } from '#/files/problem.ts';
import type { Failure } from '#/store/device/failure.ts';
import type { OtherFileType } from './fileType.ts';

export const PHASES = ['reading', 'checking', 'saving'] as const;
export type Phase = (typeof PHASES)[number];

/** What is about to be written, so that one can tell afterwards whether it was. A copy's id is not known before. */
export interface Saving {
  plan?: Id;
  /** For a plan that is here already: where its log stood. */
  before?: Clock;
}

/** How a plan differs from another, as plain data from which it can be told. */
export interface Difference {
  /** The plan that the changes start from. */
  rows: PlanRows;
  changes: DraftChange[];
  /** What the changes are about as it was there: readings of the same dates, and rows that are deleted. */
  before: DraftChange[];
}

/** What taking in the values of a file without a log would do. */
export interface ValuesPreview extends Difference {
  /** What is here that the file does not have; it stays. */
  kept: { table: TableName | 'readings'; count: number }[];
  /** What the plan would have wrong then; it cannot be done. */
  faults: Fault[];
}

/** What a merge would do, as plain data. */
export interface MergePreview {
  /** The latest of the changes that come with the file, the newest first; at most {@link LISTED_COMMITS}. */
  commits: CommitHeadline[];
  /** Who made the changes that come, and how many; most first. */
  authors: { author: string; commits: number; first: string; last: string }[];
  /** How many changes come with the file. */
  joined: number;
  /** How many changes are here that the file lacks; they stay. */
  kept: number;
  conflicts: Conflict[];
  /** The plan as it would be; undefined when there would be none. */
  rows: PlanRows | undefined;
  /** What the joined plan would have wrong; then it cannot be done. */
  faults: Fault[];
  /** Whose clocks were ahead, and what that would win; undefined where none was. */
  clocks: ClockLeads | undefined;
  /** How many changes both have that do not say the same in both; those here stand. */
  rewritten: number;
}

export const LISTED_COMMITS = 200;

/** What only the user can decide. The plan is here: `name` is what the file calls it, `here` what it is called here if other. */
export type Question = { name: string; here?: string } & (
  | /** The file has changes that are not here. */
  { kind: 'merge'; preview: MergePreview }
  /** The file adds nothing; it may be wanted as it was. */
  | { kind: 'same' }
  /**
   * The file's changes pass for changes that are here, `rewritten` of them with other content. `difference`: what the file
   * makes of the plan as those changes gave it; undefined where they gave none.
   */
  | { kind: 'differs'; rewritten: number; difference: Difference | undefined }
  /** The file has no history to tell what is new. */
  | { kind: 'untold'; preview: ValuesPreview }
);

/**
 * `open`: go to the plan that is here. `merge`: join the two, signed, with these conflicts (by key) settled the other way.
 * `values`: take in what the file says. `corrected`: a copy with corrected times.
 */
export type Answer =
  | { kind: 'merge'; chosen: string[]; author: string }
  | { kind: 'values'; author: string }
  | { kind: 'copy' }
  | { kind: 'corrected' }
  | { kind: 'open' }
  | { kind: 'cancel' };

/** An answer as the user gives it; who writes is added by the page. */
export type Wish =
  | { kind: 'merge'; chosen: string[] }
  | { kind: 'values' }
  | Exclude<Answer, { author: string }>;

/** What was mended of the text in a file of an earlier version, and the names of the rows it stands in, by `table|row`. */
export interface Mended extends RepairReport {
  names: Record<string, string>;
  ties?: MendedTies;
}

export type Outcome =
  | /** `head`: where its log stood when it was opened; taking that back is for the plan as it was then. */
  { kind: 'opened'; plan: Id; head: Clock; name: string; as: 'new' | 'copy'; mended?: Mended }
  | { kind: 'merged'; plan: Id; name: string; merge: Clock; joined: number; mended?: Mended }
  | { kind: 'taken'; plan: Id; name: string; commit: Clock; mended?: Mended }
  /** The plan was here already and nothing was written. */
  | { kind: 'same'; plan: Id; name: string }
  | { kind: 'cancelled' }
  | Refusal;

/** Why nothing was opened; nothing was changed either. */
export type Refusal =
  | { kind: 'problems'; problems: Problem[] }
  | { kind: 'other-type'; type: OtherFileType }
  /** Another plan than the one it was to be merged into. */
  | { kind: 'other-plan'; name: string }
  | { kind: 'unreadable' }
  | { kind: 'failed'; failure: Failure };

/** Who opens the file, and what a copy's name is followed by, in the user's language; also one with corrected times. */
export interface Opener {
  author: string;
  copySuffix: string;
  correctedSuffix: string;
  /** The plan that the file must be a copy of, where it is to be merged into one. */
  into?: Id;
}

export type ToWorker =
  | { type: 'open'; file: File; opener: Opener }
  | { type: 'answer'; answer: Answer }
  | { type: 'settled'; isRight: boolean };

export type FromWorker =
  | { type: 'phase'; phase: Phase; saving?: Saving }
  /** Something is about to be stamped: may this device's clock do that? */
  | { type: 'settle' }
  | { type: 'question'; question: Question; plan: Id }
  | { type: 'done'; outcome: Outcome };
