/** Between which numbers each kind of number lies. */
import type { NumberKind } from './describe.ts';

export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** The most decimals that can be shown. */
export const MAX_DECIMALS = 6;

export const RANGES = {
  number: {},
  place: {},
  weight: { min: 0 },
  share: { min: 0, max: 1 },
  year: { min: 1800, max: 2200, whole: true },
  decimals: { min: 0, max: MAX_DECIMALS, whole: true },
  days: { min: 0, max: 3650, whole: true },
} as const satisfies Readonly<Record<NumberKind, Range>>;
