/**
 * What an id may be. It stands in addresses, keys and files, so it is text that all of them carry unchanged: an address ends
 * at `?` and `#`, is parted at `/` (browsers take `\` for the same), and loses `.` and `..`; half a character cannot be encoded.
 */
import { beginningOf, cleanLine, isVisible } from './text.ts';

/** What a row is known by: opaque text, unique within its plan and table. */
export type Id = string;

export const MAX_ID_LENGTH = 200;

/** Names that would reach an object's prototype where code uses a name from outside as a key. */
export const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Words of addresses that no id may be: `plan`, which says of a period that the whole plan is meant, and what pages were called
 * when the rule was made. It is not added to, for what was an id once must stay one: a page that comes later has no word where
 * another has an id (a test holds it to that), so it is never taken for a row.
 */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set([
  'plan',
  'attention',
  'areas',
  'sub-goals',
  'indicators',
  'actions',
  'connections',
  'partners',
  'units',
  'reports',
  'build',
  'periods',
  'roll-over',
  'responsibilities',
  'compare',
  'history',
  'bin',
  'settings',
]);

/** What may stand nowhere in an id: what ends or parts an address, and what cannot be seen or encoded. */
const NOT_IN_IDS = String.raw`[/\\?#\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]`;
const FORBIDDEN = new RegExp(NOT_IN_IDS, 'u');

/** Whether text can be a row's id: {@link isPartId} and no word of an address. */
export function isId(text: string): boolean {
  return isPartId(text) && !ADDRESS_WORDS.has(text);
}

/**
 * Whether text can be the id of a part of a row (a milestone), which no address names: 1–{@link MAX_ID_LENGTH} characters that
 * an address carries, without spaces at its ends.
 */
export function isPartId(text: string): boolean {
  return wasId(text) && text !== '.' && text !== '..' && !FORBIDDEN.test(text);
}

/** What versions before 3 of the plan file, and of the database, took for an id. */
export function wasId(text: string): boolean {
  return text.length > 0 && text.length <= MAX_ID_LENGTH && text.trim() === text && !DANGEROUS_KEYS.has(text);
}

/** Whether text can be a framework node's code: people read it, addresses of pages do not hold it. */
export function isNodeCode(text: string): boolean {
  return wasId(text) && cleanLine(text) === text && isVisible(text);
}

/** Characters of the old id that the new one begins with, for those who read files. */
const KEPT = 40;

/**
 * The id that an older version's id becomes where it is none any more; any other text as it is. It follows from the old id alone,
 * so two copies of a plan that are repaired apart come to the same, and no two ids become one (64 bits tell them apart).
 */
export function repairedId(id: string): Id {
  return isId(id) || !wasId(id) ? id : markedId(id);
}

/** The same for the id of a part of a row. */
export function repairedPartId(id: string): Id {
  return isPartId(id) || !wasId(id) ? id : markedId(id);
}

/** An id, or a code, that no other text gives: the readable part of `text` and its fingerprint. */
export function markedId(text: string): Id {
  const kept = beginningOf(text, KEPT)
    .replace(/[\s/\\?#:]+/g, '-')
    .replace(new RegExp(NOT_IN_IDS, 'gu'), '')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${kept}${kept && '-'}${fingerprint(text)}`;
}

const FNV_PRIME = 0x100000001b3n;
const FNV_START = 0xcbf29ce484222325n;

/** FNV-1a over a text's code units, 64 bits as 13 letters and digits: short, the same everywhere, and nobody's secret. */
export function fingerprint(text: string): string {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * FNV_PRIME);
  }
  return hash.toString(36).padStart(13, '0');
}
