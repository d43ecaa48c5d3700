/** What the page and the worker that opens a plan file say to each other. */
import type { Fault } from '#/domain/faults.ts';
import type { Clock, CommitHeadline, RepairReport } from '#/domain/log.ts';
import type { Conflict } from '#/domain/mergeConflicts.ts';
import type { Id } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import type { Problem } from '#/files/problem.ts';
import type { Failure } from '#/store/failure.ts';
import type { OtherFileType } from './fileType.ts';

export const PHASES = ['reading', 'checking', 'saving'] as const;
export type Phase = (typeof PHASES)[number];

/** What is about to be written, so that one can tell afterwards whether it was. A copy's id is not known before. */
export interface Saving {
  plan?: Id;
  /** For a plan that is here already: where its log stood. */
  before?: Clock;
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
}

export const LISTED_COMMITS = 200;

/** What only the user can decide. */
export type Question =
  /** The plan is here, and the file has changes that are not. */
  | { kind: 'merge'; name: string; preview: MergePreview }
  /** The plan is here, and the file adds nothing; it may be wanted as it was. */
  | { kind: 'same'; name: string }
  /** The plan is here, and the file has no history to tell what is new. */
  | { kind: 'untold'; name: string };

/** `open`: go to the plan that is here. `merge`: join the two, signed, with these conflicts (by key) settled the other way. */
export type Answer =
  | { kind: 'merge'; chosen: string[]; author: string }
  | { kind: 'copy' }
  | { kind: 'open' }
  | { kind: 'cancel' };

/** What was mended of the text in a file of an earlier version, and the names of the rows it stands in, by `table|row`. */
export interface Mended extends RepairReport {
  names: Record<string, string>;
}

export type Outcome =
  | { kind: 'opened'; plan: Id; name: string; as: 'new' | 'copy'; mended?: Mended }
  | { kind: 'merged'; plan: Id; name: string; merge: Clock; joined: number; mended?: Mended }
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

/** Who opens the file, and what a copy's name is followed by, in the user's language. */
export interface Opener {
  author: string;
  copySuffix: string;
  /** The plan that the file must be a copy of, where it is to be merged into one. */
  into?: Id;
}

export type ToWorker = { type: 'open'; file: File; opener: Opener } | { type: 'answer'; answer: Answer };

export type FromWorker =
  | { type: 'phase'; phase: Phase; saving?: Saving }
  | { type: 'question'; question: Question }
  | { type: 'done'; outcome: Outcome };
