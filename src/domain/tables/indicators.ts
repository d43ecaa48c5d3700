/** Indicators: what is measured. */
import { FREQUENCIES, type Frequency, type IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import {
  choice,
  date,
  days,
  decimals,
  flag,
  id,
  label,
  list,
  name,
  named,
  number,
  optional,
  part,
  place,
  type Row,
  source,
  standard,
  table,
  tags,
  text,
  under,
  weight,
} from './describe.ts';
import { type FoundFault, repeatedTargets } from './faults.ts';

export const DIRECTIONS = ['increase', 'decrease', 'hold'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const PATHS = ['linear', 'step'] as const;
export type TargetPath = (typeof PATHS)[number];

export interface DatedValue {
  date: IsoDate;
  value: number;
}

/** The range a `hold` indicator must stay within (both edges included) until `end`. One of the edges may be open. */
export interface Band {
  min?: number;
  max?: number;
  end: IsoDate;
}

/** What is measured: indikator. */
export interface Indicator extends Row {
  subGoal: Id;
  name: string;
  order: number;
  description?: string;
  /** Unit of measurement as written after the number, e.g. `%` or `søknader`. */
  unit: string;
  direction: Direction;
  baseline?: DatedValue;
  /** In date order; the last is the final target. Unused when direction is `hold`. */
  targets: DatedValue[];
  path: TargetPath;
  /** Only when direction is `hold`. */
  band?: Band;
  /** Decimals shown, 0–6. */
  decimals: number;
  frequency: Frequency;
  /** Days after the end of a measured period before its figure can be expected. */
  publishingLagDays: number;
  /** Where figures come from. */
  source?: string;
  responsible?: Id;
  weight: number;
  proposal: boolean;
  /** The indicator of an earlier period that this one goes on from: its readings are this one's history. */
  predecessor?: Id;
  tags?: string[];
}

export const DEFAULT_PUBLISHING_LAG_DAYS = 30;

const datedValue = part<DatedValue>('datedValue', { date, value: number });

export const indicators = table<Indicator>()({
  one: 'indicator',
  fields: {
    id,
    subGoal: under('subGoals'),
    name,
    order: place,
    description: optional(text),
    unit: standard(label, ''),
    direction: choice(DIRECTIONS),
    baseline: optional(datedValue),
    targets: standard(list(datedValue), []),
    path: standard(choice(PATHS), 'linear'),
    band: optional(part<Band>('band', { min: optional(number), max: optional(number), end: date })),
    decimals: standard(decimals, 0),
    frequency: standard(choice(FREQUENCIES), 'irregular'),
    publishingLagDays: standard(days, DEFAULT_PUBLISHING_LAG_DAYS),
    source,
    responsible: optional(named('units')),
    weight,
    proposal: flag,
    predecessor: optional(named('indicators')),
    tags,
  },
  together: [['direction', 'baseline', 'targets', 'band', 'path']],
  isCommented: true,
  isLinked: true,
  // Whether a target can be reached from its baseline is not judged here: the progress rule counts such a path as no target
  // and flags it, so that a plan with a slip in it can be opened and mended.
  faults: ({ direction, band, targets }) => [
    ...(direction === 'hold' && !band ? [{ code: 'hold-without-band' } as const] : []),
    ...(band ? bandFaults(band) : []),
    ...repeatedTargets(targets.map((target) => target.date)),
  ],
});

/** What is wrong with a range by itself, wherever it is going to stand. */
export function bandFaults({ min, max }: Omit<Band, 'end'>): FoundFault[] {
  if (min === undefined && max === undefined) return [{ code: 'band-without-edge', field: 'band' }];
  const isReversed = min !== undefined && max !== undefined && min > max;
  return isReversed ? [{ code: 'band-upside-down', field: 'band', params: { min, max } }] : [];
}
