/** From text to the members of a plan file, or the one problem that makes reading on pointless. */
import type { Problem } from '../problem.ts';
import { MAX_PLAN_FILE_BYTES, PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './limits.ts';
import { isJsonObject, type JsonObject } from './shape.ts';

type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const fail = (
  code: Problem['code'],
  params?: Record<string, string | number>,
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, ...(params && { params }) },
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
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (isCutOff(json)) return fail('cut-off');
    const place = error instanceof Error ? placeOf(error.message, json) : undefined;
    return place ? fail('not-json-at', place) : fail('not-json');
  }
  if (!isJsonObject(value) || value.format !== PLAN_FILE_FORMAT) return fail('not-a-plan-file');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('bad-version', { supported: PLAN_FILE_VERSION });
  }
  if (version > PLAN_FILE_VERSION) return fail('newer-version', { version, supported: PLAN_FILE_VERSION });
  return { ok: true, value };
}

function tooLarge(bytes: number): { ok: false; problem: Problem } {
  const megabyte = 1024 * 1024;
  return fail('file-too-large', {
    megabytes: Math.ceil(bytes / megabyte),
    maxMegabytes: MAX_PLAN_FILE_BYTES / megabyte,
  });
}

/** Whether text that begins as an object or a list ends before what it opened is closed. */
function isCutOff(json: string): boolean {
  if (!/^\s*[{[]/.test(json)) return false;
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (isInText) {
      if (character === 0x5c) i++;
      else if (character === 0x22) isInText = false;
    } else if (character === 0x22) isInText = true;
    else if (character === 0x7b || character === 0x5b) depth++;
    else if (character === 0x7d || character === 0x5d) depth--;
  }
  return isInText || depth > 0;
}

/** Where the parser stopped. Chromium tells the position, Firefox line and column, Safari neither. */
function placeOf(message: string, json: string): { line: number; column: number } | undefined {
  const lineAndColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineAndColumn) return { line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
  const position = /position (\d+)/.exec(message);
  if (!position) return undefined;
  const before = json.slice(0, Number(position[1]));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
