/** From text to the members of a plan file, or the one problem that makes reading on pointless. */
import { shown } from '#/domain/values/text.ts';
import type { Problem } from '../../problem.ts';
import { MAX_PLAN_FILE_BYTES, PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from '../limits.ts';
import { isJsonObject, type JsonObject } from '../shape.ts';
import { type RepeatedMember, scanJson } from './json.ts';
import type { JsonMistake } from './jsonMistake.ts';

type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const fail = (
  code: Problem['code'],
  params?: Record<string, string | number>,
): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ code, ...(params && { params }) }],
});

/** The text of a file. The size is judged before a byte is decoded; a byte order mark is dropped. */
export function decode(bytes: Uint8Array): Parsed<string> {
  if (bytes.byteLength > MAX_PLAN_FILE_BYTES) return tooLarge(bytes.byteLength);
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fail('not-utf8');
  }
}

/** The members of a plan file of a version that this code reads. */
export function parse(text: string): Parsed<JsonObject> {
  // A character is at least a byte, so text that is too long came from bytes that were too many.
  if (text.length > MAX_PLAN_FILE_BYTES) return tooLarge(text.length);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!/\S/.test(json)) return fail('empty-file');
  let value: unknown;
  let isParsed = true;
  try {
    value = JSON.parse(json);
  } catch {
    // What the parser says differs from browser to browser, and some tell no place.
    isParsed = false;
  }
  const { mistake, repeated } = scanJson(json);
  if (mistake) return fail(mistake.code, mistakeParams(json, mistake));
  if (!isParsed) return fail('not-json', { line: 1, column: 1 });
  if (repeated.length > 0) return { ok: false, problems: repeatedProblems(json, repeated) };
  if (!isJsonObject(value) || value.format !== PLAN_FILE_FORMAT) return fail('not-a-plan-file');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('bad-version', { supported: PLAN_FILE_VERSION });
  }
  if (version > PLAN_FILE_VERSION) return fail('newer-version', { version, supported: PLAN_FILE_VERSION });
  return { ok: true, value };
}

function tooLarge(bytes: number): { ok: false; problems: Problem[] } {
  const megabyte = 1024 * 1024;
  return fail('file-too-large', {
    megabytes: Math.ceil(bytes / megabyte),
    maxMegabytes: MAX_PLAN_FILE_BYTES / megabyte,
  });
}

function mistakeParams(json: string, { at, found }: JsonMistake): Record<string, string | number> {
  const place = placesOf(json, [at]).get(at) ?? { line: 1, column: 1 };
  return { ...place, ...(found !== undefined && { found: shown(found) }) };
}

function repeatedProblems(json: string, repeated: readonly RepeatedMember[]): Problem[] {
  const places = placesOf(
    json,
    repeated.flatMap(({ first, again }) => [first, again]),
  );
  return repeated.map(({ name, first, again }) => {
    const { line, column } = places.get(again) ?? { line: 1, column: 1 };
    const before = places.get(first) ?? { line: 1, column: 1 };
    const params = { name: shown(name), line, column, firstLine: before.line, firstColumn: before.column };
    return { code: 'json-repeated-member', params };
  });
}

/** Lines and columns, both from 1, of some places in a text; columns are counted in characters, as editors do. */
function placesOf(text: string, places: readonly number[]): Map<number, { line: number; column: number }> {
  const found = new Map<number, { line: number; column: number }>();
  let line = 1;
  let lineStart = 0;
  let at = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    for (; at < place; at++) {
      const character = text.charCodeAt(at);
      // A carriage return counts where it stands alone.
      if (character !== 0x0a && (character !== 0x0d || text.charCodeAt(at + 1) === 0x0a)) continue;
      line += 1;
      lineStart = at + 1;
    }
    found.set(place, { line, column: Array.from(text.slice(lineStart, place)).length + 1 });
  }
  return found;
}
