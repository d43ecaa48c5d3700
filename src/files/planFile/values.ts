/**
 * The kinds of value that a plan file's members hold. Each check carries the code of the problem it reports as its
 * message (`issues.ts` reads it back), so a rule and what is said about it stand together.
 */
import * as v from 'valibot';
import { CLOCK_PATTERN } from '#/domain/clock.ts';
import { fromDay, isIsoDate, toDay } from '#/domain/dates.ts';
import { SDG_FRAMEWORK } from '#/domain/model.ts';
import type { ProblemCode } from '../problem.ts';
import {
  isId,
  MAX_ID_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PUBLISHING_LAG_DAYS,
  MAX_TEXT_LENGTH,
  MAX_YEAR,
  MIN_YEAR,
} from './limits.ts';

const codes = new Map<string, ProblemCode>();

/** Marks a check's message as a code, so that the compiler checks it and {@link codeOf} knows it. */
export function code(name: ProblemCode): ProblemCode {
  codes.set(name, name);
  return name;
}

/** The code that a check of these schemas carries as its message; undefined for Valibot's own messages. */
export function codeOf(message: string): ProblemCode | undefined {
  return codes.get(message);
}

const idBounds = { minLength: 1, maxLength: MAX_ID_LENGTH };

export const id = v.pipe(v.string(), v.check(isId, code('bad-id')), v.metadata(idBounds));

/** A framework's id stands before the colon of a node reference, and `sdg` ships with Varde. */
export const frameworkId = v.pipe(
  v.string(),
  v.check((text) => isId(text) && !text.includes(':') && text !== SDG_FRAMEWORK, code('bad-framework-id')),
  v.metadata({ ...idBounds, pattern: '^[^:]+$', not: { const: SDG_FRAMEWORK } }),
);

/** A name that must say something. */
export const name = v.pipe(
  v.string(),
  v.regex(/\S/, code('empty-text')),
  v.maxLength(MAX_NAME_LENGTH, code('too-long')),
);

/** A short text that may be empty. */
export const label = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH, code('too-long')));

export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH, code('too-long')));

export const date = v.pipe(
  v.string(),
  v.check(isIsoDate, code('bad-date')),
  v.metadata({ format: 'date', pattern: '^(1[89]|2[01])\\d{2}-\\d{2}-\\d{2}$|^2200-\\d{2}-\\d{2}$' }),
);

/**
 * A moment in UTC, as `Date.prototype.toISOString` writes it; fractions of a second may be missing. Of any year with four
 * digits, unlike dates: a clock that is set wrong says any.
 */
function isInstant(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.exec(value);
  const day = match?.[1] === undefined ? Number.NaN : toDay(match[1]);
  return Number.isFinite(day) && fromDay(day) === match?.[1];
}

export const instant = v.pipe(
  v.string(),
  v.check(isInstant, code('bad-instant')),
  v.metadata({ format: 'date-time', pattern: 'Z$' }),
);

export const clock = v.pipe(v.string(), v.regex(CLOCK_PATTERN, code('bad-clock')));

export const number = v.pipe(v.number(), v.finite(code('bad-number')));

export const weight = v.pipe(number, v.minValue(0, code('negative-weight')));

export const threshold = v.pipe(
  number,
  v.minValue(0, code('bad-threshold')),
  v.maxValue(1, code('bad-threshold')),
);

export const year = v.pipe(
  v.number(),
  v.integer(code('bad-year')),
  v.minValue(MIN_YEAR, code('bad-year')),
  v.maxValue(MAX_YEAR, code('bad-year')),
);

export const decimals = v.pipe(
  v.number(),
  v.integer(code('bad-decimals')),
  v.minValue(0, code('bad-decimals')),
  v.maxValue(6, code('bad-decimals')),
);

export const publishingLagDays = v.pipe(
  v.number(),
  v.integer(code('bad-publishing-lag')),
  v.minValue(0, code('bad-publishing-lag')),
  v.maxValue(MAX_PUBLISHING_LAG_DAYS, code('bad-publishing-lag')),
);

/**
 * A row's place among its siblings. Where a file leaves it out, the reader puts the row's position in its list before
 * the schema sees it, so the default here never shows.
 */
export const order = v.optional(number, 0);
