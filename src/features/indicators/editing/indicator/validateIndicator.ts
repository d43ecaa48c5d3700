/**
 * What the form of an indicator stands for. Beside what the plan refuses, it refuses a path that the progress rule could not
 * judge (`docs/progress.md`): its targets are after the baseline, and the last of them is better than it. A plan may have
 * such a path all the same, so that one with a slip in it can be opened and mended.
 */

import { aimOf, rounded } from '#/domain/progress/aim.ts';
import type { Judged } from '#/domain/progress/rule.ts';
import type { Band, DatedValue, Direction, Indicator } from '#/domain/tables/indicators.ts';
import { MAX_DECIMALS, RANGES } from '#/domain/tables/ranges.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { orderUnder, type UnitContext } from '#/parts/editing/rows.ts';
import { readUnit } from '#/parts/editing/unitChoice.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readWeight } from '#/parts/form/readWeight.ts';
import { askPlan, type Typed } from '#/parts/form/rowFaults.ts';
import { readTags } from '#/parts/form/tagsDraft.ts';
import type { Validated } from '#/ui/form/message.ts';
import type { IndicatorDraft, TargetDraft } from './indicatorDraft.ts';

export interface IndicatorContext {
  base: Indicator;
  language: Language;
  rows: PlanRows;
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
  /** All of the indicator's, in date order; the first serves as baseline where none is given. */
  readings?: readonly Reading[];
}

export function validateIndicator(
  draft: IndicatorDraft,
  { base, language, rows, units, knownTags, readings = [] }: IndicatorContext,
): Validated<RowToSave<Indicator>> {
  const read = new FieldReader(language);
  const unit = read.label('unit', draft.unit);
  const name = read.name('name', draft.name);
  const baseline = readBaseline(read, draft, unit);
  const holds = draft.direction === 'hold';
  const band = holds ? readBand(read, draft, unit) : undefined;
  const targets = holds ? [] : readTargets(read, draft.targets, unit);
  const publishingLagDays = read.number('publishingLagDays', draft.publishingLagDays, RANGES.days);
  const responsible = readUnit(read, draft, units);
  const siblings = rows.indicators.filter((row) => row.subGoal === draft.subGoal);
  const weight = readWeight(read, draft.weight, base, siblings);
  const decimals = read.number('decimals', draft.decimals, RANGES.decimals);
  const row: Indicator = {
    id: base.id,
    order: orderUnder(base, draft.subGoal !== base.subGoal, siblings),
    subGoal: draft.subGoal,
    name,
    unit,
    direction: draft.direction,
    targets: targets.map(({ value }) => value),
    path: draft.path,
    // What has been refused stands as it was while the plan is asked about the rest.
    decimals: decimals ?? base.decimals,
    frequency: draft.frequency,
    publishingLagDays: publishingLagDays ?? base.publishingLagDays,
    weight: weight ?? base.weight,
    proposal: draft.proposal,
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
    ...(baseline && { baseline }),
    ...(band && { band }),
    ...(responsible.id !== undefined && { responsible: responsible.id }),
    // What rolling over has written is no field of the form.
    ...(base.predecessor !== undefined && { predecessor: base.predecessor }),
  };
  askPlan(read, { rows, table: 'indicators', row, lines: { targets: targets.map(({ line }) => line) } });
  if (draft.direction !== 'hold' && decimals !== undefined) {
    const given = draft.baselineDate !== '' || draft.baselineValue.trim() !== '';
    const { path, frequency } = draft;
    const judged = { direction: draft.direction, targets: row.targets, path, frequency, decimals };
    if (!given) checkFromReading(read, judged, targets, readings);
    else if (baseline) checkPath(read, { ...judged, baseline }, targets);
  }
  return read.done({ row, ...(responsible.added && { unit: responsible.added }) });
}

function readBaseline(read: FieldReader, draft: IndicatorDraft, unit: string): DatedValue | undefined {
  const { baselineDate, baselineValue } = draft;
  if (baselineDate === '' && baselineValue.trim() === '') return undefined;
  if (baselineDate === '') read.fail('baselineDate', 'baselineNeedsDate');
  if (baselineValue.trim() === '') read.fail('baselineValue', 'baselineNeedsValue');
  const date = read.date('baselineDate', baselineDate);
  const value = read.number('baselineValue', baselineValue, { unit });
  return date !== undefined && value !== undefined ? { date, value } : undefined;
}

/** A band whose end has been refused has none; the plan is asked about its edges all the same. */
function readBand(read: FieldReader, { bandMin, bandMax, bandEnd }: IndicatorDraft, unit: string): Band {
  const edge = (field: string, typed: string) =>
    typed.trim() === '' ? undefined : read.number(field, typed, { unit });
  const min = edge('bandMin', bandMin);
  const max = edge('bandMax', bandMax);
  if (bandEnd === '') read.fail('bandEnd', 'holdNeedsEnd');
  const end = read.date('bandEnd', bandEnd) ?? '';
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), end };
}

/** The targets in date order, each with the line it was typed in. Lines left wholly empty are dropped. */
function readTargets(read: FieldReader, drafts: readonly TargetDraft[], unit: string): Typed<DatedValue>[] {
  const targets = drafts.flatMap((draft, line): Typed<DatedValue>[] => {
    if (draft.date === '' && draft.value.trim() === '') return [];
    const date = read.date(`targets.${line}.date`, draft.date);
    const value = read.number(`targets.${line}.value`, draft.value, { unit });
    return date === undefined || value === undefined ? [] : [{ value: { date, value }, line }];
  });
  return targets.sort((a, b) => (a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : 0));
}

type Moving = Judged & { direction: Exclude<Direction, 'hold'> };

/** A path that starts from a given baseline: every target is later, and the last is better as it is shown. */
function checkPath(
  read: FieldReader,
  judged: Moving & { baseline: DatedValue },
  targets: readonly Typed<DatedValue>[],
): void {
  const first = targets[0];
  const final = targets[targets.length - 1];
  if (!first || !final) return;
  const { baseline, direction } = judged;
  const values = { value: baseline.value, date: { date: baseline.date } };
  if (first.value.date <= baseline.date) {
    read.fail(`targets.${first.line}.date`, 'targetNotAfterBaseline', values);
  } else if (isInvalid(judged, [])) {
    if (!isInvalid({ ...judged, decimals: MAX_DECIMALS }, [])) {
      read.fail('decimals', 'roundedAway', { value: baseline.value, target: final.value.value });
      return;
    }
    const code = direction === 'increase' ? 'targetNotHigher' : 'targetNotLower';
    read.fail(`targets.${final.line}.value`, code, values);
  }
}

/** A path that starts from what was measured first. Where that is as good as the target, the rule holds it there. */
function checkFromReading(
  read: FieldReader,
  judged: Moving,
  targets: readonly Typed<DatedValue>[],
  readings: readonly Reading[],
): void {
  const final = targets[targets.length - 1];
  const first = readings[0];
  if (!final || !first || !isInvalid(judged, readings)) return;
  read.fail(`targets.${final.line}.date`, 'targetNotAfterFirstReading', {
    value: first.value,
    date: { date: first.date },
  });
}

/** Later than every date and publishing lag. */
const AT_LAST = '9999-12-31';

function isInvalid(judged: Judged, readings: readonly Reading[]): boolean {
  const aim = aimOf(rounded(judged), readings, { asOf: AT_LAST });
  return aim.kind === 'none' && aim.isInvalid;
}

/** What the draft would be as a level to hold, where its baseline is as good as its target: then there is no way to go. */
export function holdInstead(
  draft: IndicatorDraft,
  language: Language,
): Pick<IndicatorDraft, 'direction' | 'bandMin' | 'bandMax' | 'bandEnd'> | undefined {
  if (draft.direction === 'hold' || draft.baselineDate === '') return undefined;
  const read = new FieldReader(language);
  const from = read.number('baselineValue', draft.baselineValue, { unit: draft.unit });
  const final = readTargets(read, draft.targets, draft.unit).at(-1);
  if (from === undefined || !final) return undefined;
  const isReached = draft.direction === 'increase' ? from >= final.value.value : from <= final.value.value;
  if (!isReached) return undefined;
  const edge = draft.targets[final.line]?.value ?? '';
  const [bandMin, bandMax] = draft.direction === 'increase' ? [edge, ''] : ['', edge];
  return { direction: 'hold', bandMin, bandMax, bandEnd: final.value.date };
}
