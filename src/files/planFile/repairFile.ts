/** Mends the text of a plan file of an earlier version before the gate looks at it. */
import type { RepairReport } from '#/domain/log/log.ts';
import { nodeCodesIn, TextRepair } from '#/domain/repair/repair.ts';
import { LISTS } from '#/domain/tables/names.ts';
import { isJsonObject, type JsonObject } from './shape.ts';

/** The first version of the format whose text is refused where earlier ones' is mended. */
const STRICT_VERSION = 3;

/**
 * The members of a file with their text mended, rows and log alike, and what that was; the same file where nothing was, or
 * where it is of a version whose text must be right.
 */
export function repairFile(file: JsonObject): { file: JsonObject; repairs?: RepairReport } {
  if (typeof file.version === 'number' && file.version >= STRICT_VERSION) return { file };
  const repair = new TextRepair(codesIn(file));
  const mended: JsonObject = { ...file };
  if (isJsonObject(file.plan)) mended.plan = repair.row('plans', file.plan);
  for (const table of LISTS) mended[table] = list(file[table], (row) => repair.row(table, row));
  mended.series = list(file.series, (series) => {
    const { indicator: id, readings } = series;
    const indicator = typeof id === 'string' ? repair.id(id) : id;
    const own = typeof indicator === 'string' ? indicator : '';
    return { ...series, indicator, readings: list(readings, (reading) => repair.reading(own, reading)) };
  });
  mended.log = list(file.log, (commit) => repair.commit(commit));
  const repairs = repair.report;
  return repairs ? { file: present(mended), repairs } : { file };
}

/** Every element of a list that is an object passed through; whatever is no list as it is. */
function list(value: unknown, mend: (each: JsonObject) => JsonObject): unknown {
  return Array.isArray(value)
    ? value.map((each: unknown) => (isJsonObject(each) ? mend(each) : each))
    : value;
}

/** Without the members that the file did not have. */
function present(file: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined));
}

function codesIn({ frameworks, log }: JsonObject): string[] {
  const patches = objects(log).flatMap(({ changes }) =>
    objects(changes).flatMap(({ table, patch }) => (table === 'frameworks' ? [patch] : [])),
  );
  return [...objects(frameworks), ...patches].flatMap(nodeCodesIn);
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
