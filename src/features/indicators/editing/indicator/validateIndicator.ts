/**
 * What an indicator must be for the progress rule to judge it (`docs/progress.md`): targets after the baseline, the last of
 * them better than it; a band with at least one edge, and both the right way round. Refused here, at the field that is to be
 * mended.
 */

import { aimOf, rounded } from '#/domain/progress/aim.ts';
import type { Judged } from '#/domain/progress/rule.ts';
import {
  type Band,
  type DatedValue,
  type Direction,
  type Indicator,
  MAX_DECIMALS,
} from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { MAX_PUBLISHING_LAG_DAYS } from '#/files/planFile/limits.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { orderUnder, type UnitContext } from '#/parts/editing/rows.ts';
import { readUnit } from '#/parts/editing/unitChoice.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readWeight } from '#/parts/form/readWeight.ts';
import { readTags } from '#/parts/form/tagsDraft.ts';
import type { Validated } from '#/ui/form/message.ts';
import type { IndicatorDraft, TargetDraft } from './indicatorDraft.ts';

export interface IndicatorContext {
  base: Indicator;
  language: Language;
  indicators: readonly Indicator[];
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
  /** All of the indicator's, in date order; the first serves as baseline where none is given. */
  readings?: readonly Reading[];
}

export function validateIndicator(
  draft: IndicatorDraft,
  { base, language, indicators, units, knownTags, readings = [] }: IndicatorContext,
): Validated<RowToSave<Indicator>> {
  const read = new FieldReader(language);
  const unit = read.label('unit', draft.unit);
  const name = read.name('name', draft.name);
  if (draft.subGoal === '') read.fail('subGoal', 'missingChoice');
  const baseline = readBaseline(read, draft, unit);
  const holds = draft.direction === 'hold';
  const band = holds ? readBand(read, draft, unit) : undefined;
  const targets = holds ? [] : readTargets(read, draft.targets, unit);
  const publishingLagDays = read.number('publishingLagDays', draft.publishingLagDays, {
    min: 0,
    max: MAX_PUBLISHING_LAG_DAYS,
    whole: true,
  });
  const responsible = readUnit(read, draft, units);
  const siblings = indicators.filter((row) => row.subGoal === draft.subGoal);
  const weight = readWeight(read, draft.weight, base, siblings);
  const decimals = read.number('decimals', draft.decimals, { min: 0, max: MAX_DECIMALS, whole: true });
  if (draft.direction !== 'hold' && decimals !== undefined) {
    const given = draft.baselineDate !== '' || draft.baselineValue.trim() !== '';
    const { path, frequency } = draft;
    const judged = { direction: draft.direction, targets, path, frequency, decimals };
    if (!given) checkFromReading(read, judged, targets, readings);
    else if (baseline) checkPath(read, { ...judged, baseline }, targets);
  }
  const texts = {
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  if (publishingLagDays === undefined || weight === undefined || decimals === undefined) {
    return read.done<RowToSave<Indicator>>(undefined);
  }
  return read.done({
    row: {
      id: base.id,
      order: orderUnder(base, draft.subGoal !== base.subGoal, siblings),
      subGoal: draft.subGoal,
      name,
      unit,
      direction: draft.direction,
      targets: targets.map(({ date, value }) => ({ date, value })),
      path: draft.path,
      decimals,
      frequency: draft.frequency,
      publishingLagDays,
      weight,
      proposal: draft.proposal,
      ...texts,
      ...(baseline && { baseline }),
      ...(band && { band }),
      ...(responsible.id !== undefined && { responsible: responsible.id }),
      // What rolling over has written is no field of the form.
      ...(base.predecessor !== undefined && { predecessor: base.predecessor }),
    },
    ...(responsible.added && { unit: responsible.added }),
  });
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

function readBand(
  read: FieldReader,
  { bandMin, bandMax, bandEnd }: IndicatorDraft,
  unit: string,
): Band | undefined {
  const edge = (field: string, typed: string) =>
    typed.trim() === '' ? undefined : read.number(field, typed, { unit });
  const min = edge('bandMin', bandMin);
  const max = edge('bandMax', bandMax);
  if (bandMin.trim() === '' && bandMax.trim() === '') read.fail('bandMin', 'holdNeedsBand');
  if (bandEnd === '') read.fail('bandEnd', 'holdNeedsEnd');
  const end = read.date('bandEnd', bandEnd);
  if (min !== undefined && max !== undefined && min > max)
    return read.fail('bandMax', 'bandUpsideDown', { min, max });
  if (end === undefined) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), end };
}

/** A target and the row of the form it was typed in. */
interface TypedTarget extends DatedValue {
  row: number;
}

/** The targets in date order. Rows left wholly empty are dropped. */
function readTargets(read: FieldReader, drafts: readonly TargetDraft[], unit: string): TypedTarget[] {
  const rowOf = new Map<string, number>();
  const targets = drafts.flatMap((draft, row): TypedTarget[] => {
    if (draft.date === '' && draft.value.trim() === '') return [];
    const date = read.date(`targets.${row}.date`, draft.date);
    const value = read.number(`targets.${row}.value`, draft.value, { unit });
    if (date === undefined) return [];
    if (rowOf.has(date)) return read.fail(`targets.${row}.date`, 'duplicateTarget', { date: { date } }) ?? [];
    rowOf.set(date, row);
    return value === undefined ? [] : [{ date, value, row }];
  });
  return targets.sort((a, b) => (a.date < b.date ? -1 : 1));
}

type Moving = Judged & { direction: Exclude<Direction, 'hold'> };

/** A path that starts from a given baseline: every target is later, and the last is better as it is shown. */
function checkPath(
  read: FieldReader,
  judged: Moving & { baseline: DatedValue },
  targets: readonly TypedTarget[],
): void {
  const first = targets[0];
  const final = targets[targets.length - 1];
  if (!first || !final) return;
  const { baseline, direction } = judged;
  const values = { value: baseline.value, date: { date: baseline.date } };
  if (first.date <= baseline.date) {
    read.fail(`targets.${first.row}.date`, 'targetNotAfterBaseline', values);
  } else if (isInvalid(judged, [])) {
    if (!isInvalid({ ...judged, decimals: MAX_DECIMALS }, [])) {
      read.fail('decimals', 'roundedAway', { value: baseline.value, target: final.value });
      return;
    }
    const code = direction === 'increase' ? 'targetNotHigher' : 'targetNotLower';
    read.fail(`targets.${final.row}.value`, code, values);
  }
}

/** A path that starts from what was measured first. Where that is as good as the target, the rule holds it there. */
function checkFromReading(
  read: FieldReader,
  judged: Moving,
  targets: readonly TypedTarget[],
  readings: readonly Reading[],
): void {
  const final = targets[targets.length - 1];
  const first = readings[0];
  if (!final || !first || !isInvalid(judged, readings)) return;
  read.fail(`targets.${final.row}.date`, 'targetNotAfterFirstReading', {
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
  const isReached = draft.direction === 'increase' ? from >= final.value : from <= final.value;
  if (!isReached) return undefined;
  const edge = draft.targets[final.row]?.value ?? '';
  const [bandMin, bandMax] = draft.direction === 'increase' ? [edge, ''] : ['', edge];
  return { direction: 'hold', bandMin, bandMax, bandEnd: final.date };
}
