/**
 * What an indicator must be for the progress rule to judge it (`docs/progress.md`): targets after the baseline, the last of
 * them better than it; a band with its ends the right way round. Refused here, at the field that is to be mended.
 */
import type { Band, DatedValue, Direction, Indicator, Reading } from '#/domain/model.ts';
import { MAX_PUBLISHING_LAG_DAYS } from '#/files/planFile/limits.ts';
import type { Language } from '#/i18n/languages.ts';
import { FieldReader } from '#/ui/form/fieldReader.ts';
import type { Validated } from '#/ui/form/message.ts';
import { readWeight } from '#/ui/form/readWeight.ts';
import { readTags } from '#/ui/form/tagsDraft.ts';
import { orderUnder, type UnitContext } from '../rows.ts';
import { readUnit } from '../unitChoice.ts';
import type { RowToSave } from '../useRowForm.ts';
import { type IndicatorDraft, MAX_DECIMALS, type TargetDraft } from './indicatorDraft.ts';

export interface IndicatorContext {
  base: Indicator;
  language: Language;
  indicators: readonly Indicator[];
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
  /** Serves as baseline where none is given; undefined when nothing has been measured. */
  firstReading?: Reading | undefined;
}

export function validateIndicator(
  draft: IndicatorDraft,
  { base, language, indicators, units, knownTags, firstReading }: IndicatorContext,
): Validated<RowToSave<Indicator>> {
  const read = new FieldReader(language);
  const unit = read.label('unit', draft.unit);
  const name = read.name('name', draft.name);
  if (draft.subGoal === '') read.fail('subGoal', 'missingChoice');
  const baseline = readBaseline(read, draft, unit);
  const holds = draft.direction === 'hold';
  const band = holds ? readBand(read, draft, unit) : undefined;
  const targets = holds ? [] : readTargets(read, draft.targets, unit);
  if (draft.direction !== 'hold') {
    const given = draft.baselineDate !== '' || draft.baselineValue.trim() !== '';
    const from = given ? baseline : firstReading;
    if (from) checkPath(read, draft.direction, from, targets, given);
  }
  const publishingLagDays = read.number('publishingLagDays', draft.publishingLagDays, {
    min: 0,
    max: MAX_PUBLISHING_LAG_DAYS,
    whole: true,
  });
  const responsible = readUnit(read, draft, units);
  const siblings = indicators.filter((row) => row.subGoal === draft.subGoal);
  const weight = readWeight(read, draft.weight, base, siblings);
  const decimals = read.number('decimals', draft.decimals, { min: 0, max: MAX_DECIMALS, whole: true });
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
  if (bandMin.trim() === '') read.fail('bandMin', 'holdNeedsBand');
  if (bandMax.trim() === '') read.fail('bandMax', 'holdNeedsBand');
  if (bandEnd === '') read.fail('bandEnd', 'holdNeedsEnd');
  const min = read.number('bandMin', bandMin, { unit });
  const max = read.number('bandMax', bandMax, { unit });
  const end = read.date('bandEnd', bandEnd);
  if (min === undefined || max === undefined || end === undefined) {
    if (min !== undefined && max !== undefined && min > max)
      read.fail('bandMax', 'bandUpsideDown', { min, max });
    return undefined;
  }
  return min > max ? read.fail('bandMax', 'bandUpsideDown', { min, max }) : { min, max, end };
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

function checkPath(
  read: FieldReader,
  direction: Exclude<Direction, 'hold'>,
  from: DatedValue,
  targets: readonly TypedTarget[],
  given: boolean,
): void {
  const first = targets[0];
  const final = targets[targets.length - 1];
  if (!first || !final) return;
  const values = { value: from.value, date: { date: from.date } };
  if (first.date <= from.date) {
    read.fail(
      `targets.${first.row}.date`,
      given ? 'targetNotAfterBaseline' : 'targetNotAfterFirstReading',
      values,
    );
  }
  const better = direction === 'increase' ? final.value > from.value : final.value < from.value;
  if (better) return;
  const code = direction === 'increase' ? 'targetNotHigher' : 'targetNotLower';
  read.fail(`targets.${final.row}.value`, given ? code : `${code}ThanFirstReading`, values);
}
