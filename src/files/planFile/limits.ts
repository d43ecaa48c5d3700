/** The bounds of the plan file's size and texts (those of its numbers are in `domain/tables/ranges.ts`), named once for the reader, the schemas, the messages and the documentation. */

export const PLAN_FILE_FORMAT = 'varde-plan';
/** The newest version; every earlier one is read too. `version.ts` says which is written. See `docs/file-format.md`. */
export const PLAN_FILE_VERSION = 4;

/** Larger files are refused before they are decoded: twice what 1,000,000 readings with comments take. */
export const MAX_PLAN_FILE_BYTES = 200 * 1024 * 1024;

/** Names, titles, units, case numbers: what fits on a line or two. */
export const MAX_NAME_LENGTH = 500;
/** Descriptions, strategies, comments, sources. */
export const MAX_TEXT_LENGTH = 20_000;
