/** Comments: remarks on rows of the plan. */
import type { Id } from '../values/ids.ts';
import {
  choice,
  id,
  instant,
  label,
  optional,
  type Row,
  reference,
  remark,
  standard,
  table,
  tableAmong,
} from './describe.ts';
import type { TableName } from './names.ts';

export const DECISIONS = ['asked', 'made'] as const;
/** Whether a decision that was asked for has been made. */
export type Decision = (typeof DECISIONS)[number];

/** A remark on a row of the plan. */
export interface RemarkOn<T extends TableName> extends Row {
  onTable: T;
  on: Id;
  text: string;
  /** Who wrote it: a name or role, empty when never given. */
  author: string;
  /** When, as an ISO instant in UTC. */
  at: string;
  /** Where it asks those who adopted the plan to decide something. */
  decision?: Decision;
}

export const comments = table<RemarkOn<TableName>>()({
  one: 'comment',
  fields: {
    id,
    onTable: tableAmong('commented'),
    on: reference({ tableIn: 'onTable', among: 'commented' }, 'on'),
    text: remark,
    author: standard(label, ''),
    at: instant,
    decision: optional(choice(DECISIONS)),
  },
});
