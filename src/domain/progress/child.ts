/** What a roll-up is made of. */

import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { isKnown, type Judgement, type Status } from './rule.ts';

/** A part of a goal as the roll-up sees it: an indicator's judgement or a goal's own roll-up. */
export interface Child {
  id: Id;
  status: Status;
  /** Relative importance, ≥ 0. A child of weight 0 counts in nothing; where all have weight 0 they count alike. */
  weight: number;
  progress?: number | undefined;
  lag?: number | undefined;
  expectedProgress?: number | undefined;
  expectedProgressNow?: number | undefined;
  /** 0–1. */
  coverage: number;
  /** Whether its status can no longer change. */
  isFinal: boolean;
  /** Whether nothing more can be expected of it. */
  isPast: boolean;
  /** Whether something below it that is known was missed. */
  hasMissed: boolean;
  since?: IsoDate | undefined;
}

/** What of a judgement a roll-up looks at. */
type Verdict = Pick<
  Judgement,
  'status' | 'progress' | 'lag' | 'expectedProgress' | 'expectedProgressNow' | 'isFinal' | 'isPast' | 'since'
>;

/** An indicator's judgement as a child of its sub-goal. */
export function childOf(id: Id, judgement: Verdict, weight: number): Child {
  const { status, progress, lag, expectedProgress, expectedProgressNow, isFinal, isPast, since } = judgement;
  return {
    id,
    status,
    weight,
    progress,
    lag,
    expectedProgress,
    expectedProgressNow,
    coverage: isKnown(status) ? 1 : 0,
    isFinal,
    // What cannot be judged keeps nothing open.
    isPast: isPast || status === 'no-target',
    hasMissed: status === 'missed',
    since,
  };
}
