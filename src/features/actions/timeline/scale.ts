/**
 * The timeline's scale: where a day stands, and which years, quarters or months are named above it. Pure; days are counted
 * as in `domain/values/dates.ts`, and places are shares (0–1) of the width, so that the same drawing fits screen and paper.
 */

import { fromDay, type IsoDate, monthNumber, toDay } from '#/domain/values/dates.ts';

/** The time shown; both dates are included. */
export interface Span {
  start: IsoDate;
  end: IsoDate;
}

export interface Scale extends Span {
  /** First day shown. */
  from: number;
  /** How many days are shown, 1 or more. */
  days: number;
}

/** A named stretch of the axis, as far as it is shown. */
export interface Cell {
  kind: 'year' | 'quarter' | 'month';
  year: number;
  /** Quarter 1–4 or month 1–12; 1 for a year. */
  part: number;
  from: number;
  to: number;
  /** Whether there is room for its name. */
  hasRoom: boolean;
}

export interface Axis {
  /** Years over quarters or months; empty where the lower row names years itself. */
  upper: Cell[];
  lower: Cell[];
  /** Where the lower row's stretches begin, without the edges; `strong` where a year does too. */
  lines: { at: number; strong: boolean }[];
}

/** Least widths (px) in which names are legible at the axis's size of type. */
const ROOM = { year: 38, quarter: 42, month: 32 };
/** Years to a stretch of the axis where there is no room for each. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** The scale of a span; one whose end is before its start counts as its first day. */
export function scaleOf({ start, end }: Span): Scale {
  const from = toDay(start);
  return { start, end, from, days: Math.max(1, toDay(end) - from + 1) };
}

/** Where a day begins, as a share of the width; below 0 or above 1 outside the span. */
export function placeOf(day: number, { from, days }: Scale): number {
  return (day - from) / days;
}

/** The finest of months, quarters and years that a width (px) has room to name. */
export function axisOf(scale: Scale, width: number): Axis {
  const perDay = width / scale.days;
  const kind =
    28 * perDay >= ROOM.month ? 'month' : 90 * perDay >= ROOM.quarter ? 'quarter' : ('year' as const);
  const step = YEAR_STEPS.find((years) => years * 365 * perDay >= ROOM.year) ?? 200;
  const lower = kind === 'year' ? cellsOf(scale, perDay, 'year', step) : cellsOf(scale, perDay, kind, 1);
  const upper = kind === 'year' ? [] : cellsOf(scale, perDay, 'year', 1);
  return {
    upper,
    lower,
    lines: lower.slice(1).map(({ from, part }) => ({ at: from, strong: kind === 'year' || part === 1 })),
  };
}

const MONTHS = { year: 12, quarter: 3, month: 1 };

function cellsOf(scale: Scale, perDay: number, kind: Cell['kind'], years: number): Cell[] {
  const end = scale.from + scale.days;
  const months = MONTHS[kind] * years;
  // Counted from year 0, so that stretches of several years begin in round ones.
  const first = Math.floor(monthOf(scale.from) / months);
  const last = Math.floor(monthOf(end - 1) / months);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i): Cell => {
    const month = (first + i) * months;
    const start = Math.max(scale.from, firstOfMonth(month));
    const stop = Math.min(end, firstOfMonth(month + months));
    return {
      kind,
      year: Math.floor(month / 12),
      part: Math.floor((month % 12) / MONTHS[kind]) + 1,
      from: placeOf(start, scale),
      to: placeOf(stop, scale),
      hasRoom: (stop - start) * perDay >= ROOM[kind],
    };
  });
}

/** The month of a day, counted from January of year 0. */
function monthOf(day: number): number {
  return monthNumber(fromDay(day)) - 1;
}

/** The first day of a month counted from January of year 0. */
function firstOfMonth(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return toDay(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
