import type { Direction, Indicator, TargetPath } from '#/domain/tables/indicators.ts';
import { MAX_DECIMALS } from '#/domain/tables/ranges.ts';
import { FREQUENCIES, type Frequency } from '#/domain/values/dates.ts';
import { extentOf } from '#/domain/values/extent.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { type UnitChoice, unitChoiceOf } from '#/parts/editing/unitChoice.ts';
import { type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import { decimalsTyped, numberToType, readNumber } from '#/ui/form/fields/numbers.ts';

export interface TargetDraft {
  /** Only to tell rows apart on screen. */
  id: string;
  date: string;
  value: string;
}

/** Every field as typed. */
export interface IndicatorDraft extends UnitChoice, TagsDraft {
  name: string;
  description: string;
  subGoal: Id;
  unit: string;
  decimals: string;
  direction: Direction;
  baselineDate: string;
  baselineValue: string;
  targets: TargetDraft[];
  path: TargetPath;
  bandMin: string;
  bandMax: string;
  bandEnd: string;
  frequency: Frequency;
  publishingLagDays: string;
  source: string;
  weight: string;
  proposal: boolean;
}

export function indicatorDraft(row: Indicator, language: Language): IndicatorDraft {
  const number = (value: number | undefined) => (value === undefined ? '' : numberToType(value, language));
  return {
    name: row.name,
    description: row.description ?? '',
    subGoal: row.subGoal,
    unit: row.unit,
    decimals: String(row.decimals),
    direction: row.direction,
    baselineDate: row.baseline?.date ?? '',
    baselineValue: number(row.baseline?.value),
    targets: row.targets.map(({ date, value }, i) => ({ id: String(i), date, value: number(value) })),
    path: row.path,
    bandMin: number(row.band?.min),
    bandMax: number(row.band?.max),
    bandEnd: row.band?.end ?? '',
    frequency: row.frequency,
    publishingLagDays: number(row.publishingLagDays),
    source: row.source ?? '',
    ...unitChoiceOf(row.responsible),
    weight: number(row.weight),
    proposal: row.proposal,
    ...tagsDraft(row.tags),
  };
}

/**
 * As many decimals, 0 to {@link MAX_DECIMALS}, as the most precise of the figures that the form shows is typed with: the
 * figures a new indicator is to be read in are most likely like those it starts from and goes to.
 */
export function likelyDecimals(draft: IndicatorDraft, language: Language): number {
  const most =
    extentOf(typedFigures(draft).map((typed) => decimalsTyped(typed, language, draft.unit)))?.max ?? 0;
  return Math.min(most, MAX_DECIMALS);
}

/** The figures that are asked from and to, as far as they can be read. */
export function askedFigures(draft: IndicatorDraft, language: Language): number[] {
  return typedFigures(draft).flatMap((typed) => {
    const read = readNumber(typed, language, draft.unit);
    return read.ok ? [read.value] : [];
  });
}

function typedFigures(draft: IndicatorDraft): string[] {
  return draft.direction === 'hold'
    ? [draft.bandMin, draft.bandMax]
    : [draft.baselineValue, ...draft.targets.map(({ value }) => value)];
}

export function asFrequency(value: string): Frequency {
  return FREQUENCIES.find((each) => each === value) ?? 'irregular';
}
