/**
 * The kinds of value that a plan file's members hold. Each check carries the code of the problem it reports as its
 * message (`issues.ts` reads it back), so a rule and what is said about it stand together.
 */
import * as v from 'valibot';
import { CLOCK_PATTERN } from '#/domain/log/clock.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import { RANGES } from '#/domain/tables/ranges.ts';
import { fromDay, isIsoDate, isPartialDate, toDay } from '#/domain/values/dates.ts';
import {
  ADDRESS_WORDS,
  DANGEROUS_KEYS,
  isId,
  isNodeCode,
  isPartId,
  MAX_ID_LENGTH,
} from '#/domain/values/ids.ts';
import { cleanLine, cleanText, hiddenIn, isVisible } from '#/domain/values/text.ts';
import type { ProblemCode } from '../problem.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';

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

/** The checks in JSON Schema's words, as far as those go: other programs' regular expressions know less of Unicode. */
const CONTROL = String.raw`\u0000-\u001F\u007F-\u009F`;
const DIRECTION = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`;
const linePattern = String.raw`^[^${CONTROL}\u2028\u2029${DIRECTION}]*$`;
const textPattern = String.raw`^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F${DIRECTION}]*$`;
const inIds = String.raw`[^/\\?#${CONTROL}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]`;
const reserved = [...DANGEROUS_KEYS, ...ADDRESS_WORDS];

const idBounds = { minLength: 1, maxLength: MAX_ID_LENGTH };

export const id = v.pipe(
  v.string(),
  v.check(isId, code('bad-id')),
  v.metadata({
    ...idBounds,
    pattern: String.raw`^(?!\.{1,2}$)${inIds}+$`,
    not: { enum: reserved },
  }),
);

/** The id of a part of a row, which no address names. */
export const partId = v.pipe(
  v.string(),
  v.check(isPartId, code('bad-id')),
  v.metadata({
    ...idBounds,
    pattern: String.raw`^(?!\.{1,2}$)${inIds}+$`,
    not: { enum: [...DANGEROUS_KEYS] },
  }),
);

/** A framework's id stands before the colon of a node reference, and `sdg` ships with Varde. */
export const frameworkId = v.pipe(
  v.string(),
  v.check((text) => text !== SDG_FRAMEWORK && !text.includes(':'), code('bad-framework-id')),
  v.check(isId, code('bad-id')),
  v.metadata({
    ...idBounds,
    pattern: String.raw`^(?!\.{1,2}$)(?:(?!:)${inIds})+$`,
    not: { enum: [...reserved, SDG_FRAMEWORK] },
  }),
);

export const nodeCode = v.pipe(
  v.string(),
  v.check(isNodeCode, code('bad-node-code')),
  v.metadata({ ...idBounds, pattern: linePattern, not: { enum: [...DANGEROUS_KEYS] } }),
);

/** Whether text is on one line and without what is no text; of any number of lines: {@link isCleanText}. */
export function isCleanLine(text: string): boolean {
  return cleanLine(text) === text;
}
export function isCleanText(text: string): boolean {
  return cleanText(text) === text;
}

/** What to say about text that holds a character that is no text: which, and as the how manieth it stands. */
export function hiddenParams(text: string, isOneLine: boolean): { character: string; position: number } {
  const { at, code: character } = hiddenIn(text, isOneLine) ?? { at: 0, code: '' };
  return { character, position: Array.from(text.slice(0, at)).length + 1 };
}

function saysSomething(text: string): boolean {
  return /\S/.test(text);
}
function isVisibleOrEmpty(text: string): boolean {
  return text === '' || isVisible(text);
}

/** A name that must say something. */
export const name = v.pipe(
  v.string(),
  v.check(saysSomething, code('empty-text')),
  v.check(isCleanLine, code('hidden-character')),
  v.check(isVisible, code('nothing-visible')),
  v.maxLength(MAX_NAME_LENGTH, code('too-long')),
  v.metadata({ pattern: String.raw`^(?=.*\S)${linePattern.slice(1)}` }),
);

/** A short text that may be empty. */
export const label = v.pipe(
  v.string(),
  v.check(isCleanLine, code('hidden-character')),
  v.check(isVisibleOrEmpty, code('nothing-visible')),
  v.maxLength(MAX_NAME_LENGTH, code('too-long')),
  v.metadata({ pattern: linePattern }),
);

/** A row's id, or `framework id:code`; whether there is such a thing is `references.ts`'s to say. */
export const linkEnd = v.pipe(
  v.string(),
  v.check(isCleanLine, code('hidden-character')),
  v.maxLength(2 * MAX_ID_LENGTH + 1, code('too-long')),
  v.metadata({ pattern: linePattern }),
);

export const text = v.pipe(
  v.string(),
  v.check(isCleanText, code('hidden-character')),
  v.maxLength(MAX_TEXT_LENGTH, code('too-long')),
  v.metadata({ pattern: textPattern }),
);

/** A longer text that must say something. */
export const remark = v.pipe(
  v.string(),
  v.check(saysSomething, code('empty-text')),
  v.check(isCleanText, code('hidden-character')),
  v.check(isVisible, code('nothing-visible')),
  v.maxLength(MAX_TEXT_LENGTH, code('too-long')),
  v.metadata({ pattern: String.raw`^(?=[\s\S]*\S)${textPattern.slice(1)}` }),
);

export const date = v.pipe(
  v.string(),
  v.check(isIsoDate, code('bad-date')),
  v.metadata({ format: 'date', pattern: '^(1[89]|2[01])\\d{2}-\\d{2}-\\d{2}$|^2200-\\d{2}-\\d{2}$' }),
);

/** A day, a month or a year, as well as it is known. */
export const partialDate = v.pipe(
  v.string(),
  v.check(isPartialDate, code('bad-partial-date')),
  v.metadata({ pattern: '^(1[89]|2[01])\\d{2}(-\\d{2}(-\\d{2})?)?$|^2200(-\\d{2}(-\\d{2})?)?$' }),
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

export const weight = v.pipe(number, v.minValue(RANGES.weight.min, code('negative-weight')));

export const threshold = v.pipe(
  number,
  v.minValue(RANGES.share.min, code('bad-threshold')),
  v.maxValue(RANGES.share.max, code('bad-threshold')),
);

export const year = v.pipe(
  v.number(),
  v.integer(code('bad-year')),
  v.minValue(RANGES.year.min, code('bad-year')),
  v.maxValue(RANGES.year.max, code('bad-year')),
);

export const decimals = v.pipe(
  v.number(),
  v.integer(code('bad-decimals')),
  v.minValue(RANGES.decimals.min, code('bad-decimals')),
  v.maxValue(RANGES.decimals.max, code('bad-decimals')),
);

export const publishingLagDays = v.pipe(
  v.number(),
  v.integer(code('bad-publishing-lag')),
  v.minValue(RANGES.days.min, code('bad-publishing-lag')),
  v.maxValue(RANGES.days.max, code('bad-publishing-lag')),
);

/** How many of something there are, one at least. */
export const count = v.pipe(v.number(), v.integer(code('bad-number')), v.minValue(1, code('bad-number')));

/**
 * A row's place among its siblings. Where a file leaves it out, the reader puts the row's position in its list before
 * the schema sees it, so the default here never shows.
 */
export const order = v.optional(number, 0);
