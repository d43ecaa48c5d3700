/** The plan itself: one row, under the plan's id. */
import type { IsoDate } from '../values/dates.ts';
import {
  date,
  id,
  label,
  name,
  optional,
  part,
  type Row,
  share,
  source,
  standard,
  table,
  text,
} from './describe.ts';
import { orderFaults } from './faults.ts';

/** A municipality's strategy or plan with its period. There is exactly one per plan file. */
export interface Plan extends Row {
  name: string;
  municipality: string;
  start: IsoDate;
  end: IsoDate;
  /** Archive case number, printed on the report's front page, e.g. `19/8286`. */
  caseNumber?: string;
  description?: string;
  source?: string;
  thresholds: Thresholds;
}

/** Highest lag (share of the whole planned change) that still counts as on track and as at risk; 0 ≤ onTrack ≤ atRisk ≤ 1. */
export interface Thresholds {
  onTrack: number;
  atRisk: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { onTrack: 0.05, atRisk: 0.2 };

export const plans = table<Plan>()({
  one: 'plan',
  fields: {
    id,
    name,
    municipality: name,
    start: date,
    end: date,
    caseNumber: optional(label),
    description: optional(text),
    source,
    thresholds: standard(
      part<Thresholds>('thresholds', { onTrack: share, atRisk: share }),
      DEFAULT_THRESHOLDS,
    ),
  },
  together: [['start', 'end']],
  faults: ({ start, end, thresholds }) => [
    ...orderFaults(start, end, 'end'),
    ...(thresholds.onTrack > thresholds.atRisk
      ? [{ code: 'thresholds-out-of-order', field: 'thresholds', params: { ...thresholds } } as const]
      : []),
  ],
});
