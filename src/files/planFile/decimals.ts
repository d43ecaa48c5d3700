/** How many decimals an indicator shows where its file leaves it out: as many as its figures have. */
import { likelyDecimals } from '#/domain/readings/decimals.ts';
import { isJsonObject, type JsonObject } from './shape.ts';

/** The file with `decimals` filled in where indicators lack it. Nothing is checked here: what is not a figure is left out. */
export function withDecimals(file: JsonObject): JsonObject {
  const { indicators, series, log } = file;
  // Beside a log the rows are what it gives.
  if (!Array.isArray(indicators) || (Array.isArray(log) && log.length > 0)) return file;
  const lacking = new Set<unknown>(
    indicators.flatMap((row: unknown) =>
      isJsonObject(row) && !Object.hasOwn(row, 'decimals') ? [row.id] : [],
    ),
  );
  if (lacking.size === 0) return file;
  const read = new Map<unknown, number[]>();
  for (const each of listOf(series)) {
    if (isJsonObject(each) && lacking.has(each.indicator)) read.set(each.indicator, valuesOf(each.readings));
  }
  return {
    ...file,
    indicators: indicators.map((row: unknown) => {
      if (!isJsonObject(row) || Object.hasOwn(row, 'decimals')) return row;
      const band = isJsonObject(row.band) ? [row.band.min, row.band.max] : [];
      const asked = [...valuesOf([row.baseline]), ...valuesOf(row.targets), ...band.filter(isFigure)];
      return { ...row, decimals: likelyDecimals(asked, read.get(row.id) ?? []) };
    }),
  };
}

function valuesOf(rows: unknown): number[] {
  return listOf(rows).flatMap((row) => (isJsonObject(row) && isFigure(row.value) ? [row.value] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
