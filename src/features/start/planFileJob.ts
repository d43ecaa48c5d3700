/** What the page and the worker that opens a plan file say to each other. */
import type { Clock } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import type { Problem } from '#/files/problem.ts';
import type { Failure } from '#/store/failure.ts';
import type { OtherFileType } from './fileType.ts';

export const PHASES = ['reading', 'checking', 'saving'] as const;
export type Phase = (typeof PHASES)[number];

/** What is about to be written, so that one can tell afterwards whether it was. A copy's id is not known before. */
export interface Saving {
  plan?: Id;
  head?: Clock;
}

/** What only the user can decide. */
export type Question =
  /** The file holds all that is here and `more` changes. */
  | { kind: 'newer'; name: string; more: number }
  /** Each has what the other lacks; or, without a log, the file cannot tell. */
  | { kind: 'differs'; name: string; hasLog: boolean };

export type Answer = 'update' | 'copy' | 'cancel';

export type Outcome =
  | { kind: 'opened'; plan: Id; name: string; as: 'new' | 'newer' | 'copy' }
  /** The plan was here already and the file adds nothing. */
  | { kind: 'same'; plan: Id; name: string }
  | { kind: 'cancelled' }
  | Refusal;

/** Why nothing was opened; nothing was changed either. */
export type Refusal =
  | { kind: 'problems'; problems: Problem[] }
  | { kind: 'other-type'; type: OtherFileType }
  | { kind: 'unreadable' }
  | { kind: 'failed'; failure: Failure };

/** Who opens the file, and what a copy's name is followed by, in the user's language. */
export interface Opener {
  author: string;
  copySuffix: string;
}

export type ToWorker = { type: 'open'; file: File; opener: Opener } | { type: 'answer'; answer: Answer };

export type FromWorker =
  | { type: 'phase'; phase: Phase; saving?: Saving }
  | { type: 'question'; question: Question }
  | { type: 'done'; outcome: Outcome };
